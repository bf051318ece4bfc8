import type { Facts, Model } from './model.ts';
import { isIn, isList, isPlain, isText, isWhole, own } from './shape.ts';
import { searchPages } from './web-search.ts';

export type Block =
  | { readonly kind: 'title' | 'text' | 'note' | 'picture'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** `to`: the page that comes after the press. */
  | { readonly kind: 'button'; readonly id: string; readonly text: string; readonly to?: string | undefined }
  | { readonly kind: 'field' | 'tick'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'pick';
      readonly id: string;
      readonly label: string;
      readonly options: readonly string[];
    };

export interface WebPage {
  /** Without « https:// »: « mairie.example/horaires ». */
  readonly address: string;
  readonly title: string;
  /** Name of the site, above the page. */
  readonly site: string;
  /** Shown in the results of a search; empty: the first text of the page. */
  readonly extract: string;
  /** Found by the search engine. */
  readonly found: boolean;
  readonly blocks: readonly Block[];
}

export interface BrowserScene {
  readonly simulator: 'browser';
  readonly start: string;
  /** A search engine of this small web, or none. */
  readonly search: { readonly address: string; readonly name: string } | null;
  readonly pages: readonly WebPage[];
}

interface Tab {
  readonly stack: readonly string[];
  /** Place in the stack. */
  readonly at: number;
}

export interface BrowserState {
  readonly tabs: readonly Tab[];
  readonly tab: number;
  readonly bookmarks: readonly string[];
  /** What was typed, chosen (« 1 » when ticked), by « page#field ». */
  readonly fields: Readonly<Record<string, string>>;
  readonly pressed: readonly string[];
  readonly seen: readonly string[];
}

export type BrowserAction =
  | { readonly do: 'go'; readonly to: string; readonly tab?: 'new' }
  | { readonly do: 'back' | 'forward' | 'bookmark' | 'new-tab' }
  | { readonly do: 'tab' | 'close'; readonly n: number }
  | { readonly do: 'fill'; readonly id: string; readonly value: string }
  | { readonly do: 'press'; readonly id: string };

const MAX_STACK = 30;
const MAX_TABS = 5;
const MAX_ADDRESS = 160;
const MAX_FIELD = 120;
const MAX_SEEN = 40;

export const MAX_TABS_OPEN = MAX_TABS;

/** As people type them: « https://Mairie.example/ » is « mairie.example ». */
export function tidyAddress(typed: string): string {
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  const slash = bare.search(/[/?]/);
  return slash < 0 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

export const addressOf = (state: BrowserState): string => {
  const tab = state.tabs[state.tab];
  return tab?.stack[tab.at] ?? '';
};

export const findPage = (scene: BrowserScene, address: string): WebPage | undefined =>
  scene.pages.find((page) => page.address === address);

const QUERY = '?q=';

/** The words of a search, when the address is that of its results. */
export function queryOf(scene: BrowserScene, address: string): string | null {
  const start = scene.search && scene.search.address + QUERY;
  return start && address.startsWith(start) ? address.slice(start.length) : null;
}

export const resultsOf = (scene: BrowserScene, address: string): readonly WebPage[] => {
  const query = queryOf(scene, address);
  return query === null ? [] : searchPages(scene.pages, query);
};

/** Words rather than an address: they are searched, as browsers do. */
function targetOf(scene: BrowserScene, typed: string): string {
  const isSearch =
    scene.search !== null && !/^\S+\.\S+$/.test(typed.trim()) && queryOf(scene, typed) === null;
  return isSearch ? `${scene.search.address}${QUERY}${typed.trim()}` : tidyAddress(typed);
}

const remember = (seen: readonly string[], address: string): readonly string[] =>
  seen.includes(address) ? seen : [...seen, address].slice(-MAX_SEEN);

const withTab = (state: BrowserState, tab: Tab): BrowserState => ({
  ...state,
  tabs: state.tabs.map((one, n) => (n === state.tab ? tab : one)),
});

function go(scene: BrowserScene, state: BrowserState, typed: string, inNewTab: boolean): BrowserState {
  if (!isText(typed, MAX_ADDRESS) || typed.trim() === '') return state;
  const address = targetOf(scene, typed).slice(0, MAX_ADDRESS);
  const seen = remember(state.seen, address);
  if (inNewTab) {
    if (state.tabs.length >= MAX_TABS) return state;
    return { ...state, tabs: [...state.tabs, { stack: [address], at: 0 }], seen };
  }
  const tab = state.tabs[state.tab];
  if (!tab || addressOf(state) === address) return state;
  const stack = [...tab.stack.slice(0, tab.at + 1), address].slice(-MAX_STACK);
  return { ...withTab(state, { stack, at: stack.length - 1 }), seen };
}

function step(state: BrowserState, by: -1 | 1): BrowserState {
  const tab = state.tabs[state.tab];
  const at = (tab?.at ?? 0) + by;
  return tab && tab.stack[at] !== undefined ? withTab(state, { ...tab, at }) : state;
}

function close(state: BrowserState, n: number): BrowserState {
  if (state.tabs.length < 2 || state.tabs[n] === undefined) return state;
  const tab = state.tab > n || state.tab === state.tabs.length - 1 ? state.tab - 1 : state.tab;
  return { ...state, tabs: state.tabs.filter((_, i) => i !== n), tab: Math.max(0, tab) };
}

function press(scene: BrowserScene, state: BrowserState, id: string): BrowserState {
  const address = addressOf(state);
  const block = findPage(scene, address)?.blocks.find((one) => one.kind === 'button' && one.id === id);
  if (block?.kind !== 'button') return state;
  const name = `${address}#${id}`;
  const pressed = state.pressed.includes(name) ? state : { ...state, pressed: [...state.pressed, name] };
  return block.to === undefined ? pressed : go(scene, pressed, block.to, false);
}

function fill(scene: BrowserScene, state: BrowserState, id: string, value: string): BrowserState {
  const address = addressOf(state);
  const name = `${address}#${id}`;
  const block = findPage(scene, address)?.blocks.find((one) => 'id' in one && one.id === id);
  if (!block || block.kind === 'button' || !isText(value, MAX_FIELD)) return state;
  if (block.kind === 'tick' && value !== '' && value !== '1') return state;
  if (block.kind === 'pick' && value !== '' && !block.options.includes(value)) return state;
  return (own(state.fields, name) ?? '') === value
    ? state
    : { ...state, fields: { ...state.fields, [name]: value } };
}

function reduce(scene: BrowserScene, state: BrowserState, action: BrowserAction): BrowserState {
  switch (action.do) {
    case 'go':
      return go(scene, state, action.to, action.tab === 'new');
    case 'back':
      return step(state, -1);
    case 'forward':
      return step(state, 1);
    case 'bookmark': {
      const address = addressOf(state);
      const without = state.bookmarks.filter((one) => one !== address);
      if (without.length < state.bookmarks.length) return { ...state, bookmarks: without };
      return findPage(scene, address) ? { ...state, bookmarks: [...without, address] } : state;
    }
    case 'new-tab': {
      const made = go(scene, state, scene.start, true);
      return made === state ? state : { ...made, tab: made.tabs.length - 1 };
    }
    case 'tab':
      return state.tabs[action.n] === undefined || action.n === state.tab
        ? state
        : { ...state, tab: action.n };
    case 'close':
      return close(state, action.n);
    case 'fill':
      return fill(scene, state, action.id, action.value);
    case 'press':
      return press(scene, state, action.id);
    default:
      return state;
  }
}

const isAddress = (value: unknown): value is string => isText(value, MAX_ADDRESS);

const isTab = (value: unknown): value is Tab =>
  isPlain(value) && isList(value.stack, MAX_STACK, isAddress) && isWhole(value.at, 0, value.stack.length - 1);

function read(scene: BrowserScene, value: unknown): BrowserState | null {
  if (!isPlain(value)) return null;
  const { tabs, tab, bookmarks, fields, pressed, seen } = value;
  if (!isList(tabs, MAX_TABS, isTab) || !isWhole(tab, 0, tabs.length - 1)) return null;
  const addresses = scene.pages.map(({ address }) => address);
  if (!isList(bookmarks, addresses.length, (one): one is string => isIn(one, addresses))) return null;
  if (!isList(seen, MAX_SEEN, isAddress) || !isPlain(fields)) return null;
  const names = scene.pages.flatMap((page) =>
    page.blocks.flatMap((block) => ('id' in block ? [`${page.address}#${block.id}`] : [])),
  );
  if (!isList(pressed, names.length, (one): one is string => isIn(one, names))) return null;
  const filled = Object.entries(fields);
  if (!filled.every(([name, text]) => names.includes(name) && isText(text, MAX_FIELD))) return null;
  return { tabs, tab, bookmarks, fields: fields as BrowserState['fields'], pressed, seen };
}

/**
 * `address`: of the page shown · `seen`: addresses opened · `tabs`: address of each · `bookmarks` · `fields/ID`, `pressed`:
 * what was filled and pressed, by the identifiers of the blocks · `query`, `results`: the search shown, its addresses.
 */
function facts(scene: BrowserScene, state: BrowserState): Facts {
  const address = addressOf(state);
  const id = (name: string) => name.slice(name.lastIndexOf('#') + 1);
  return {
    address,
    seen: state.seen,
    tabs: state.tabs.map((tab) => tab.stack[tab.at] ?? ''),
    bookmarks: state.bookmarks,
    fields: Object.fromEntries(Object.entries(state.fields).map(([name, text]) => [id(name), text])),
    pressed: state.pressed.map(id),
    query: queryOf(scene, address),
    results: resultsOf(scene, address).map((page) => page.address),
  };
}

const start = (scene: BrowserScene): BrowserState => ({
  tabs: [{ stack: [scene.start], at: 0 }],
  tab: 0,
  bookmarks: [],
  fields: {},
  pressed: [],
  seen: [scene.start],
});

export const browser: Model<BrowserScene, BrowserState, BrowserAction> = { start, reduce, read, facts };
