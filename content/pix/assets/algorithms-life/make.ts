import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';

interface Past {
  readonly heads: readonly [string, string, string, string];
  readonly groups: readonly [string, string];
  readonly answers: readonly [yes: string, no: string];
  /** From this mark on, a case was good enough. */
  readonly bar: number;
  /** Among the good enough of each group, how many are in and how many of those were taken. */
  readonly good: readonly [readonly [number, number], readonly [number, number]];
  /** The others: a few were taken all the same, three in the first group and one in the second. */
  readonly weak: readonly [number, number];
  readonly first: string;
}

const JOBS: Past = {
  heads: ['Dossier', 'Quartier', 'Note au test', 'Retenu'],
  groups: ['Centre', 'Coteaux'],
  answers: ['oui', 'non'],
  bar: 12,
  good: [
    [20, 16],
    [15, 3],
  ],
  weak: [18, 13],
  first: 'D',
};

const LOANS: Past = {
  heads: ['Demande', 'Âge', 'Note du dossier', 'Accord'],
  groups: ['moins de 60 ans', '60 ans et plus'],
  answers: ['oui', 'non'],
  bar: 60,
  good: [
    [24, 18],
    [12, 2],
  ],
  weak: [16, 18],
  first: 'P',
};

/** Past decisions, in an order that mixes the groups. */
function rowsOf({ heads, groups, answers, bar, good, weak, first }: Past): (string | number)[][] {
  const top = bar === 12 ? 8 : 40;
  const cases = groups.flatMap((group, g) => {
    const [count = 0, taken = 0] = good[g] ?? [];
    const fit = Array.from({ length: count }, (_, at) => [
      group,
      bar + ((at * 5 + g) % (top + 1)),
      at < taken ? answers[0] : answers[1],
    ]);
    const unfit = Array.from({ length: weak[g] ?? 0 }, (_, at) => [
      group,
      bar - 1 - ((at * 3 + g) % (bar / 2)),
      at < (g === 0 ? 3 : 1) ? answers[0] : answers[1],
    ]);
    return [...fit, ...unfit];
  });
  // 29 shares no factor with the number of cases: each comes once.
  const mixed = cases.map((_, at) => cases[(at * 29 + 11) % cases.length] ?? []);
  return [[...heads], ...mixed.map((row, at) => [`${first}${at + 1}`, ...row])];
}

export function make(): Record<string, Uint8Array> {
  const jobs = rowsOf(JOBS);
  const loans = rowsOf(LOANS);
  return {
    'dossiers-emploi.ods': makeOds([{ name: 'Dossiers', rows: jobs }]),
    'dossiers-emploi.csv': makeCsv(jobs),
    'demandes-credit.ods': makeOds([{ name: 'Demandes', rows: loans }]),
    'demandes-credit.csv': makeCsv(loans),
  };
}
