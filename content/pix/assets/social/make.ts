import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';

type Row = (string | number | null)[];

interface Feed {
  seed: number;
  /** Weekday (0 = Monday), number of posts, usual reactions. */
  days: readonly (readonly [name: string, weekday: number, posts: number, usual: number])[];
  /** Theme, what it adds to the usual reactions, how often it comes. */
  themes: readonly (readonly [name: string, more: number, weight: number])[];
  /** The best day: one of its posts is set so that its mean is a whole number. */
  best: string;
}

const GARDEN: Feed = {
  seed: 23,
  days: [
    ['lundi', 0, 21, 30],
    ['mercredi', 2, 9, 46],
    ['vendredi', 4, 18, 38],
    ['dimanche', 6, 12, 34],
  ],
  themes: [
    ['Gestes', -6, 5],
    ['Récoltes', 1, 3],
    ['Portraits', 9, 2],
    ['Recettes', -1, 3],
  ],
  best: 'mercredi',
};

const KARATE: Feed = {
  seed: 71,
  days: [
    ['mardi', 1, 19, 52],
    ['jeudi', 3, 16, 47],
    ['samedi', 5, 20, 58],
    ['dimanche', 6, 8, 71],
  ],
  themes: [
    ['Résultats', 2, 5],
    ['Conseils', 12, 2],
    ['Coulisses', -3, 4],
    ['Sorties', -7, 3],
  ],
  best: 'dimanche',
};

/** Park and Miller’s generator: same seed, same rows. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 16807) % 2147483647;
    return Math.floor((state / 2147483647) * limit);
  };
}

function frenchDate(days: number): string {
  return new Date(Date.UTC(2026, 0, 5 + days)).toISOString().slice(0, 10).split('-').reverse().join('/');
}

function rowsOf(feed: Feed): Row[] {
  const next = randomFrom(feed.seed);
  const bag = feed.themes.flatMap((theme) => Array.from({ length: theme[2] }, () => theme));
  const posts = feed.days.flatMap(([name, weekday, count, usual]) => {
    const rows = Array.from({ length: count }, (_, at) => {
      const [theme = '', more = 0] = bag[next(bag.length)] ?? [];
      const week = Math.floor((at * 24) / count);
      return { at: week * 7 + weekday, name, theme, reactions: usual + more + next(11) - 5 };
    });
    const rest = rows.reduce((sum, row) => sum + row.reactions, 0) % count;
    if (name === feed.best && rows[0]) rows[0].reactions -= rest;
    return rows;
  });
  return [
    ['Date', 'Jour', 'Thème', 'Réactions'],
    ...posts
      .toSorted((one, other) => one.at - other.at)
      .map(({ at, name, theme, reactions }) => [frenchDate(at), name, theme, reactions]),
  ];
}

export function make(): Record<string, Uint8Array> {
  const garden = rowsOf(GARDEN);
  const karate = rowsOf(KARATE);
  return {
    'publications-jardin.ods': makeOds([{ name: 'Publications', rows: garden }]),
    'publications-jardin.csv': makeCsv(garden),
    'publications-karate.ods': makeOds([{ name: 'Publications', rows: karate }]),
    'publications-karate.csv': makeCsv(karate),
  };
}
