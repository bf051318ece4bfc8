import type { PastAnswer } from '../../types.ts';
import type { CompiledTarget } from './compile-target.ts';
import { verdictNoise } from './noise.ts';
import { REGIMES, REPEAT_WEIGHT, type Regime } from './settings.ts';

/** An answer as evidence: its likelihood is raised to `weight`, from 0 (says nothing) to 1. */
export interface WeighedAnswer extends PastAnswer {
  readonly weight: number;
}

/** Half of what an answer says is gone after this many days. */
const HALF_LIFE_DAYS = 60;
/** Weight of an answer of an earlier test given just now: another day, another attention. */
const EARLIER_WEIGHT = 0.6;

/** An answer of an earlier test. */
export interface DatedAnswer extends PastAnswer {
  readonly ageDays: number;
}

/** w = 0.6 · 2^(−age / 60 days), for successes and failures alike. */
export function fadingWeight(ageDays: number): number {
  return EARLIER_WEIGHT * 2 ** (-Math.max(0, ageDays) / HALF_LIFE_DAYS);
}

/**
 * Everything that counts, old and new: the n-th answer on one skill weighs r^(n−1), because two variants of a skill
 * resemble each other; an answer of an earlier test weighs as its age leaves it.
 */
export function weighAnswers(
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[] = [],
): readonly WeighedAnswer[] {
  const counts = new Map<string, number>();
  const present = answers.map((answer) => {
    const before = counts.get(answer.skillId) ?? 0;
    counts.set(answer.skillId, before + 1);
    return { ...answer, weight: REPEAT_WEIGHT ** before };
  });
  return [...present, ...earlier.map((answer) => ({ ...answer, weight: fadingWeight(answer.ageDays) }))];
}

/** Likelihood of the evidence for each state of each tube, in one regime; answers on what left the target say nothing. */
export function likelihoods(
  target: CompiledTarget,
  evidence: readonly WeighedAnswer[],
  regimeAt: number,
): { readonly like: Float64Array; readonly touched: Uint8Array } {
  const like = new Float64Array(target.states).fill(1);
  const touched = new Uint8Array(target.tubes.length);
  const regime = REGIMES[regimeAt] as Regime;
  for (const { itemId, skillId, verdict, weight } of evidence) {
    const item = target.itemById.get(itemId);
    const skill = target.skillById.get(skillId);
    if (item === undefined || skill === undefined) continue;
    const at = target.tubeOf[skill] ?? 0;
    const tube = target.tubes[at];
    const knows = tube?.models[regimeAt]?.knows;
    if (tube === undefined || knows === undefined) continue;
    touched[at] = 1;
    const { knowing, notKnowing } = verdictNoise(item, verdict, regime);
    const m = tube.skills.length;
    for (let k = 0; k <= m; k++) {
      const known = knows[k * m + (target.rankOf[skill] ?? 0)] ?? 0;
      const chance = known * knowing + (1 - known) * notKnowing;
      like[tube.offset + k] = (like[tube.offset + k] ?? 0) * (weight === 1 ? chance : chance ** weight);
    }
  }
  return { like, touched };
}
