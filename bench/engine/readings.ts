import { estimateLevel } from '../../src/engine/estimate-level.ts';
import { inferKnowledge } from '../../src/engine/infer-knowledge.ts';
import type { PastAnswer, Target } from '../../src/engine/types.ts';

/** What a strategy makes of the answers: P(mastered) of each skill, 0 or 1 where it knows no doubt. */
export type Reading = (target: Target, answers: readonly PastAnswer[]) => Float64Array;

/** The original's results: what is not validated is not mastered. */
export const originalReading: Reading = (target, answers) => {
  const known = inferKnowledge(target, answers);
  return Float64Array.from(target.skills, ({ id }) => Number(known.get(id)?.status === 'validated'));
};

/** For strategies without a reading of their own, generously: the ladder where asked, the person's level elsewhere. */
export function levelReading(levelOf: (target: Target, answers: readonly PastAnswer[]) => number): Reading {
  return (target, answers) => {
    const known = inferKnowledge(target, answers);
    const level = levelOf(target, answers);
    return Float64Array.from(target.skills, (skill) => {
      const found = known.get(skill.id);
      return Number(found === undefined ? skill.level <= level : found.status === 'validated');
    });
  };
}

export const raschReading = levelReading((target, answers) => {
  const levels = new Map(target.skills.map(({ id, level }) => [id, level]));
  return estimateLevel(
    answers.map(({ skillId, verdict }) => ({ level: levels.get(skillId) ?? 0, right: verdict === 'right' })),
  );
});
