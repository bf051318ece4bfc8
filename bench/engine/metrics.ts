import { drawIndex } from '../../src/engine/random.ts';
import { mean } from './play.ts';

/** The value after n answers; a test that ended keeps its last one. */
export const after = (curve: readonly number[], n: number): number =>
  curve[Math.min(n, curve.length - 1)] ?? Number.NaN;

export function meanCurve(curves: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...curves.map((curve) => curve.length));
  return Array.from({ length: longest }, (_, n) => mean(curves.map((curve) => after(curve, n))));
}

/** Fewest answers, by straight lines between whole numbers, at which the mean curve reaches the value; null when never. */
export function answersFor(curve: readonly number[], value: number): number | null {
  const at = curve.findIndex((reached) => reached >= value);
  if (at <= 0) return at === 0 ? 0 : null;
  const [low, high] = [curve[at - 1] ?? 0, curve[at] ?? 0];
  return at - 1 + (value - low) / (high - low);
}

/** One pupil under the original and under another strategy. */
export interface Pair {
  readonly originalLength: number;
  readonly originalAccuracy: number;
  readonly curve: readonly number[];
}

/** R = questions for the accuracy of the original at its own end / the original's questions; null when never reached. */
export function ratioR(pairs: readonly Pair[]): number | null {
  const needed = answersFor(
    meanCurve(pairs.map(({ curve }) => curve)),
    mean(pairs.map(({ originalAccuracy }) => originalAccuracy)),
  );
  return needed === null ? null : needed / mean(pairs.map(({ originalLength }) => originalLength));
}

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** 90 % interval by drawing pupils again, with replacement. « Never » counts as infinite. */
export function bootstrap<T>(
  pupils: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  draws = 100,
): Interval {
  const values = Array.from({ length: draws }, (_, turn) => {
    const sample = pupils.map((_one, at) => pupils[drawIndex(pupils.length, 7, turn, at)] as T);
    return statistic(sample) ?? Number.POSITIVE_INFINITY;
  }).sort((a, b) => a - b);
  const finite = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return { low: finite(values[Math.floor(draws * 0.05)]), high: finite(values[Math.ceil(draws * 0.95) - 1]) };
}

/** Mean of paired differences, and its standard error. */
export function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const middle = mean(values);
  const variance = mean(values.map((value) => (value - middle) ** 2));
  return { mean: middle, error: Math.sqrt(variance / Math.max(1, values.length - 1)) };
}

/** Stated against true: sums over the skills whose stated chance falls in each tenth. */
export interface Bin {
  count: number;
  stated: number;
  mastered: number;
}

export const emptyBins = (): Bin[] =>
  Array.from({ length: 10 }, () => ({ count: 0, stated: 0, mastered: 0 }));

export function addToBins(bins: readonly Bin[], map: Float64Array, truth: Uint8Array): void {
  for (const [at, stated] of map.entries()) {
    const bin = bins[Math.min(9, Math.floor(stated * 10))];
    if (bin === undefined) continue;
    bin.count++;
    bin.stated += stated;
    bin.mastered += truth[at] ?? 0;
  }
}

/** Truth minus statement of each bin, in points from −100 to 100; null when it holds fewer than `least` skills. */
export const gaps = (bins: readonly Bin[], least = 200): (number | null)[] =>
  bins.map(({ count, stated, mastered }) => (count < least ? null : (100 * (mastered - stated)) / count));

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
