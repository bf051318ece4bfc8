import type { AskedQuestion, HistoryEntry, StoredKnowledge } from '../../db/types.ts';
import { type Release, targetOf } from '../content/index.ts';
import { originalStrategy, type Target } from '../engine/index.ts';
import { storeKnowledge } from './participation.ts';

/** The strategy that leads the campaigns of this deployment. */
const strategy = originalStrategy;

/** Where a test stands after these answers: what to store beside them. */
export interface TestState {
  /** Null when nothing is left to ask. */
  readonly asked: AskedQuestion | null;
  readonly knowledge: StoredKnowledge;
  readonly targetedCount: number;
  readonly testedCount: number;
  readonly validatedCount: number;
}

export function leadTest(
  release: Release,
  skillIds: readonly string[],
  history: readonly HistoryEntry[],
  seed: number,
): TestState {
  const target: Target = targetOf(release, skillIds);
  const decision = strategy.nextQuestion(target, history, seed);
  const knowledge = strategy.knowledge(target, history);
  const known = [...knowledge.values()];
  return {
    asked:
      decision.kind === 'ask'
        ? { itemId: decision.itemId, skillId: decision.skillId, trace: decision.trace }
        : null,
    knowledge: storeKnowledge(knowledge),
    targetedCount: target.skills.length,
    testedCount: known.length,
    validatedCount: known.filter((k) => k.status === 'validated').length,
  };
}
