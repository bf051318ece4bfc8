import { dateForms, later, misses, number, slashed } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const comma = (value: number, decimals: number) => value.toFixed(decimals).replace('.', ',');
const two = (value: number) => String(value).padStart(2, '0');

/** An amount with one decimal, a share with three, a day and a month of one digit. */
export function sale(random: Random) {
  const thousands = random.int(1, 4);
  const amount = thousands * 1000 + random.int(101, 989) + random.pick([0.2, 0.4, 0.5, 0.8]);
  const share = random.pick([35, 45, 55, 65, 75, 85]) / 1000;
  const [d, m] = random.some([2, 3, 4, 5, 6, 7, 8, 9], 2) as [number, number];
  const shown = comma(amount, 2);
  const grouped = `${thousands} ${shown.slice(1)}`;
  const percent = comma(share * 100, 1);
  return {
    amount: comma(amount, 1),
    share: comma(share, 3),
    date: `${d}/${m}/2026`,
    cents: shown.slice(-3),
    amounts: [grouped, `${grouped} €`, `${thousands}.${shown.slice(1)}`, `${grouped} euros`],
    shares: [percent, `${percent} %`, percent.replace(',', '.')],
    dates: [`${two(d)}/${two(m)}/2026`],
    notAmount: [comma(amount, 1), String(Math.round(amount)), String(Math.trunc(amount))],
    notShare: [comma(share, 3), comma(share * 1000, 0), `${percent}0`, comma(share, 1)],
    notDate: [`${d}/${m}/2026`, `${two(d)}/${two(m)}/26`, `${two(m)}/${two(d)}/2026`],
  };
}

/** The same with a whole percentage and an international date. */
export function cooperative(random: Random) {
  const amount = random.int(111, 989) + random.pick([0.2, 0.4, 0.6, 0.8]);
  const tenths = random.int(2, 9);
  const d = random.int(2, 9);
  const m = random.int(10, 12);
  const shown = comma(amount, 2);
  return {
    amount: comma(amount, 1),
    share: `0,${tenths}`,
    date: `${d}/${m}/2026`,
    cents: shown.slice(-3),
    amounts: [shown, `${shown} €`, shown.replace(',', '.'), `${shown} euros`],
    shares: [`${tenths}0`, `${tenths}0 %`],
    dates: [`2026-${m}-${two(d)}`],
    notAmount: [comma(amount, 1), String(Math.trunc(amount)), shown.replace(',', '')],
    notShare: [`0,${tenths}`, String(tenths), `0,${tenths}0`],
    notDate: [`2026-${m}-${d}`, `2026-${two(d)}-${m}`, `${two(d)}-${m}-2026`, `${d}/${m}/2026`],
  };
}

/** Two cells begin a series of numbers, two a series of dates, and a formula is copied down. */
function series(
  random: Random,
  start: number,
  step: number,
  days: readonly number[],
  formula: (row: number) => string,
) {
  const end = random.int(7, 9);
  const last = start + step * (end - 2);
  const gap = random.turn(days);
  const first = random.turn([
    '2026-01-06',
    '2026-02-03',
    '2026-03-09',
    '2026-04-14',
    '2026-05-12',
    '2026-09-08',
  ]);
  const dateEnd = random.int(5, 7);
  const date = later(first, gap * (dateEnd - 2));
  const copied = random.int(5, 7);
  return {
    first: start,
    second: start + step,
    end,
    last,
    step: number(Math.abs(step)),
    gap,
    from: slashed(first),
    next: slashed(later(first, gap)),
    dateEnd,
    formula: formula(2),
    copied,
    lower: copied - 2,
    dates: dateForms(date),
    formulas: [formula(copied), formula(copied).slice(1)],
    notLast: misses(last, [last - step, last + step, start + end * step, start + step]),
    notDate: misses(
      dateForms(date),
      [later(date, -1), later(date, -gap), later(date, gap), later(date, 1)].map(slashed),
    ),
    notFormula: [formula(2), formula(2).replace('A2', `C${copied}`), formula(copied - 1)],
  };
}

export const watering = (random: Random) => {
  const times = random.int(2, 5);
  return series(random, random.int(3, 9), random.int(4, 9), [14, 7, 21], (row) => `=A${row}*${times}`);
};

export const shuttle = (random: Random) => {
  const less = 5 * random.int(1, 4);
  return series(random, random.int(80, 96), -random.int(4, 8), [10, 5, 8], (row) => `=A${row}-${less}`);
};

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** Rows and columns of titles to freeze, and a table to print without the notes beside or below it. */
function frozen(random: Random, titles: number, columns: number) {
  const width = random.int(5, 10);
  const letter = LETTERS[width - 1] ?? '';
  const height = random.int(31, 140);
  const corner = `${LETTERS[columns]}${titles + 1}`;
  const [column = '', row = ''] = [corner.slice(0, 1), corner.slice(1)];
  const before = LETTERS[columns - 1] ?? '';
  return {
    letter,
    height,
    notes: LETTERS[width + 1] ?? '',
    below: height + random.int(4, 8),
    cell: corner,
    cells: [corner, `$${column}$${row}`],
    areas: [`A1:${letter}${height}`, `$A$1:$${letter}$${height}`, `${letter}${height}:A1`],
    notCell: [`${before}${titles}`, `${before}${row}`, `${column}${titles}`, 'A1'],
    notArea: [`A${row}:${letter}${height}`, `${corner}:${letter}${height}`, `A1:${letter}${height - titles}`],
  };
}

export const judo = (random: Random) => {
  const titles = random.turn([2, 3, 4]);
  const { below: _, ...rest } = frozen(random, titles, 1);
  return {
    ...rest,
    rows: titles === 2 ? '1 et 2' : `1 à ${titles}`,
    titles: ['', '', 'deux', 'trois', 'quatre'][titles] ?? '',
  };
};

export const games = (random: Random) => {
  const titles = random.turn([4, 2, 3, 5]);
  const { notes: _, ...rest } = frozen(random, titles, 2);
  return {
    ...rest,
    rows: titles === 2 ? '1 et 2' : `1 à ${titles}`,
    titles: ['', '', 'deux', 'trois', 'quatre', 'cinq'][titles] ?? '',
  };
};
