import type { DatedAnswer, PastAnswer, TargetItem, Verdict } from '../../types.ts';
import type { CompiledTarget } from './compile-target.ts';
import { REPEAT_WEIGHT } from './settings.ts';

/** An answer as evidence on a skill of the target: its likelihood is raised to `weight`, from 0 (says nothing) to 1. */
export interface Evidence {
  /** Place in `target.skills`. */
  readonly skill: number;
  readonly item: TargetItem;
  readonly verdict: Verdict;
  readonly weight: number;
}

/** All that was answered in one tube. */
export interface TubeEvidence {
  readonly answers: Evidence[];
  /** Says everything that the answers say: equal keys, equal answers. */
  key: string;
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
 * Everything that counts, old and new, by tube: the n-th answer on one skill weighs r^(n−1), because two variants of a skill
 * resemble each other; an answer of an earlier test weighs as its age leaves it. What has left the target says nothing.
 */
export function gatherEvidence(
  target: CompiledTarget,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[],
): ReadonlyMap<number, TubeEvidence> {
  const byTube = new Map<number, TubeEvidence>();
  const add = ({ itemId, skillId, verdict }: PastAnswer, weigh: (skill: number) => number) => {
    const skill = target.skillById.get(skillId);
    const item = target.itemById.get(itemId);
    if (skill === undefined) return;
    const weight = weigh(skill);
    if (item === undefined) return;
    const tube = target.tubeOf[skill] ?? 0;
    const found = byTube.get(tube) ?? { answers: [], key: `${tube}` };
    byTube.set(tube, found);
    found.answers.push({ skill, item, verdict, weight });
    found.key += ` ${skill} ${itemId} ${verdict} ${weight}`;
  };
  const times = new Uint8Array(target.skills.length);
  const present = (skill: number): number => {
    const before = times[skill] ?? 0;
    times[skill] = before + 1;
    return before === 0 ? 1 : REPEAT_WEIGHT ** before;
  };
  for (const answer of answers) add(answer, present);
  for (const answer of earlier) add(answer, () => fadingWeight(answer.ageDays));
  return byTube;
}
