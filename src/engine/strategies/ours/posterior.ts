import type { DatedAnswer, PastAnswer, Target } from '../../types.ts';
import { type CompiledTarget, compileTarget } from './compile-target.ts';
import { weighAnswers } from './evidence.ts';
import { type RegimePosterior, regimePosterior } from './regime-posterior.ts';
import { GRID, type Population, USUAL_PEOPLE } from './settings.ts';

/** What is believed after the answers. */
export interface Posterior {
  readonly target: CompiledTarget;
  readonly regimes: readonly RegimePosterior[];
  /** P(regime | answers), in the order of the population. */
  readonly shares: readonly number[];
  /** P(skill mastered | answers), in the order of `target.skills`. */
  readonly mastery: Float64Array;
  /** Mean of the person's level, in levels. */
  readonly level: number;
}

export function posteriorOf(
  target: Target,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[] = [],
  population: Population = USUAL_PEOPLE,
): Posterior {
  const compiled = compileTarget(target, population);
  const evidence = weighAnswers(answers, earlier);
  const regimes = population.regimes.map((_, at) => regimePosterior(compiled, evidence, at));
  const highest = Math.max(...regimes.map(({ logEvidence }) => logEvidence));
  const weights = regimes.map(
    ({ logEvidence }, at) => (population.regimes[at]?.share ?? 0) * Math.exp(logEvidence - highest),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const mastery = new Float64Array(compiled.skills.length);
  let level = 0;
  for (const [at, { states, person, mastered }] of regimes.entries()) {
    const share = shares[at] ?? 0;
    for (let g = 0; g < GRID.length; g++) level += share * (person[g] ?? 0) * (GRID[g] ?? 0);
    for (const [tubeAt, { offset, skills }] of compiled.tubes.entries())
      for (let k = 0; k <= skills.length; k++) {
        const weight = share * (states[offset + k] ?? 0);
        for (let rank = 0; rank < skills.length; rank++) {
          const skill = skills[rank] ?? 0;
          mastery[skill] =
            (mastery[skill] ?? 0) + weight * (mastered[tubeAt]?.[k * skills.length + rank] ?? 0);
        }
      }
  }
  return { target: compiled, regimes, shares, mastery, level };
}

/** Expected share of skills that the map « mastered when P > ½ » gets wrong: mean of min(P, 1 − P). */
export function expectedError({ mastery }: Posterior): number {
  if (mastery.length === 0) return 0;
  let sum = 0;
  for (const p of mastery) sum += Math.min(p, 1 - p);
  return sum / mastery.length;
}
