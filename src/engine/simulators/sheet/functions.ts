/** A value of a cell: an error is a text of this shape, as spreadsheets show it. */
export type Value = number | string | boolean;
export const ERRORS = ['#NOM?', '#DIV/0!', '#VALEUR!', '#REF!', '#CYCLE!', '#ERREUR!'] as const;
export type SheetError = (typeof ERRORS)[number];
export const isError = (value: Value): value is SheetError => ERRORS.some((error) => error === value);

/** One argument: a value, or the values of a range, row by row. */
export type Argument = { readonly range: boolean; readonly values: readonly Value[] };

const numbers = (args: readonly Argument[]): number[] =>
  args.flatMap(({ range, values }) =>
    // In a range, texts and empty cells are passed over; given alone, they would be mistakes.
    values.flatMap((value) => (typeof value === 'number' ? [value] : range ? [] : [Number.NaN])),
  );

const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);

const only = (args: readonly Argument[], at: number): Value | undefined => args[at]?.values[0];

/** « >=12 », « thé »: a condition of NB.SI. */
function fits(value: Value, condition: Value): boolean {
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(String(condition));
  const [op, bare] = [match?.[1] ?? '=', (match?.[2] ?? '').trim()];
  const wanted = typeof condition === 'number' ? condition : readNumber(bare);
  if (wanted !== null) {
    if (typeof value !== 'number') return op === '<>';
    return compare(op, value, wanted);
  }
  const [a, b] = [String(value).toLowerCase(), bare.toLowerCase()];
  return compare(op, a, b);
}

export function compare(op: string, a: number | string, b: number | string): boolean {
  switch (op) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    default:
      return a >= b;
  }
}

/** « 1 250,5 » and « 12 % » are numbers; null for what is not one. */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const match = /^([+-]?\d+(?:\.\d+)?)(%|€)?$/.exec(bare);
  if (!match) return null;
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}

function round(args: readonly Argument[]): Value {
  const [value, digits] = [only(args, 0), only(args, 1) ?? 0];
  if (typeof value !== 'number' || typeof digits !== 'number') return '#VALEUR!';
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

type Call = (args: readonly Argument[]) => Value;

const average: Call = (args) => {
  const list = numbers(args);
  return list.length === 0 ? '#DIV/0!' : sum(list) / list.length;
};
const countIf: Call = (args) =>
  args.length === 2
    ? (args[0]?.values ?? []).filter((value) => fits(value, only(args, 1) ?? '')).length
    : '#ERREUR!';
const sumIf: Call = (args) => {
  const [tested, added] = [args[0]?.values ?? [], (args[2] ?? args[0])?.values ?? []];
  if (args.length < 2) return '#ERREUR!';
  return sum(
    tested.flatMap((value, i) => {
      const amount = added[i];
      return fits(value, only(args, 1) ?? '') && typeof amount === 'number' ? [amount] : [];
    }),
  );
};

const FRENCH: Readonly<Record<string, Call>> = {
  SOMME: (args) => sum(numbers(args)),
  MOYENNE: average,
  MIN: (args) => Math.min(...numbers(args), Number.POSITIVE_INFINITY),
  MAX: (args) => Math.max(...numbers(args), Number.NEGATIVE_INFINITY),
  NB: (args) => args.flatMap(({ values }) => values).filter((value) => typeof value === 'number').length,
  NBVAL: (args) => args.flatMap(({ values }) => values).filter((value) => value !== '').length,
  'NB.SI': countIf,
  'SOMME.SI': sumIf,
  ARRONDI: round,
  ET: (args) => args.flatMap(({ values }) => values).every((value) => value === true),
  OU: (args) => args.flatMap(({ values }) => values).some((value) => value === true),
};

/** English names, for those who learnt them elsewhere. */
export const SAME_AS: Readonly<Record<string, string>> = {
  SUM: 'SOMME',
  AVERAGE: 'MOYENNE',
  COUNT: 'NB',
  COUNTA: 'NBVAL',
  COUNTIF: 'NB.SI',
  SUMIF: 'SOMME.SI',
  ROUND: 'ARRONDI',
  AND: 'ET',
  OR: 'OU',
  IF: 'SI',
};

export const frenchName = (name: string): string =>
  Object.hasOwn(SAME_AS, name) ? (SAME_AS[name] ?? name) : name;

/** The function applied; null when nothing is called so. */
export function call(name: string, args: readonly Argument[]): Value | null {
  const found = Object.hasOwn(FRENCH, name) ? FRENCH[name] : undefined;
  if (!found) return null;
  const error = args.flatMap(({ values }) => values).find(isError);
  if (error !== undefined) return error;
  const result = found(args);
  if (typeof result !== 'number') return result;
  if (Number.isNaN(result)) return '#VALEUR!';
  // MIN and MAX of nothing are 0, as everywhere.
  return Number.isFinite(result) ? result : 0;
}
