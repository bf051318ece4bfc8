import { estimateLevel } from '../estimate-level.ts';
import { inferKnowledge } from '../infer-knowledge.ts';
import type { Knowledge, PastAnswer, Target, TargetItem, TargetSkill } from '../types.ts';

/** Level aimed at, and announced, before any answer. Source: engine.md §1. */
export const FIRST_LEVEL = 2;

/** All that the original strategy looks at to choose, worked out once per decision. */
export interface Situation {
  readonly target: Target;
  readonly knowledge: Knowledge;
  readonly isFirst: boolean;
  /** Level the person is believed to have, in skill levels (0.5 to 7.5). */
  readonly level: number;
  /** A timed question is to be avoided: it would be the first one, or the second in a row. */
  readonly avoidTimed: boolean;
  /** Items of a skill not asked yet in this test. */
  readonly remainingItems: (skill: TargetSkill) => readonly TargetItem[];
}

/** Only what was asked counts: deduced skills are no observation. Source: engine.md §4.2. */
function believedLevel(target: Target, knowledge: Knowledge): number {
  const observations = target.skills.flatMap(({ id, level }) => {
    const known = knowledge.get(id);
    return known?.source === 'direct' ? [{ level, right: known.status === 'validated' }] : [];
  });
  return estimateLevel(observations);
}

function wasTimed(target: Target, answer: PastAnswer | undefined): boolean {
  const items = target.skills.flatMap((skill) => skill.items);
  return items.some((item) => item.id === answer?.itemId && item.timed);
}

export function readSituation(target: Target, answers: readonly PastAnswer[]): Situation {
  const knowledge = inferKnowledge(target, answers);
  const isFirst = answers.length === 0;
  const asked = new Set(answers.map((answer) => answer.itemId));
  return {
    target,
    knowledge,
    isFirst,
    level: isFirst ? FIRST_LEVEL : believedLevel(target, knowledge),
    avoidTimed: isFirst || wasTimed(target, answers.at(-1)),
    remainingItems: (skill) => skill.items.filter((item) => !asked.has(item.id)),
  };
}
