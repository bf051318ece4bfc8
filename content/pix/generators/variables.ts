import { list, misses } from '../../makers/french.ts';
import type { Random } from '../../makers/random.ts';

export function assignments(random: Random) {
  const [first, second] = [random.int(5, 9), random.int(2, 4)];
  const minus = random.int(1, 3);
  const times = random.int(2, 4);
  const sum = first + second;
  const b = sum - minus;
  const a = times * b;
  return {
    first,
    second,
    minus,
    times,
    sum,
    a,
    b,
    notA: misses(a, [sum, first, times * second, times * sum]),
    notB: misses(b, [second, minus, first, sum]),
  };
}

export function counter(random: Random) {
  const x = random.int(2, 5);
  const y = x + random.int(4, 8);
  const plus = random.int(2, 6);
  const times = random.int(2, 3);
  const left = y - x;
  const a = left + plus;
  const b = times * a;
  return {
    x,
    y,
    plus,
    times,
    left,
    a,
    b,
    notA: misses(a, [x, y + plus, plus, left]),
    notB: misses(b, [left, y, times * x, a]),
  };
}

export function atLeast(random: Random) {
  const limit = random.int(8, 12);
  const count = random.turn([3, 2, 4]);
  const passing = [
    limit,
    limit + random.int(1, 4),
    limit + random.int(5, 9),
    limit + random.int(10, 14),
  ].slice(0, count);
  const below = [limit - random.int(1, 2), limit - random.int(3, 5)];
  const runs = random.shuffle([...passing, ...below]);
  const total = passing.reduce((sum, run) => sum + run, 0);
  const all = runs.reduce((sum, run) => sum + run, 0);
  const kept = runs.filter((run) => run >= limit);
  return {
    limit,
    runs: runs.join(', '),
    total,
    count,
    notCount: misses(count, [count - 1, runs.length]),
    kept: list(kept.map((run) => (run === limit ? `${run} (c’est bien « ≥ ${limit} »)` : `${run}`))),
    notTotal: misses(total, [all, total - limit, limit, kept.at(-1) ?? 0]),
  };
}

export function atMost(random: Random) {
  const limit = random.int(4, 7);
  const count = random.turn([3, 2]);
  const passing = [limit, limit - 1, limit - random.int(2, 3)].slice(0, count);
  const above = [limit + random.int(1, 3), limit + random.int(4, 7), limit + random.int(8, 12)];
  const prices = random.shuffle([...passing, ...above]);
  const total = passing.reduce((sum, price) => sum + price, 0);
  const all = prices.reduce((sum, price) => sum + price, 0);
  const kept = prices.filter((price) => price <= limit);
  return {
    limit,
    prices: prices.join(', '),
    total,
    count,
    notCount: misses(count, [count - 1, prices.length]),
    kept: list(kept.map((price) => (price === limit ? `${price} (c’est bien « ≤ ${limit} »)` : `${price}`))),
    notTotal: misses(total, [all, total - limit, limit, kept.at(-1) ?? 0]),
  };
}

export const age = joining('Niveau', 11);
export const quay = joining('Quai', 30);

/** Two texts side by side, two numbers added, a bracket first. */
function joining(word: string, least: number) {
  return (random: Random) => {
    const text = random.int(least, least + 25);
    const number = random.int(2, 6);
    const plus = random.int(1, 3);
    const glued = `${text}${number}`;
    const sum = text + number;
    return {
      text,
      number,
      plus,
      glued,
      sum,
      last: `${word} ${number + plus}`,
      notGlued: [`${sum}`, `${text} + ${number}`],
      notSum: [glued, `${text} + ${number}`],
      notLast: [`${word} ${number}${plus}`, `${word} ${number} + ${plus}`],
    };
  };
}

const FOOD = ['riz', 'sel', 'thé', 'pain', 'miel', 'café', 'lait', 'sucre', 'pois', 'noix'];
const STOPS = ['Lorme', 'Vaux', 'Brée', 'Tilly', 'Anse', 'Ocre', 'Mire', 'Sauge', 'Orval', 'Pont'];

/** One added, one taken away, one replaced: what stands at a place, and how many there are. */
function changes(random: Random, words: readonly string[], start: number, addsFirst: boolean) {
  const [added = '', put = '', ...first] = random.some(words, start + 2);
  const removed = random.int(0, start - 2);
  const without = (all: readonly string[]) => all.filter((_, i) => i !== removed);
  const steps = addsFirst
    ? [[...first, added], without([...first, added])]
    : [without(first), [...without(first), added]];
  const before = steps.at(-1) ?? [];
  const changed = random.int(0, before.length - 3);
  const end = before.map((word, i) => (i === changed ? put : word));
  const read = random.int(changed + 1, before.length - 1);
  const quoted = first.map((word) => `"${word}"`).join(', ');
  const answer = end[read] ?? '';
  return {
    first: quoted,
    added,
    removed,
    changed,
    put,
    read,
    answer,
    count: end.length,
    path: [...steps, end].map((step) => step.join(', ')).join(' ; puis '),
    notAnswer: misses(answer, [end[read - 1] ?? '', first[read] ?? '', put]),
    notCount: misses(end.length, [end.length + 1, end.length - 1]),
  };
}

export const basket = (random: Random) => changes(random, FOOD, 4, true);
export const stops = (random: Random) => changes(random, STOPS, 5, false);

/** A dictionary: what is left above a limit once one value has changed, one was made and one taken away. */
export function stock(random: Random) {
  const [kept = '', grown = '', gone = '', low = '', made = ''] = random.some(
    ['pomme', 'poire', 'kiwi', 'figue', 'prune', 'cerise', 'mangue', 'banane'],
    5,
  );
  const limit = 5 * random.int(2, 6);
  const small = random.int(3, 5);
  // Under the limit alone, above it with the small one.
  const start = limit - random.int(1, small - 1);
  const high = limit + random.int(1, 6);
  const removed = limit + random.int(3, 9);
  const less = removed - limit + random.int(1, 4);
  return {
    ...{ kept, grown, gone, low, made, limit, high, removed, less },
    first: random
      .shuffle([`"${kept}": ${high}`, `"${grown}": ${start}`, `"${gone}": ${removed}`, `"${low}": ${small}`])
      .join(', '),
    end: `${kept} ${high}, ${grown} ${start + small}, ${low} ${small}, ${made} ${removed - less}`,
  };
}

export function seats(random: Random) {
  const [kept = '', grown = '', gone = '', low = '', made = ''] = random.some(
    ['nord', 'sud', 'est', 'ouest', 'balcon', 'parterre', 'galerie', 'loge'],
    5,
  );
  const limit = 10 * random.int(2, 4);
  const small = random.int(6, 9);
  const start = random.int(3, 9);
  const high = limit + random.int(1, 9);
  const removed = limit + random.int(8, 15);
  const less = random.int(2, 6);
  return {
    ...{ kept, grown, gone, low, made, limit, high, removed, less },
    first: random
      .shuffle([`"${kept}": ${high}`, `"${grown}": ${start}`, `"${gone}": ${removed}`, `"${low}": ${small}`])
      .join(', '),
    end: `${kept} ${high}, ${grown} ${removed - less}, ${low} ${small}, ${made} ${small * 2}`,
  };
}
