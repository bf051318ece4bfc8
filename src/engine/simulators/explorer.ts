import type { Facts, Model } from './model.ts';
import { isIn, isList, isPlain, isText, own, plainWords } from './shape.ts';

/** A folder has `in`; a file has a size. */
export interface SceneNode {
  readonly id: string;
  readonly name: string;
  readonly in?: readonly SceneNode[] | undefined;
  /** Kilobytes. */
  readonly size?: number | undefined;
  /** « 2026-03-12 » */
  readonly date?: string | undefined;
  /** What one reads when the file is opened. */
  readonly text?: string | undefined;
}

export interface ExplorerScene {
  readonly simulator: 'explorer';
  /** Name of the top folder. */
  readonly root: string;
  readonly tree: readonly SceneNode[];
}

export interface Entry {
  readonly name: string;
  readonly parent: string;
  /** For a copy or a new folder: the entry of the scene it comes from, empty for a new folder. */
  readonly of?: string | undefined;
}

const COLUMNS = ['name', 'size', 'date'] as const;
export type SortColumn = (typeof COLUMNS)[number];

export interface ExplorerState {
  /** Entries that differ from the scene: renamed, moved, copied, new. */
  readonly changed: Readonly<Record<string, Entry>>;
  readonly at: string;
  readonly opened: readonly string[];
  readonly sort: { readonly by: SortColumn; readonly down: boolean };
}

export type ExplorerAction =
  | { readonly do: 'open'; readonly id: string }
  | { readonly do: 'create'; readonly name: string }
  | { readonly do: 'rename'; readonly id: string; readonly name: string }
  | { readonly do: 'move' | 'copy'; readonly id: string; readonly to: string }
  | { readonly do: 'delete'; readonly id: string }
  | { readonly do: 'sort'; readonly by: SortColumn };

