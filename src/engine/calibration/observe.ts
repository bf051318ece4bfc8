import { masteryOf } from '../strategies/ours/read-knowledge.ts';
import type { DatedAnswer, PastAnswer, Target, Verdict } from '../types.ts';

/** One stored answer, beside what all the others of the test say of that skill. */
export interface Observation {
  readonly itemId: string;
  readonly skillId: string;
  readonly verdict: Verdict;
  /** P(skill mastered | the other answers of the test), from 0 to 1. */
  readonly mastery: number;
}

/** Each answer of a test against the rest of it: an answer never testifies for itself. */
export function observe(
  target: Target,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[] = [],
): readonly Observation[] {
  const inTarget = new Set(target.skills.map(({ id }) => id));
  return answers.flatMap((answer, at) => {
    if (!inTarget.has(answer.skillId)) return [];
    const others = answers.filter((_, other) => other !== at);
    const mastery = masteryOf(target, others, earlier).get(answer.skillId) ?? 0.5;
    return [{ ...answer, mastery }];
  });
}
