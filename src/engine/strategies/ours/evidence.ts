import type { DatedAnswer, PastAnswer } from '../../types.ts';
import type { CompiledTarget } from './compile-target.ts';
import { verdictNoise } from './noise.ts';
import { REPEAT_WEIGHT } from './settings.ts';

/** An answer as evidence: its likelihood is raised to `weight`, from 0 (says nothing) to 1. */
export interface WeighedAnswer extends PastAnswer {
  readonly weight: number;
}

/** Half of what an answer says is gone after this many days. */
const HALF_LIFE_DAYS = 60;
/** Weight of an answer of an earlier test given just now: another day, another attention. */
const EARLIER_WEIGHT = 0.6;

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

/** What the answers say in one regime, before any prior. */
export interface Likelihoods {
  /** Per state of each tube, at `CompiledTube.offset` + k. */
  readonly like: Float64Array;
  /** Per tube: P(skill of rank j mastered | state k, its own answers), at k·m + j; the model's own table when untouched. */
  readonly mastered: readonly Float64Array[];
  /** Per tube: 1 when it holds an answer. */
  readonly touched: Uint8Array;
}

/** Answers on what has left the target say nothing. */
export function likelihoods(
  target: CompiledTarget,
  evidence: readonly WeighedAnswer[],
  regimeAt: number,
): Likelihoods {
  const { knowing, notKnowing, asked } = gatherSkills(target, evidence, regimeAt);
  const like = new Float64Array(target.states).fill(1);
  const touched = new Uint8Array(target.tubes.length);
  const mastered = target.tubes.map(({ models }) => models[regimeAt]?.knows ?? new Float64Array());
  for (const skill of asked) {
    const at = target.tubeOf[skill] ?? 0;
    const tube = target.tubes[at];
    const prior = tube?.models[regimeAt]?.knows;
    if (tube === undefined || prior === undefined) continue;
    const table = touched[at] === 1 ? (mastered[at] ?? prior) : prior.slice();
    mastered[at] = table;
    touched[at] = 1;
    const m = tube.skills.length;
    for (let k = 0; k <= m; k++) {
      const place = k * m + (target.rankOf[skill] ?? 0);
      const yes = (prior[place] ?? 0) * (knowing[skill] ?? 1);
      const both = yes + (1 - (prior[place] ?? 0)) * (notKnowing[skill] ?? 1);
      like[tube.offset + k] = (like[tube.offset + k] ?? 0) * both;
      table[place] = yes / both;
    }
  }
  return { like, mastered, touched };
}

/** Per skill: P(its answers | mastered) and P(its answers | not). */
function gatherSkills(target: CompiledTarget, evidence: readonly WeighedAnswer[], regimeAt: number) {
  const knowing = new Float64Array(target.skills.length).fill(1);
  const notKnowing = new Float64Array(target.skills.length).fill(1);
  const asked = new Set<number>();
  const regime = target.people.regimes[regimeAt];
  for (const { itemId, skillId, verdict, weight } of evidence) {
    const item = target.itemById.get(itemId);
    const skill = target.skillById.get(skillId);
    if (item === undefined || skill === undefined || regime === undefined) continue;
    const noise = verdictNoise(item, verdict, regime);
    asked.add(skill);
    knowing[skill] = (knowing[skill] ?? 1) * noise.knowing ** weight;
    notKnowing[skill] = (notKnowing[skill] ?? 1) * noise.notKnowing ** weight;
  }
  return { knowing, notKnowing, asked };
}
