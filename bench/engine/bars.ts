import { type Bin, gaps } from './metrics.ts';
import { type JobResult, LENGTHS, type StrategyResult } from './run-job.ts';
import type { Speed } from './speed.ts';
import { NOT_KIND, TOLD } from './strategies.ts';
import { WORLDS, type World } from './worlds.ts';

export interface Bar {
  readonly bar: string;
  readonly met: boolean | null;
  readonly measured: string;
}

const PEERS = ['random', 'ascending', 'bisection', 'jscat'];

const cell = ({ job }: JobResult): string => `${job.world} ${job.bank}`;
const of = (result: JobResult, strategy: string): StrategyResult | undefined =>
  result.strategies.find((one) => one.strategy === strategy);
const points = (share: number): string => (100 * share).toFixed(1);

interface Found {
  readonly name: string;
  readonly value: number;
  /** What could be reached, told beside a miss. */
  readonly bound?: string;
}

/** The bar is met when every cell is on the right side; tells the worst and those that are not. */
function every(bar: string, found: readonly Found[], limit: number, most: boolean, show = points): Bar {
  if (found.length === 0) return { bar, met: null, measured: 'not in this run' };
  const misses = found.filter(({ value }) => (most ? value > limit : value < limit));
  const sorted = found.toSorted((a, b) => (most ? b.value - a.value : a.value - b.value));
  const [worst] = sorted;
  const list = misses
    .map(({ name, value, bound }) => `${name} ${show(value)}${bound ? ` (${bound})` : ''}`)
    .join(', ');
  const extreme = worst ? `worst ${worst.name} ${show(worst.value)}` : '';
  return {
    bar,
    met: misses.length === 0,
    measured: `${found.length - misses.length} of ${found.length} cells; ${list === '' ? extreme : `not: ${list}`}`,
  };
}

const two = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : 'never');
const NEVER = Number.POSITIVE_INFINITY;

/** The same measure of ours without kindness, and told all. */
const boundsBy = (result: JobResult, pick: (one: StrategyResult) => number): string =>
  [NOT_KIND, TOLD]
    .flatMap((name) => {
      const one = of(result, name);
      return one ? [`${name} ${two(pick(one))}`] : [];
    })
    .join('; ');

const ratioOf = (result: JobResult): Found => {
  const pick = ({ ratio }: StrategyResult) => ratio ?? NEVER;
  const one = of(result, 'ours');
  return { name: cell(result), value: one ? pick(one) : NEVER, bound: boundsBy(result, pick) };
};

/** On the same pupils; « beyond chance »: by more than 1.64 standard errors. */
function aheadOfPeers(results: readonly JobResult[]): Bar {
  const behind: Found[] = [];
  const surely: Found[] = [];
  let compared = 0;
  for (const result of results)
    for (const peer of PEERS)
      for (const [at, n] of LENGTHS.entries()) {
        const theirs = of(result, peer);
        const lead = theirs?.behindOurs[at];
        if (lead === undefined || n > (of(result, 'ours')?.questions ?? 0)) continue;
        compared++;
        const price = of(result, NOT_KIND)?.behindOurs[at]?.mean ?? 0;
        const bound = `not kind ${points(lead.mean - price)}`;
        const found = { name: `${cell(result)} ${peer} at ${n}`, value: lead.mean, bound };
        if (lead.mean < 0) behind.push(found);
        if (lead.mean < -1.64 * lead.error) surely.push(found);
      }
  return {
    bar: 'ahead of random, ascending, bisection and jsCAT from 5 questions on',
    met: compared === 0 ? null : behind.length === 0,
    measured: `${compared - behind.length} of ${compared} comparisons; beyond chance behind in ${surely.length}${behind.length > 0 ? `; not: ${behind.map(({ name, value, bound }) => `${name} ${points(value)} (${bound})`).join(', ')}` : ''}`,
  };
}

function pooled(results: readonly JobResult[]): Bin[] {
  return Array.from({ length: 10 }, (_, at) => ({
    count: results.reduce((sum, { bins }) => sum + (bins[at]?.count ?? 0), 0),
    stated: results.reduce((sum, { bins }) => sum + (bins[at]?.stated ?? 0), 0),
    mastered: results.reduce((sum, { bins }) => sum + (bins[at]?.mastered ?? 0), 0),
  }));
}

function calibration(results: readonly JobResult[], name: string): Bar {
  const found = gaps(pooled(results)).map((gap, at) => ({
    name: `${at * 10}–${at * 10 + 10} %`,
    value: Math.abs(gap ?? 0),
    gap,
  }));
  const bar = every(`stated confidence within 3 points in each tenth, ${name}`, found, 3, true, (v) =>
    v.toFixed(1),
  );
  return {
    ...bar,
    measured: `${bar.measured}; truth − stated: ${found.map(({ gap }) => (gap === null ? '–' : gap.toFixed(1))).join(' ')}`,
  };
}

