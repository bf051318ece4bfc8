import { list, misses } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

const series = (from: number, step: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + i * step);

/** Lamps of a multiplication table: the loop is « i × step ». */
export function lamps(random: Random) {
  const step = random.turn([4, 3, 6, 5]);
  const count = random.turn([5, 4, 7, 6, 3, 8].filter((times) => times !== step && times * step <= 32));
  const numbers = series(step, step, count);
  const last = step * count;
  return {
    step,
    count,
    last,
    size: last + (step > 4 ? 2 : 4),
    lamps: list(numbers.map(String)),
    byStep: series(1, step, Math.ceil(last / step)).join(', '),
    byOne: series(step, 1, 4).join(', '),
    swapped: list(series(count, count, step).map(String)),
  };
}

/** Tables that begin at a number and advance by a step: the loop is « start + step × i » from zero. */
export function tables(random: Random) {
  const step = random.turn([3, 4, 5]);
  const start = step + random.turn([1, 2]);
  const last = start + 3 * step;
  return {
    step,
    start,
    last,
    size: last + 5,
    tables: list(series(start, step, 4).map(String)),
    sums: series(0, step, 4)
      .map((more) => `${start} + ${more}`)
      .join(', '),
    byStep: series(step, step, Math.floor(last / step)).join(', '),
    byOne: series(start, 1, 4).join(', '),
    late: list(series(start + step, step, 4).map(String)),
  };
}

/** A museum: free under an age or for who lives there, reduced for young people in a group. */
export function museum(random: Random) {
  const free = random.int(4, 7);
  const adult = random.turn([18, 21, 16]);
  const reduced = random.int(2, 4);
  const full = reduced + random.int(3, 6);
  const [ana = 0, bao = 0] = random.some([3, 2, 1], 2);
  return {
    free,
    adult,
    reduced,
    full,
    ana: adult - ana,
    bao: adult - bao,
    cyr: random.int(30, 65),
  };
}

/** A toy library: shelf copies and worn toys leave for a short time. */
export function toys(random: Random) {
  const worn = random.int(3, 5);
  const pieces = random.turn([50, 60, 100]);
  const short = random.int(2, 4);
  const long = random.turn([21, 28, 20]);
  const usual = random.turn([10, 14, 12, 15]);
  return {
    worn,
    pieces,
    short,
    long,
    usual,
    puzzle: pieces + random.int(10, 60),
    cards: random.int(24, 48),
    puzzleState: worn + random.int(1, 2),
    cardsState: worn,
    topState: worn - 1,
  };
}

/** A « while » loop that goes one turn further than it seems, then nested loops. */
function untilLow(random: Random, perTurn: number, turns: number) {
  // High enough for the last turn not to go below zero.
  const limit = perTurn - 5 + 5 * random.int(0, 1);
  // The last value above the limit is nearer to it than a step: one turn more.
  const start = limit + perTurn * (turns - 1) + 5 * random.int(1, perTurn / 5 - 2);
  const values = series(start, -perTurn, turns + 1).map(String);
  return { limit, step: perTurn, start, turns, values, notTurns: misses(turns, [turns - 1, turns + 1]) };
}

export function tank(random: Random) {
  const { values, ...loop } = untilLow(random, 5 * random.int(4, 6), random.turn([3, 4]));
  const rows = random.int(3, 5);
  const extra = random.int(1, 2);
  const seats = series(1 + extra, 1, rows);
  const total = seats.reduce((sum, more) => sum + more, 0);
  return {
    ...loop,
    values: `${values.slice(0, -1).join(', ')}, puis ${values.at(-1)}`,
    before: values.at(-2) ?? '',
    rows,
    extra,
    seats: list(seats.map(String)),
    total,
    notTotal: misses(total, [(rows * (rows + 1)) / 2, rows * (rows + extra), rows + extra]),
  };
}

export function battery(random: Random) {
  const perTurn = 5 * random.int(3, 5);
  // A charge is never above 100.
  const { values, ...loop } = untilLow(random, perTurn, perTurn > 20 ? 3 : random.int(3, 4));
  const lines = random.int(3, 5);
  const times = random.int(2, 3);
  const tiles = series(times, times, lines);
  const total = tiles.reduce((sum, more) => sum + more, 0);
  return {
    ...loop,
    values: `${values.slice(0, -1).join(', ')}, puis ${values.at(-1)}`,
    before: values.at(-2) ?? '',
    lines,
    times,
    tiles: list(tiles.map(String)),
    total,
    notTotal: misses(total, [times * lines, times * lines * lines, (lines * (lines + 1)) / 2]),
  };
}

/** A discount beyond a limit, which the last call just reaches. */
export function orders(random: Random) {
  const price = random.turn([10, 12, 15]);
  const few = random.int(2, 3);
  const limit = price * (few + 1) + random.int(1, 4) * 2;
  const many = few + random.int(3, 4);
  const cut = random.int(3, 6);
  const x = few * price;
  const gross = many * price;
  const y = gross - cut;
  // Two of them make the limit exactly: « greater » is not reached.
  const half = limit / 2;
  const minus = y - half;
  const first = x + y;
  return {
    limit,
    price,
    few,
    many,
    cut,
    x,
    y,
    gross,
    minus,
    half,
    lastCut: cut + 3,
    first,
    notFirst: misses(first, [first - cut, x + gross, y]),
    notLast: misses(limit, [limit - cut - 3, y, limit + 2]),
  };
}

/** Nails of a board: the reinforcement comes beyond a length, which the last call is past. */
export function nails(random: Random) {
  const gap = random.turn([20, 25, 10]);
  const limit = 5 * gap;
  const short = gap * random.int(3, 4);
  const long = gap * random.int(6, 8);
  const more = random.int(2, 4);
  const x = short / gap;
  const y = long / gap + more;
  const other = random.pick([gap / 5, gap]);
  const end = (y * gap) / other;
  const last = end + more - 1;
  const first = x + y;
  return {
    gap,
    limit,
    short,
    long,
    more,
    other,
    x,
    y,
    plain: long / gap,
    lastMore: more - 1,
    product: y * gap,
    end,
    first,
    last,
    notFirst: misses(first, [first - more, first + more, y]),
    notLast: misses(last, [end, end + more, end + more + 1]),
  };
}
