import type { Fact, Facts, Model } from '../model.ts';
import { isIn, isPlain, isText, isWhole, own } from '../shape.ts';
import { columnName, moveFormula, type Place, placeName, placesIn, readPlace } from './address.ts';
import { type Cells, evaluateCells, isFormula, shown } from './evaluate.ts';
import { frenchName, type Value } from './functions.ts';
import { functionsIn, parseFormula } from './parse.ts';

export interface SheetScene {
  readonly simulator: 'sheet';
  readonly title: string;
  /** At most 26. */
  readonly columns: number;
  readonly rows: number;
  readonly cells: Cells;
  /** Row of the column titles: what is below is sorted and filtered. 0: the grid has none. */
  readonly head: number;
}

export interface SheetState {
  /** What was typed in each cell, empty ones left out. */
  readonly cells: Cells;
  readonly filter: { readonly column: number; readonly value: string } | null;
  readonly sort: { readonly column: number; readonly down: boolean } | null;
}

export type SheetAction =
  | { readonly do: 'set'; readonly at: string; readonly text: string }
  | { readonly do: 'copy'; readonly from: string; readonly to: string }
  | { readonly do: 'sort'; readonly column: string; readonly down: boolean }
  | { readonly do: 'filter'; readonly column: string; readonly value: string }
  | { readonly do: 'unfilter' };

export const MAX_CELL = 80;

const inGrid = (scene: SheetScene, place: Place | null): place is Place =>
  place !== null && place.column < scene.columns && place.row <= scene.rows;

function put(cells: Cells, name: string, text: string): Cells {
  const { [name]: _before, ...others } = cells;
  return text === '' ? others : { ...others, [name]: text };
}

/** Last row under the titles, up to the first row that is quite empty: what stands below is no part of the list. */
export function lastRow(scene: SheetScene, cells: Cells): number {
  let row = scene.head;
  const isEmpty = (at: number) =>
    Array.from({ length: scene.columns }, (_, column) => placeName({ column, row: at })).every(
      (name) => own(cells, name) === undefined,
    );
  while (row < scene.rows && !isEmpty(row + 1)) row += 1;
  return row;
}

