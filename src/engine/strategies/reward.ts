import { successProbability } from '../estimate-level.ts';
import type { TargetSkill } from '../types.ts';
import type { Situation } from './situation.ts';

/**
 * Expected number of skills decided by asking this one: p(L, d)·e + (1 − p(L, d))·h, where e and h count the skills of
 * its tube not assessed yet at its level or easier, and at its level or harder (itself on both sides). In skills, at
 * least 1. Skills without any item do not count. Source: engine.md §4.4.
 */
export function rewardOf(skill: TargetSkill, { target, knowledge, level }: Situation): number {
  const undecided = target.skills.filter(
    ({ id, tubeId, items }) => tubeId === skill.tubeId && items.length > 0 && !knowledge.has(id),
  );
  const easier = undecided.filter((other) => other.level <= skill.level).length;
  const harder = undecided.filter((other) => other.level >= skill.level).length;
  const success = successProbability(level, skill.level);
  return success * easier + (1 - success) * harder;
}

/** The skills of the exactly highest reward, in the order of the profile. */
export function mostRewarding(
  skills: readonly TargetSkill[],
  situation: Situation,
): { readonly skills: readonly TargetSkill[]; readonly reward: number | null } {
  const rewards = skills.map((skill) => rewardOf(skill, situation));
  const highest = Math.max(0, ...rewards);
  const best = skills.filter((_, at) => rewards[at] === highest && highest > 0);
  return { skills: best, reward: best.length > 0 ? highest : null };
}
