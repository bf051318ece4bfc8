import { describe, expect, test } from 'vitest';
import {
  childrenOf,
  type ExplorerAction,
  type ExplorerScene,
  entries,
  explorer,
  sorted,
} from './explorer.ts';

const scene: ExplorerScene = {
  simulator: 'explorer',
  root: 'Moi',
  tree: [
    {
      id: 'pics',
      name: 'Photos',
      in: [
        { id: 'lake', name: 'lac.jpg', size: 900, date: '2026-01-02' },
        { id: 'deep', name: 'Été', in: [{ id: 'sea', name: 'mer.jpg', size: 20, date: '2026-07-01' }] },
      ],
    },
    { id: 'docs', name: 'Papiers', in: [] },
    { id: 'note', name: 'note.txt', size: 2, date: '2026-02-01' },
  ],
};
const begin = explorer.start(scene);
const played = (...actions: ExplorerAction[]) =>
  actions.reduce((state, action) => explorer.reduce(scene, state, action), begin);
const factsOf = (...actions: ExplorerAction[]) => explorer.facts(scene, played(...actions));

describe('files and folders', () => {
  test('begin where the scene puts them', () =>
    expect(factsOf()).toMatchObject({
      folders: ['/Photos', '/Photos/Été', '/Papiers'],
      of: { sea: '/Photos/Été/mer.jpg', note: '/note.txt' },
      trash: [],
      at: '/',
    }));

  test.each<[string, ExplorerAction[], object]>([
    ['one goes into a folder', [{ do: 'open', id: 'deep' }], { at: '/Photos/Été' }],
    ['a file is opened', [{ do: 'open', id: 'note' }], { opened: ['note'], at: '/' }],
    [
      'a folder is made where one is',
      [
        { do: 'open', id: 'docs' },
        { do: 'create', name: ' Impôts ' },
      ],
      { folders: ['/Photos', '/Photos/Été', '/Papiers', '/Papiers/Impôts'] },
    ],
    ['a file takes another name', [{ do: 'rename', id: 'note', name: 'a.txt' }], { of: { note: '/a.txt' } }],
    [
      'only its case changes',
      [{ do: 'rename', id: 'note', name: 'Note.txt' }],
      { of: { note: '/Note.txt' } },
    ],
    ['a file moves', [{ do: 'move', id: 'lake', to: 'docs' }], { of: { lake: '/Papiers/lac.jpg' } }],
    [
      'a folder moves with what it holds',
      [{ do: 'move', id: 'deep', to: 'docs' }],
      { of: { sea: '/Papiers/Été/mer.jpg' } },
    ],
    [
      'a copy leaves the original',
      [{ do: 'copy', id: 'lake', to: 'docs' }],
      { of: { lake: '/Photos/lac.jpg' }, copies: { lake: ['/Papiers/lac.jpg'] } },
    ],
    [
      'a folder is copied with what it holds',
      [{ do: 'copy', id: 'deep', to: 'docs' }],
      { copies: { sea: ['/Papiers/Été/mer.jpg'] }, of: { sea: '/Photos/Été/mer.jpg' } },
    ],
    [
      'what is thrown away can be taken back',
      [
        { do: 'delete', id: 'note' },
        { do: 'move', id: 'note', to: 'docs' },
      ],
      { trash: [], of: { note: '/Papiers/note.txt' } },
    ],
    [
      'a folder thrown away takes all along',
      [{ do: 'delete', id: 'pics' }],
      { trash: ['Photos'], of: { sea: null }, paths: ['/Papiers', '/note.txt'] },
    ],
    [
      'sorted once, then the other way',
      [
        { do: 'sort', by: 'size' },
        { do: 'sort', by: 'size' },
      ],
      { sort: { down: true } },
    ],
  ])('%s', (_, actions, facts) => expect(factsOf(...actions)).toMatchObject(facts));

  test.each<[string, ExplorerAction]>([
    ['a name already there', { do: 'create', name: 'photos' }],
    ['no name', { do: 'create', name: '  ' }],
    ['a forbidden sign', { do: 'rename', id: 'note', name: 'a/b' }],
    ['a folder into itself', { do: 'move', id: 'pics', to: 'pics' }],
    ['a folder into what it holds', { do: 'move', id: 'pics', to: 'deep' }],
    ['to where it is', { do: 'move', id: 'lake', to: 'pics' }],
    ['into a file', { do: 'move', id: 'lake', to: 'note' }],
    ['beside its namesake', { do: 'copy', id: 'lake', to: 'pics' }],
    ['what is not there', { do: 'delete', id: 'constructor' }],
    ['an act of elsewhere', { do: 'send' } as unknown as ExplorerAction],
  ])('%s changes nothing', (_, action) => expect(played(action)).toBe(begin));

  test('a copy that would never end is refused', () => {
    const many = Array.from({ length: 40 }, (_, i): ExplorerAction => ({ do: 'create', name: `d${i}` }));
    expect(Object.keys(played(...many).changed)).toHaveLength(30);
  });

  test('folders come first, then by the chosen column', () => {
    const state = played({ do: 'open', id: 'pics' }, { do: 'create', name: 'Archives' });
    const names = (by: 'name' | 'size' | 'date', down: boolean) =>
      sorted(childrenOf(entries(scene, state), 'pics'), { by, down }).map(({ name }) => name);
    expect(names('name', false)).toEqual(['Archives', 'Été', 'lac.jpg']);
    expect(names('name', true)).toEqual(['Été', 'Archives', 'lac.jpg']);
  });

  test('take their own states back, and nothing else', () => {
    const state = played(
      { do: 'create', name: 'X' },
      { do: 'move', id: 'lake', to: 'n1' },
      { do: 'open', id: 'n1' },
    );
    expect(explorer.read(scene, JSON.parse(JSON.stringify(state)))).toEqual(state);
    const changed = (more: object) => ({ ...state, changed: { ...state.changed, ...more } });
    const refused = [
      null,
      { ...state, at: 'nowhere' },
      { ...state, sort: { by: 'weight', down: false } },
      changed({ lake: { name: 'a/b', parent: 'root' } }),
      changed({ lake: { name: 'a', parent: 'lost' } }),
      changed({ pics: { name: 'P', parent: 'deep' } }),
      changed({ evil: { name: 'a', parent: 'root' } }),
      changed({ n2: { name: 'a', parent: 'root', of: 'lost' } }),
      changed({ lake: { name: 'a', parent: 'root', of: 'note' } }),
    ];
    for (const value of refused) expect(explorer.read(scene, value), JSON.stringify(value)).toBeNull();
  });
});