export function barsOf(results: readonly JobResult[], speed: readonly Speed[]): Bar[] {
  const synthetic = results.filter(({ job }) => ['8', '24', '60'].includes(job.bank));
  const noisy = synthetic.filter(({ job }) => job.world !== 'clean');
  const fits = ({ job }: JobResult) => (WORLDS[job.world] as World).misfit !== true;
  const onA = results.find(({ job }) => job.bank === 'A' && job.world === 'five-five');
  const own = results.filter(({ job }) => job.bank === 'essential');
  const ours = (result: JobResult) => of(result, 'ours');
  const each = (some: readonly JobResult[], pick: (one: StrategyResult) => number): Found[] =>
    some.flatMap((result) => {
      const one = ours(result);
      return one ? [{ name: cell(result), value: pick(one) }] : [];
    });
  const besideOriginal = (pick: (one: StrategyResult) => number, show: (value: number) => string): Found[] =>
    results.flatMap((result) => {
      const [one, original] = [ours(result), of(result, 'original')];
      if (one === undefined || original === undefined) return [];
      return [{ name: cell(result), value: pick(one), bound: `original ${show(pick(original))}` }];
    });
  const announced = results.flatMap((result) =>
    result.end.announcedTrue === null ? [] : [{ name: cell(result), value: result.end.announcedTrue }],
  );
  const bounded = results.filter(({ job }) => job.bank === '24' && job.world === 'ladder');
  return [
    every(
      'R ≤ 0.70 at 24 and 60 tubes, noisy worlds',
      noisy.filter(({ job }) => job.bank !== '8').map(ratioOf),
      0.7,
      true,
      two,
    ),
    every(
      'R ≤ 0.95 at 8 tubes, noisy worlds',
      noisy.filter(({ job }) => job.bank === '8').map(ratioOf),
      0.95,
      true,
      two,
    ),
    every(
      'R ≤ 1.10 in the clean world',
      synthetic.filter(({ job }) => job.world === 'clean').map(ratioOf),
      1.1,
      true,
      two,
    ),
    every(
      'at the original’s length, at most 0.5 point below it',
      each(results, ({ lead }) => lead),
      -0.005,
      false,
    ),
    every(
      '95 % at 24 tubes (ladder) in ≤ 1.5 × the Shannon bound',
      bounded.map((result) => {
        const pick = ({ to95 }: StrategyResult) => (to95 ?? NEVER) / (result.bound?.to95 ?? 1);
        const one = ours(result);
        return { name: cell(result), value: one ? pick(one) : NEVER, bound: boundsBy(result, pick) };
      }),
      1.5,
      true,
      two,
    ),
    aheadOfPeers(results),
    every(
      'content A .05/.05: ≥ 0.91 at 10',
      each(onA ? [onA] : [], ({ accuracy }) => accuracy[1] ?? 0),
      0.91,
      false,
    ),
    every(
      'content A .05/.05: ≥ 0.94 at 15',
      each(onA ? [onA] : [], ({ accuracy }) => accuracy[2] ?? 0),
      0.94,
      false,
    ),
    calibration(results.filter(fits), 'worlds of the model’s form'),
    {
      ...calibration(
        results.filter((one) => !fits(one)),
        'the other worlds (no bar)',
      ),
      met: null,
    },
    calibration(results, 'all worlds'),
    every(
      'first question right for ≥ 70 %',
      results.map((result) => ({
        name: cell(result),
        value: ours(result)?.firstRight ?? 0,
        bound: `the easiest level of the bank ${points(result.easiest)}`,
      })),
      0.7,
      false,
    ),
    every(
      'no third failure in a row on a hard item while one of true chance ≥ ½ is left (per pupil)',
      besideOriginal(({ unkind }) => unkind, two),
      0,
      true,
      two,
    ),
    every(
      'weakest quarter: half of the answers right',
      besideOriginal(({ weakestSuccess }) => weakestSuccess, points),
      0.5,
      false,
    ),
    every(
      'a choice ≤ 300 µs at 120 skills',
      speed
        .filter(({ strategy, skills }) => strategy === 'ours' && skills < 200)
        .map(({ micros }) => ({ name: '', value: micros })),
      300,
      true,
      (value) => value.toFixed(0),
    ),
    every(
      'a choice ≤ 2 ms at 800 skills',
      speed
        .filter(({ strategy, skills }) => strategy === 'ours' && skills > 200)
        .map(({ micros }) => ({ name: '', value: micros })),
      2000,
      true,
      (value) => value.toFixed(0),
    ),
    every('announced questions left come true in ≥ 80 %', announced, 0.8, false),
    every(
      '« Essentiel collège »: median ≤ 15 questions',
      own.map(({ end }) => ({ name: 'median', value: end.median })),
      15,
      true,
      (value) => value.toFixed(0),
    ),
    every(
      '« Essentiel collège »: ≥ 0.95 of skills right',
      own.map(({ end }) => ({ name: 'accuracy', value: end.accuracy })),
      0.95,
      false,
    ),
  ];
}
