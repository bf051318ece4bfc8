import { describe, expect, test } from 'vitest';
import { filterValues, type SheetAction, type SheetScene, sheet } from './sheet.ts';

const scene: SheetScene = {
  simulator: 'sheet',
  title: 'Ventes',
  columns: 3,
  rows: 8,
  head: 1,
  cells: {
    A1: 'Fruit',
    B1: 'Kilos',
    C1: 'Double',
    A2: 'pomme',
    B2: '10',
    C2: '=B2*2',
    A3: 'Éclair',
    B3: '9',
    C3: '=B3*2',
    A4: 'figue',
    B4: '100',
    C4: '=B4*2',
    A6: 'Total',
    B6: '=SOMME(B2:B4)',
  },
};
const begin = sheet.start(scene);
const played = (...actions: SheetAction[]) =>
  actions.reduce((state, action) => sheet.reduce(scene, state, action), begin);
const factsOf = (...actions: SheetAction[]) => sheet.facts(scene, played(...actions));

describe('a spreadsheet', () => {
  test('computes what its cells hold', () =>
    expect(factsOf()).toMatchObject({
      values: { B6: 119, C4: 200, A2: 'pomme' },
      formulas: { B6: '=SOMME(B2:B4)' },
      uses: { B6: ['SOMME'], C2: [] },
      columns: { B: [10, 9, 100] },
      shown: [2, 3, 4],
      filter: null,
      sort: null,
    }));

  test.each<[string, SheetAction[], object]>([
    ['a cell is filled', [{ do: 'set', at: 'b2', text: ' 1 ' }], { values: { B2: 1, C2: 2, B6: 110 } }],
    [
      'a formula is tidied',
      [{ do: 'set', at: 'C6', text: '= average( b2 : b4 )' }],
      { formulas: { C6: '=AVERAGE(B2:B4)' }, uses: { C6: ['MOYENNE'] } },
    ],
    [
      'a formula is copied down',
      [{ do: 'copy', from: 'B6', to: 'B8' }],
      { formulas: { B7: '=SOMME(B3:B5)', B8: '=SOMME(B4:B6)' } },
    ],
    ['a formula is copied to the right', [{ do: 'copy', from: 'B6', to: 'C6' }], { values: { C6: 238 } }],
    [
      'a text is copied as it is',
      [{ do: 'copy', from: 'A2', to: 'A4' }],
      { columns: { A: ['pomme', 'pomme', 'pomme'] } },
    ],
    [
      'numbers are sorted, formulas along',
      [{ do: 'sort', column: 'B', down: false }],
      {
        columns: { B: [9, 10, 100], C: [18, 20, 200] },
        values: { B6: 119 },
        sort: { column: 'B', down: false },
      },
    ],
    [
      'texts are sorted as in a dictionary',
      [{ do: 'sort', column: 'A', down: false }],
      { columns: { A: ['Éclair', 'figue', 'pomme'] } },
    ],
    [
      'the other way',
      [{ do: 'sort', column: 'B', down: true }],
      { columns: { A: ['figue', 'pomme', 'Éclair'] } },
    ],
    [
      'rows are filtered',
      [{ do: 'filter', column: 'A', value: 'figue' }],
      { shown: [4], filter: { column: 'A', value: 'figue' } },
    ],
    [
      'and all come back',
      [{ do: 'filter', column: 'A', value: 'figue' }, { do: 'unfilter' }],
      { shown: [2, 3, 4], filter: null },
    ],
  ])('%s', (_, actions, facts) => expect(factsOf(...actions)).toMatchObject(facts));

  test('an emptied cell is no cell', () =>
    expect(played({ do: 'set', at: 'A2', text: '' }).cells).not.toHaveProperty('A2'));

  test('offers each value of a column once', () =>
    expect(filterValues(scene, played({ do: 'copy', from: 'A2', to: 'A3' }), 0)).toEqual(['figue', 'pomme']));

  test.each<[string, SheetAction]>([
    ['outside of the grid', { do: 'set', at: 'D1', text: 'x' }],
    ['below the grid', { do: 'set', at: 'A9', text: 'x' }],
    ['no cell at all', { do: 'set', at: 'constructor', text: 'x' }],
    ['a long text', { do: 'set', at: 'A2', text: 'x'.repeat(81) }],
    ['the same text', { do: 'set', at: 'A2', text: 'pomme' }],
    ['copying askew', { do: 'copy', from: 'A2', to: 'B3' }],
    ['copying onto itself', { do: 'copy', from: 'A2', to: 'A2' }],
    ['sorting a column that is none', { do: 'sort', column: 'Z', down: false }],
    ['no filter to remove', { do: 'unfilter' }],
    ['an act of elsewhere', { do: 'send' } as unknown as SheetAction],
  ])('%s changes nothing', (_, action) => expect(played(action)).toBe(begin));

  test('takes its own states back, and nothing else', () => {
    const state = played(
      { do: 'sort', column: 'B', down: true },
      { do: 'filter', column: 'A', value: 'figue' },
    );
    expect(sheet.read(scene, JSON.parse(JSON.stringify(state)))).toEqual(state);
    const refused = [
      null,
      { ...state, cells: { D1: 'x' } },
      { ...state, cells: { A1: '' } },
      { ...state, cells: { A1: 3 } },
      { ...state, cells: { A1: 'x'.repeat(81) } },
      { ...state, filter: { column: 7, value: 'x' } },
      { ...state, sort: { column: 0, down: 'yes' } },
      { ...state, sort: undefined },
    ];
    for (const value of refused) expect(sheet.read(scene, value), JSON.stringify(value)).toBeNull();
  });
});
