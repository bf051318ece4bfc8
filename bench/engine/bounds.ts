import { normalBelow } from '../../src/engine/strategies/ours/normal.ts';
import type { Target } from '../../src/engine/types.ts';
import { mean } from './play.ts';
import { makePupil, type World } from './worlds.ts';

/** H(S) in bits: mean of −log2 of the mixture over levels, by pupils of the world. Source: performance.md §4e. */
export function stateEntropy(target: Target, world: World, pupils: number): number {
  const tubes = [...Map.groupBy(target.skills.keys(), (at) => target.skills[at]?.tubeId).values()].map(
    (members) => members.toSorted((a, b) => (target.skills[a]?.level ?? 0) - (target.skills[b]?.level ?? 0)),
  );
  const grid = Array.from({ length: 121 }, (_, at) => world.levelMean + world.levelSpread * (at / 12 - 5));
  const weights = grid.map((x) => Math.exp(-0.5 * ((x - world.levelMean) / world.levelSpread) ** 2));
  const total = weights.reduce((a, b) => a + b, 0);
  const bits = Array.from({ length: pupils }, (_, person) => {
    const { truth } = makePupil(target, world, 900_000 + person);
    const logs = grid.map((theta) =>
      tubes.reduce((sum, members) => {
        const known = members.filter((at) => truth[at] === 1).length;
        const below = (rank: number) =>
          normalBelow(((target.skills[members[rank] ?? 0]?.level ?? 0) - theta) / world.tubeSpread);
        const chance = (known < members.length ? below(known) : 1) - (known > 0 ? below(known - 1) : 0);
        return sum + Math.log2(Math.max(chance, 1e-300));
      }, 0),
    );
    const best = Math.max(...logs);
    const mixture = logs.reduce((sum, log, at) => sum + ((weights[at] ?? 0) / total) * 2 ** (log - best), 0);
    return -(best + Math.log2(mixture));
  });
  return mean(bits);
}

const h2 = (p: number): number => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));

/** Bits that one answer can carry at most: capacity of the channel mastered → right, over all mixes of questions. */
export function answerCapacity(slip: number, guess: number): number {
  let best = 0;
  for (let step = 1; step < 1000; step++) {
    const known = step / 1000;
    const right = known * (1 - slip) + (1 - known) * guess;
    best = Math.max(best, h2(right) - known * h2(slip) - (1 - known) * h2(guess));
  }
  return best;
}

/** Most bits that may stay unknown of a whole number of given mean distance: entropy of the two-sided geometric law. */
export function largestEntropy(meanDistance: number): number {
  if (meanDistance <= 0) return 0;
  const ratio = (Math.sqrt(1 + meanDistance ** 2) - 1) / meanDistance;
  return -Math.log2((1 - ratio) / (1 + ratio)) - meanDistance * Math.log2(ratio);
}

/** Shannon: n ≥ (H(S) − tubes · Hmax((1 − A) · skills / tubes)) / C. */
export function shannonBound(input: {
  bits: number;
  capacity: number;
  tubes: number;
  skills: number;
  accuracy: number;
}): number {
  const { bits, capacity, tubes, skills, accuracy } = input;
  return Math.max(0, (bits - tubes * largestEntropy(((1 - accuracy) * skills) / tubes)) / capacity);
}
