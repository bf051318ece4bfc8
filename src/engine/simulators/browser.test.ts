import { describe, expect, test } from 'vitest';
import { type BrowserAction, type BrowserScene, browser, tidyAddress } from './browser.ts';
import { searchPages } from './web-search.ts';

const page = (address: string, title: string, text: string, found = true) => ({
  address,
  title,
  site: 'Site',
  extract: '',
  found,
  blocks: [{ kind: 'text' as const, text }],
});
const scene: BrowserScene = {
  simulator: 'browser',
  start: 'a.example',
  search: { address: 'find.example', name: 'Trouver' },
  pages: [
    {
      ...page('a.example', 'Accueil', 'Bonjour'),
      blocks: [
        { kind: 'link', text: 'B', to: 'b.example/page' },
        { kind: 'button', id: 'go', text: 'Aller', to: 'b.example/page' },
        { kind: 'button', id: 'yes', text: 'Oui' },
        { kind: 'field', id: 'name', label: 'Nom' },
        { kind: 'tick', id: 'ok', label: 'D’accord' },
        { kind: 'pick', id: 'size', label: 'Taille', options: ['S', 'M'] },
      ],
    },
    page('b.example/page', 'Tarte fine aux pommes', 'Des pommes et du sucre.'),
    page('c.example', 'Goûter', 'Une tarte fine à la poire.'),
    page('d.example', 'Secret', 'tarte fine', false),
  ],
};
const begin = browser.start(scene);
const played = (...actions: BrowserAction[]) =>
  actions.reduce((state, action) => browser.reduce(scene, state, action), begin);
const factsOf = (...actions: BrowserAction[]) => browser.facts(scene, played(...actions));
const go = (to: string): BrowserAction => ({ do: 'go', to });

test.each([
  ['https://A.example/', 'a.example'],
  ['  http://a.example/Page ', 'a.example/Page'],
  ['A.EXAMPLE?q=Été', 'a.example?q=Été'],
])('%s is tidied', (typed, address) => expect(tidyAddress(typed)).toBe(address));

describe('a browser', () => {
  test.each<[string, BrowserAction[], object]>([
    [
      'goes to an address',
      [go('https://B.example/page/')],
      { address: 'b.example/page', seen: ['a.example', 'b.example/page'] },
    ],
    ['comes back', [go('c.example'), { do: 'back' }], { address: 'a.example' }],
    [
      'and goes forward again',
      [go('c.example'), { do: 'back' }, { do: 'forward' }],
      { address: 'c.example' },
    ],
    [
      'forgets what was ahead',
      [go('c.example'), { do: 'back' }, go('b.example/page'), { do: 'forward' }],
      { address: 'b.example/page' },
    ],
    ['meets a page that is not there', [go('lost.example')], { address: 'lost.example', results: [] }],
    [
      'opens a tab and keeps the first',
      [{ do: 'new-tab' }, go('c.example')],
      { tabs: ['a.example', 'c.example'], address: 'c.example' },
    ],
    [
      'opens a link beside',
      [{ do: 'go', to: 'c.example', tab: 'new' }],
      { tabs: ['a.example', 'c.example'], address: 'a.example' },
    ],
    [
      'goes from tab to tab',
      [{ do: 'new-tab' }, go('c.example'), { do: 'tab', n: 0 }],
      { address: 'a.example' },
    ],
    [
      'closes a tab',
      [{ do: 'new-tab' }, go('c.example'), { do: 'close', n: 0 }],
      { tabs: ['c.example'], address: 'c.example' },
    ],
    [
      'closes the last tab shown',
      [{ do: 'new-tab' }, go('c.example'), { do: 'close', n: 1 }],
      { address: 'a.example' },
    ],
    [
      'marks a page, and unmarks it',
      [go('c.example'), { do: 'bookmark' }, go('a.example'), { do: 'bookmark' }, { do: 'bookmark' }],
      { bookmarks: ['c.example'] },
    ],
    ['follows a button', [{ do: 'press', id: 'go' }], { address: 'b.example/page', pressed: ['go'] }],
    [
      'presses a button',
      [
        { do: 'press', id: 'yes' },
        { do: 'press', id: 'yes' },
      ],
      { pressed: ['yes'], address: 'a.example' },
    ],
    [
      'fills a form',
      [
        { do: 'fill', id: 'name', value: 'Léa' },
        { do: 'fill', id: 'ok', value: '1' },
        { do: 'fill', id: 'size', value: 'M' },
      ],
      { fields: { name: 'Léa', ok: '1', size: 'M' } },
    ],
    [
      'searches from the bar',
      [go('tarte fine')],
      { query: 'tarte fine', results: ['b.example/page', 'c.example'] },
    ],
    ['searches from the page', [go('find.example?q=poire')], { query: 'poire', results: ['c.example'] }],
  ])('%s', (_, actions, facts) => expect(factsOf(...actions)).toMatchObject(facts));

  test.each<[string, BrowserAction]>([
    ['back from the first page', { do: 'back' }],
    ['nowhere', go('   ')],
    ['to where one is', go('https://a.example')],
    ['a tab that is none', { do: 'tab', n: 4 }],
    ['closing the only tab', { do: 'close', n: 0 }],
    ['a button that is none', { do: 'press', id: 'name' }],
    ['a choice that is not offered', { do: 'fill', id: 'size', value: 'XL' }],
    ['a tick that is a word', { do: 'fill', id: 'ok', value: 'oui' }],
    ['an act of elsewhere', { do: 'send' } as unknown as BrowserAction],
  ])('%s changes nothing', (_, action) => expect(played(action)).toBe(begin));

  test('keeps five tabs and thirty pages at most', () => {
    const tabs = played(...Array.from({ length: 9 }, (): BrowserAction => ({ do: 'new-tab' })));
    expect(tabs.tabs).toHaveLength(5);
    const long = played(...Array.from({ length: 50 }, (_, i) => go(`p${i}.example`)));
    expect(long.tabs[0]?.stack).toHaveLength(30);
    expect(JSON.stringify(long).length).toBeLessThan(8192);
  });

  test('takes its own states back, and nothing else', () => {
    const state = played(
      go('c.example'),
      { do: 'bookmark' },
      { do: 'back' },
      { do: 'fill', id: 'name', value: 'x' },
      { do: 'press', id: 'yes' },
    );
    expect(browser.read(scene, JSON.parse(JSON.stringify(state)))).toEqual(state);
    const refused = [
      null,
      { ...state, tab: 1 },
      { ...state, tabs: [] },
      { ...state, tabs: [{ stack: ['a.example'], at: 1 }] },
      { ...state, bookmarks: ['evil.example'] },
      { ...state, pressed: ['a.example#lost'] },
      { ...state, fields: { 'a.example#lost': 'x' } },
      { ...state, seen: 'a.example' },
    ];
    for (const value of refused) expect(browser.read(scene, value)).toBeNull();
  });
});

test.each<[string, string[]]>([
  ['tarte fine', ['b.example/page', 'c.example']],
  ['TARTES FINES', ['b.example/page', 'c.example']],
  ['"tarte fine" -pomme', ['c.example']],
  ['« tarte fine » -pommes', ['c.example']],
  ['la tarte à la poire', ['c.example']],
  ['tarte site:b.example', ['b.example/page']],
  ['-site:b.example tarte', ['c.example']],
  ['"fine tarte"', []],
  ['', []],
  ['le la les', []],
])('a search for %s', (query, found) =>
  expect(searchPages(scene.pages, query).map(({ address }) => address)).toEqual(found),
);
