import { hashIntegers } from '../../random.ts';
import type { CompiledTarget } from './compile-target.ts';
import type { Posterior } from './posterior.ts';
import { GRID } from './settings.ts';

/** The next of a sequence of numbers between 0 and 1. */
export type Draw = () => number;

export function drawer(seed: number): Draw {
  let count = 0;
  return () => (hashIntegers(seed, count++) + 0.5) / 2 ** 32;
}

export interface Person {
  /** Place in the population. */
  readonly regime: number;
  /** Per skill of the target: 1 when mastered. */
  readonly mastered: Uint8Array;
}

/** One person as believed: a regime, a level, each competence near it, each tube in it, each skill of the tube. */
export function drawPerson({ target, regimes, shares }: Posterior, draw: Draw): Person {
  const regime = drawFrom(shares, 0, shares.length, draw);
  const belief = regimes[regime];
  const mastered = new Uint8Array(target.skills.length);
  if (belief === undefined) return { regime, mastered };
  const points = competencePoints(target, belief, regime, draw);
  for (const [at, { competence, skills }] of target.tubes.entries()) {
    const { conditional, mastered: table } = belief.beliefs[at] ?? {};
    const point = points[competence] ?? 0;
    const chances = Array.from(
      { length: skills.length + 1 },
      (_, k) => conditional?.[k * GRID.length + point] ?? 0,
    );
    const state = drawFrom(chances, 0, chances.length, draw);
    for (const [rank, skill] of skills.entries())
      mastered[skill] = Number(draw() < (table?.[state * skills.length + rank] ?? 0));
  }
  return { regime, mastered };
}

/** Index drawn with chances in proportion of `weights[from … from + count − 1]`. */
function drawFrom(weights: ArrayLike<number>, from: number, count: number, draw: Draw): number {
  let total = 0;
  for (let at = 0; at < count; at++) total += weights[from + at] ?? 0;
  let left = draw() * total;
  for (let at = 0; at < count; at++) {
    left -= weights[from + at] ?? 0;
    if (left <= 0) return at;
  }
  return count - 1;
}

function competencePoints(
  target: CompiledTarget,
  belief: Posterior['regimes'][number],
  regime: number,
  draw: Draw,
): readonly number[] {
  const level = GRID[drawFrom(belief.person, 0, GRID.length, draw)] ?? 0;
  const spread = target.people.regimes[regime]?.competenceSpread ?? 1;
  return Array.from({ length: target.competences }, (_, c) => {
    const weights = GRID.map(
      (point, g) =>
        Math.exp(-0.5 * ((point - level) / spread) ** 2) * (belief.bottom[c * GRID.length + g] ?? 0),
    );
    return drawFrom(weights, 0, GRID.length, draw);
  });
}
