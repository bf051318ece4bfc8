import type { DatedAnswer, PastAnswer, Target } from '../../types.ts';
import { type CompiledTarget, compileTarget } from './compile-target.ts';
import { gatherEvidence } from './evidence.ts';
import { type RegimePosterior, regimePosterior } from './regime-posterior.ts';
import { type Population, USUAL_PEOPLE } from './settings.ts';
import { type TubeBelief, tubeBeliefs } from './tube-belief.ts';

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

/** The last one of each target: choosing the next question and reading the map ask for the same one, one after the other. */
const lastOf = new WeakMap<CompiledTarget, { readonly key: string; readonly posterior: Posterior }>();

export function posteriorOf(
  target: Target,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[] = [],
  population: Population = USUAL_PEOPLE,
): Posterior {
  const compiled = compileTarget(target, population);
  const evidence = gatherEvidence(compiled, answers, earlier);
  let key = '';
  for (const tube of evidence.values()) key += tube.key;
  const last = lastOf.get(compiled);
  if (last?.key === key) return last.posterior;
  const beliefs = compiled.tubes.map((tube, at) => tubeBeliefs(compiled, tube, evidence.get(at)));
  const posterior = makePosterior(compiled, beliefs);
  lastOf.set(compiled, { key, posterior });
  return posterior;
}

/** One list of beliefs per tube, with one belief per regime. */
function makePosterior(target: CompiledTarget, beliefs: readonly (readonly TubeBelief[])[]): Posterior {
  const settings = target.people.regimes;
  const regimes = settings.map((_, at) =>
    regimePosterior(
      target,
      beliefs.flatMap((ofTube) => ofTube[at] ?? []),
      at,
    ),
  );
  const highest = Math.max(...regimes.map(({ logEvidence }) => logEvidence));
  const weights = regimes.map(
    ({ logEvidence }, at) => (settings[at]?.share ?? 0) * Math.exp(logEvidence - highest),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const mastery = new Float64Array(target.skills.length);
  for (const [at, regime] of regimes.entries())
    addMastery(mastery, target, regime, shares[at] ?? 0, settings[at]?.slope === Number.POSITIVE_INFINITY);
  const level = regimes.reduce((sum, one, at) => sum + (shares[at] ?? 0) * one.level, 0);
  return { target, regimes, shares, mastery, level };
}

/** On a strict ladder the skill of rank j is mastered in the states above j; elsewhere each state has its chance. */
function addMastery(
  mastery: Float64Array,
  { tubes }: CompiledTarget,
  { above, states, beliefs }: RegimePosterior,
  share: number,
  ladder: boolean,
): void {
  for (let at = 0; at < tubes.length; at++) {
    const { skills = [], offset = 0 } = tubes[at] ?? {};
    const table = beliefs[at]?.mastered ?? states;
    const m = skills.length;
    for (let rank = 0; rank < m; rank++) {
      let chance = above[offset + rank + 1] ?? 0;
      if (!ladder) {
        chance = 0;
        for (let k = 0; k <= m; k++) chance += (states[offset + k] ?? 0) * (table[k * m + rank] ?? 0);
      }
      const skill = skills[rank] ?? 0;
      mastery[skill] = (mastery[skill] ?? 0) + share * chance;
    }
  }
}

/** Expected share of skills that the map « mastered when P > ½ » gets wrong: mean of min(P, 1 − P). */
export function expectedError({ mastery }: Posterior): number {
  if (mastery.length === 0) return 0;
  let sum = 0;
  for (const p of mastery) sum += Math.min(p, 1 - p);
  return sum / mastery.length;
}
