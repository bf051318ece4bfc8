import type {
  AskedQuestion,
  EarlierEntry,
  HistoryEntry,
  StoredKnowledge,
  StrategyName,
} from '../../db/types.ts';
import { type Release, targetOf } from '../content/index.ts';
import {
  type Length,
  originalStrategy,
  oursStrategy,
  plannedLength,
  remainingQuestions,
  type Strategy,
} from '../engine/index.ts';
import { storeKnowledge } from './participation.ts';

const STRATEGIES: Record<StrategyName, Strategy> = { original: originalStrategy, ours: oursStrategy };

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
  /** Questions announced; null for a strategy that cannot say. */
  readonly lengthFrom: number | null;
  readonly lengthTo: number | null;
}

/** What to announce before a test begins; null for a strategy that cannot say. */
export function announceLength(
  release: Release,
  plan: Pick<TestPlan, 'strategy' | 'skillIds'>,
  earlier: TestPlan['earlier'] = [],
): Length | null {
  return plan.strategy === 'ours' ? plannedLength(targetOf(release, plan.skillIds), earlier) : null;
}

/** Questions left, for the checkpoint; null as above. */
export function questionsLeft(
  release: Release,
  plan: TestPlan,
  history: readonly HistoryEntry[],
): Length | null {
  const length = announcedLength(plan);
  if (length === undefined || plan.strategy !== 'ours') return null;
  return remainingQuestions(targetOf(release, plan.skillIds), history, plan.seed, length, plan.earlier);
}

const announcedLength = ({ lengthFrom: from, lengthTo: to }: TestPlan): Length | undefined =>
  from === null || to === null ? undefined : { from, to };

export function leadTest(release: Release, plan: TestPlan, history: readonly HistoryEntry[]): TestState {
  const target = targetOf(release, plan.skillIds);
  const strategy = STRATEGIES[plan.strategy];
  const decision = strategy.nextQuestion(target, history, plan.seed, {
    earlier: plan.earlier,
    length: announcedLength(plan),
  });
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