export const ROOT = 'root';
export const TRASH = 'trash';
const MAX_NEW = 30;
const MAX_NAME = 80;
/** Signs that file systems refuse. */
const FORBIDDEN = /[/\\:*?"<>|]/;

/** An entry as it stands now, with what the scene knows of it. */
export interface Found extends Entry {
  readonly id: string;
  readonly folder: boolean;
  readonly size: number;
  readonly date: string;
  readonly text: string;
}

function flat(nodes: readonly SceneNode[], parent: string): (SceneNode & { readonly parent: string })[] {
  return nodes.flatMap((node) => [{ ...node, parent }, ...flat(node.in ?? [], node.id)]);
}

/** Everything there is, the trash included. */
export function entries(scene: ExplorerScene, state: ExplorerState): readonly Found[] {
  const nodes = flat(scene.tree, ROOT);
  const made = Object.entries(state.changed).filter(([, entry]) => entry.of !== undefined);
  const ofScene = nodes.map((node) => found(node.id, own(state.changed, node.id) ?? node, node));
  const added = made.map(([id, entry]) =>
    found(
      id,
      entry,
      nodes.find((node) => node.id === entry.of),
    ),
  );
  return [...ofScene, ...added];
}

function found(id: string, { name, parent, of }: Entry, node: SceneNode | undefined): Found {
  const folder = node === undefined || node.in !== undefined;
  const { size = 0, date = '', text = '' } = node ?? {};
  return { id, name, parent, of, folder, size, date, text };
}

export const childrenOf = (all: readonly Found[], id: string): readonly Found[] =>
  all.filter((entry) => entry.parent === id);

/** From the top to this entry; empty at the top itself. */
export function trail(all: readonly Found[], id: string): readonly Found[] {
  const entry = all.find((one) => one.id === id);
  return entry ? [...trail(all, entry.parent), entry] : [];
}

const isPlace = (all: readonly Found[], id: string): boolean =>
  id === ROOT || id === TRASH || all.some((entry) => entry.id === id && entry.folder);

const pathOf = (all: readonly Found[], id: string): string =>
  `/${trail(all, id)
    .map(({ name }) => name)
    .join('/')}`;

const inTrash = (all: readonly Found[], { id }: Found): boolean => trail(all, id)[0]?.parent === TRASH;

/** Why a name cannot be given here, or null. */
export function nameFault(
  all: readonly Found[],
  parent: string,
  name: string,
  except = '',
): 'empty' | 'sign' | 'taken' | null {
  if (name.trim() === '' || !isText(name, MAX_NAME)) return 'empty';
  if (FORBIDDEN.test(name)) return 'sign';
  const taken = childrenOf(all, parent).some(
    (one) => one.id !== except && one.name.toLowerCase() === name.trim().toLowerCase(),
  );
  return taken && parent !== TRASH ? 'taken' : null;
}

const newCount = (state: ExplorerState): number =>
  Object.values(state.changed).filter((entry) => entry.of !== undefined).length;

function put(state: ExplorerState, id: string, { name, parent, of }: Entry): ExplorerState {
  const entry: Entry = of === undefined ? { name, parent } : { name, parent, of };
  return { ...state, changed: { ...state.changed, [id]: entry } };
}

/** A free identifier for what is made; the count alone would come again after nothing is ever taken away. */
const newId = (state: ExplorerState): string => `n${newCount(state) + 1}`;

function copyInto(scene: ExplorerScene, state: ExplorerState, source: Found, to: string): ExplorerState {
  const children = childrenOf(entries(scene, state), source.id);
  const id = newId(state);
  const made = put(state, id, { name: source.name, parent: to, of: source.of ?? source.id });
  return children.reduce((after, child) => copyInto(scene, after, child, id), made);
}

function reduce(scene: ExplorerScene, state: ExplorerState, action: ExplorerAction): ExplorerState {
  const all = entries(scene, state);
  const entry = 'id' in action ? all.find((one) => one.id === action.id) : undefined;
  switch (action.do) {
    case 'open':
      if (isPlace(all, action.id)) return state.at === action.id ? state : { ...state, at: action.id };
      if (!entry || state.opened.includes(entry.id)) return state;
      return { ...state, opened: [...state.opened, entry.id] };
    case 'create':
      if (nameFault(all, state.at, action.name) || newCount(state) >= MAX_NEW || state.at === TRASH)
        return state;
      return put(state, newId(state), { name: action.name.trim(), parent: state.at, of: '' });
    case 'rename':
      if (!entry || nameFault(all, entry.parent, action.name, entry.id) || action.name.trim() === entry.name)
        return state;
      return put(state, entry.id, { ...entry, name: action.name.trim() });
    case 'move':
    case 'copy':
    case 'delete': {
      const to = action.do === 'delete' ? TRASH : action.to;
      if (!entry || !canGo(all, entry, to)) return state;
      if (action.do !== 'copy') return put(state, entry.id, { ...entry, parent: to });
      const size = 1 + all.filter((one) => trail(all, one.id).some(({ id }) => id === entry.id)).length;
      return newCount(state) + size > MAX_NEW ? state : copyInto(scene, state, entry, to);
    }
    case 'sort': {
      if (!isIn(action.by, COLUMNS)) return state;
      return { ...state, sort: { by: action.by, down: state.sort.by === action.by && !state.sort.down } };
    }
    default:
      return state;
  }
}

/** Not where it is already, not into itself, not beside its namesake. */
export function canGo(all: readonly Found[], entry: Found, to: string): boolean {
  if (!isPlace(all, to) || entry.parent === to || to === entry.id) return false;
  if (trail(all, to).some(({ id }) => id === entry.id)) return false;
  return nameFault(all, to, entry.name) === null;
}

/** Folders first, then by the chosen column. */
export function sorted(list: readonly Found[], { by, down }: ExplorerState['sort']): readonly Found[] {
  const key = (one: Found) => (by === 'name' ? plainWords(one.name) : one[by]);
  const order = (a: Found, b: Found) => {
    if (a.folder !== b.folder) return a.folder ? -1 : 1;
    const [x, y] = [key(a), key(b)];
    const sign = x === y ? (plainWords(a.name) < plainWords(b.name) ? -1 : 1) : x < y ? -1 : 1;
    return down && x !== y ? -sign : sign;
  };
  return [...list].sort(order);
}

function isEntry(value: unknown, known: readonly string[]): value is Entry {
  if (!isPlain(value) || !isText(value.name, MAX_NAME) || FORBIDDEN.test(value.name)) return false;
  return isText(value.parent, 60) && (value.of === undefined || value.of === '' || isIn(value.of, known));
}

function read(scene: ExplorerScene, value: unknown): ExplorerState | null {
  if (!isPlain(value) || !isPlain(value.changed) || !isPlain(value.sort) || !isText(value.at, 60))
    return null;
  const { changed, at, opened, sort } = value;
  const known = flat(scene.tree, ROOT).map(({ id }) => id);
  const list = Object.entries(changed);
  if (list.length > known.length + MAX_NEW) return null;
  const fits = ([id, entry]: [string, unknown]) =>
    isEntry(entry, known) &&
    (known.includes(id) ? entry.of === undefined : entry.of !== undefined && /^n\d+$/.test(id));
  if (!list.every(fits)) return null;
  if (!isList(opened, known.length + MAX_NEW, (id): id is string => isText(id, 60))) return null;
  if (!isIn(sort.by, COLUMNS) || typeof sort.down !== 'boolean') return null;
  const state = {
    changed: changed as ExplorerState['changed'],
    at,
    opened,
    sort: { by: sort.by, down: sort.down },
  };
  return isTree(scene, state) ? state : null;
}

/** Each entry leads up to the top or to the trash: no folder is inside itself, none hangs in the air. */
function isTree(scene: ExplorerScene, state: ExplorerState): boolean {
  const parents = new Map([
    ...flat(scene.tree, ROOT).map((node) => [node.id, node.parent] as const),
    ...Object.entries(state.changed).map(([id, entry]) => [id, entry.parent] as const),
  ]);
  for (const id of [...parents.keys(), state.at]) {
    let place: string | undefined = id;
    for (let steps = 0; place !== ROOT && place !== TRASH; steps++) {
      if (place === undefined || steps > parents.size) return false;
      place = parents.get(place);
    }
  }
  return true;
}

/**
 * `paths`, `folders`: where everything is, the trash left out · `of/ID`: the path of an entry of the scene, null in the
 * trash · `copies/ID`: paths of its copies · `trash`: names thrown away · `at`, `opened`, `sort`.
 */
function facts(scene: ExplorerScene, state: ExplorerState): Facts {
  const all = entries(scene, state);
  const kept = all.filter((entry) => !inTrash(all, entry));
  const paths = (list: readonly Found[]) => list.map(({ id }) => pathOf(all, id));
  const ofScene = all.filter((entry) => entry.of === undefined);
  return {
    paths: paths(kept),
    folders: paths(kept.filter((entry) => entry.folder)),
    of: Object.fromEntries(
      ofScene.map((entry) => [entry.id, kept.includes(entry) ? pathOf(all, entry.id) : null]),
    ),
    copies: Object.fromEntries(ofScene.map(({ id }) => [id, paths(kept.filter((one) => one.of === id))])),
    trash: childrenOf(all, TRASH).map(({ name }) => name),
    at: pathOf(all, state.at),
    opened: state.opened,
    sort: { ...state.sort },
  };
}

const start = (): ExplorerState => ({ changed: {}, at: ROOT, opened: [], sort: { by: 'name', down: false } });

export const explorer: Model<ExplorerScene, ExplorerState, ExplorerAction> = { start, reduce, read, facts };