/** Numbers before texts, texts as in a dictionary, empty cells at the end. */
function order(a: Value, b: Value): number {
  const rank = (value: Value) => (value === '' ? 2 : typeof value === 'number' ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return dictionary(String(a)) < dictionary(String(b))
    ? -1
    : dictionary(String(a)) > dictionary(String(b))
      ? 1
      : 0;
}

const dictionary = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function sort(scene: SheetScene, state: SheetState, column: number, down: boolean): SheetState {
  const value = evaluateCells(state.cells);
  const last = lastRow(scene, state.cells);
  const rows = Array.from({ length: last - scene.head }, (_, i) => scene.head + 1 + i);
  const keyed = rows.map((row) => ({ row, key: value(placeName({ column, row })) }));
  keyed.sort((a, b) => {
    const by = order(a.key, b.key);
    return down && a.key !== '' && b.key !== '' ? -by : by;
  });
  let cells: Cells = Object.fromEntries(
    Object.entries(state.cells).filter(([name]) => !rows.includes(readPlace(name)?.row ?? 0)),
  );
  for (const [i, { row }] of keyed.entries()) {
    const target = scene.head + 1 + i;
    for (let c = 0; c < scene.columns; c++) {
      const text = own(state.cells, placeName({ column: c, row })) ?? '';
      const moved = isFormula(text) ? moveFormula(text, 0, target - row) : text;
      cells = put(cells, placeName({ column: c, row: target }), moved);
    }
  }
  return { ...state, cells, sort: { column, down } };
}

function copy(scene: SheetScene, state: SheetState, from: Place, to: Place): SheetState {
  const text = own(state.cells, placeName(from)) ?? '';
  const cells = placesIn(from, to)
    .filter((place) => inGrid(scene, place) && placeName(place) !== placeName(from))
    .reduce((before, place) => {
      const moved = isFormula(text)
        ? moveFormula(text, place.column - from.column, place.row - from.row)
        : text;
      return put(before, placeName(place), moved);
    }, state.cells);
  return { ...state, cells };
}

function reduce(scene: SheetScene, state: SheetState, action: SheetAction): SheetState {
  switch (action.do) {
    case 'set': {
      const place = readPlace(action.at);
      if (!inGrid(scene, place) || !isText(action.text, MAX_CELL)) return state;
      const name = placeName(place);
      const text = action.text.trim();
      return (own(state.cells, name) ?? '') === text
        ? state
        : { ...state, cells: put(state.cells, name, text) };
    }
    case 'copy': {
      const [from, to] = [readPlace(action.from), readPlace(action.to)];
      if (!inGrid(scene, from) || !inGrid(scene, to)) return state;
      if (from.column !== to.column && from.row !== to.row) return state;
      return placeName(from) === placeName(to) ? state : copy(scene, state, from, to);
    }
    case 'sort': {
      const column = columnOf(scene, action.column);
      return scene.head > 0 && column !== null ? sort(scene, state, column, action.down === true) : state;
    }
    case 'filter': {
      const column = columnOf(scene, action.column);
      if (scene.head === 0 || column === null || !isText(action.value, MAX_CELL)) return state;
      return { ...state, filter: { column, value: action.value } };
    }
    case 'unfilter':
      return state.filter ? { ...state, filter: null } : state;
    default:
      return state;
  }
}

function columnOf(scene: SheetScene, name: string): number | null {
  const place = readPlace(`${name}1`);
  return inGrid(scene, place) ? place.column : null;
}

/** Rows that the filter lets through; titles and what stands under the list always are. */
export function shownRows(scene: SheetScene, state: SheetState): number[] {
  const all = Array.from({ length: scene.rows }, (_, i) => i + 1);
  const { filter } = state;
  if (!filter) return all;
  const value = evaluateCells(state.cells);
  const last = lastRow(scene, state.cells);
  return all.filter(
    (row) =>
      row <= scene.head ||
      row > last ||
      shown(value(placeName({ column: filter.column, row }))) === filter.value,
  );
}

/** Values that a column offers to its filter, each once. */
export function filterValues(scene: SheetScene, state: SheetState, column: number): string[] {
  const value = evaluateCells(state.cells);
  const rows = Array.from({ length: lastRow(scene, state.cells) - scene.head }, (_, i) => scene.head + 1 + i);
  return [...new Set(rows.map((row) => shown(value(placeName({ column, row })))))].sort();
}

function read(scene: SheetScene, value: unknown): SheetState | null {
  if (!isPlain(value) || !isPlain(value.cells)) return null;
  const { cells, filter, sort: sorted } = value;
  const fits = ([name, text]: [string, unknown]) =>
    /^[A-Z][1-9]\d*$/.test(name) && inGrid(scene, readPlace(name)) && isText(text, MAX_CELL) && text !== '';
  if (!Object.entries(cells).every(fits)) return null;
  const isColumn = (one: unknown): one is number => isWhole(one, 0, scene.columns - 1);
  if (filter !== null && !(isPlain(filter) && isColumn(filter.column) && isText(filter.value, MAX_CELL)))
    return null;
  if (
    sorted !== null &&
    !(isPlain(sorted) && isColumn(sorted.column) && isIn(String(sorted.down), ['true', 'false']))
  )
    return null;
  return { cells, filter, sort: sorted } as SheetState;
}

/** Functions of a formula by their French names; none where it cannot be read. */
function uses(text: string): string[] {
  try {
    return [...new Set(functionsIn(parseFormula(text.slice(1))).map(frenchName))];
  } catch {
    return [];
  }
}

/** Spaces and case count for nothing in a formula. */
const tidy = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();

/**
 * `values/B7`: what each cell shows (numbers as numbers) · `formulas/B7`: its formula, tidied · `uses/B7`: functions in it
 * · `columns/A`: values under the titles, from top to bottom · `shown`: rows of the list that the filter lets through ·
 * `filter`, `sort`: columns by their letters.
 */
function facts(scene: SheetScene, state: SheetState): Facts {
  const value = evaluateCells(state.cells);
  const names = Object.keys(state.cells);
  const formulas = Object.entries(state.cells).filter(([, text]) => isFormula(text));
  const last = lastRow(scene, state.cells);
  const column = (at: number): Fact[] =>
    Array.from({ length: last - scene.head }, (_, i) =>
      value(placeName({ column: at, row: scene.head + 1 + i })),
    );
  const { filter, sort: sorted } = state;
  return {
    values: Object.fromEntries(names.map((name) => [name, value(name)])),
    formulas: Object.fromEntries(formulas.map(([name, text]) => [name, tidy(text)])),
    uses: Object.fromEntries(formulas.map(([name, text]) => [name, uses(text)])),
    columns: Object.fromEntries(Array.from({ length: scene.columns }, (_, i) => [columnName(i), column(i)])),
    shown: shownRows(scene, state).filter((row) => row > scene.head && row <= last),
    filter: filter && { column: columnName(filter.column), value: filter.value },
    sort: sorted && { column: columnName(sorted.column), down: sorted.down },
  };
}

const start = (scene: SheetScene): SheetState => ({ cells: scene.cells, filter: null, sort: null });

export const sheet: Model<SheetScene, SheetState, SheetAction> = { start, reduce, read, facts };
