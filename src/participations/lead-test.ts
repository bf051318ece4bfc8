import type {
  AskedQuestion,
  EarlierEntry,
  HistoryEntry,
  StoredKnowledge,
  StrategyName,
} from '../../db/types.ts';
import { type Release, targetOf } from '../content/index.ts';
import { originalStrategy, oursStrategy, type Strategy } from '../engine/index.ts';
import { storeKnowledge } from './participation.ts';

const STRATEGIES: Record<StrategyName, Strategy> = { original: originalStrategy, ours: oursStrategy };

export const strategyNamed = (name: StrategyName): Strategy => STRATEGIES[name];

/** Where a test stands after these answers: what to store beside them. */
export interface TestState {
  /** Null when nothing is left to ask. */
  readonly asked: AskedQuestion | null;
  readonly knowledge: StoredKnowledge;
  readonly targetedCount: number;
  readonly testedCount: number;
  readonly validatedCount: number;
}

/** What decides the path of a test beside its answers; frozen when it begins. */
export interface TestPlan {
  readonly strategy: StrategyName;
  readonly seed: number;
  readonly skillIds: readonly string[];
  /** Evidence of earlier tests, for strategies that use it. */
  readonly earlier: readonly EarlierEntry[];
}

export function leadTest(release: Release, plan: TestPlan, history: readonly HistoryEntry[]): TestState {
  const target = targetOf(release, plan.skillIds);
  const strategy = strategyNamed(plan.strategy);
  const decision = strategy.nextQuestion(target, history, plan.seed, plan.earlier);
  const knowledge = strategy.knowledge(target, history, plan.earlier);
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
