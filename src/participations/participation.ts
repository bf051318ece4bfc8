import type { HistoryEntry, ParticipationStatus, StoredKnowledge } from '../../db/types.ts';
import type { Knowledge } from '../engine/index.ts';

/** Answers between two checkpoints. */
export const CHECKPOINT_EVERY = 5;

/** An answer or a sending that was on its way at the closing hour is still taken, in milliseconds. */
export const GRACE_MS = 60_000;

/** Archived, deleted, or past its closing hour by the server's clock. */
export const isClosed = (
  p: { readonly campaignArchivedAt: Date | null; readonly closesAt: Date | null },
  now: Date,
  grace = 0,
): boolean =>
  p.campaignArchivedAt !== null || (p.closesAt !== null && now.getTime() >= p.closesAt.getTime() + grace);

/** What decides the page a pupil is sent to. */
export interface Progress {
  readonly status: ParticipationStatus;
  readonly rulesSeen: boolean;
  readonly answerCount: number;
  /** Number of answers at the last checkpoint that was passed. */
  readonly checkpointAt: number;
}

export type Step = 'rules' | 'question' | 'checkpoint' | 'results';

/** Where « Reprendre » leads: the rules before any answer, a checkpoint that was not passed, the question, or the results. */
export function nextStep(p: Progress): Step {
  const finished = p.status !== 'started';
  if (p.answerCount === 0 && !finished) return p.rulesSeen ? 'question' : 'rules';
  if (p.checkpointAt < p.answerCount && (finished || p.answerCount % CHECKPOINT_EVERY === 0))
    return 'checkpoint';
  return finished ? 'results' : 'question';
}

/** Place of the next question in its group of five, from 1. */
export const placeInGroup = (answerCount: number): number => (answerCount % CHECKPOINT_EVERY) + 1;

/** Positions of the answers that a checkpoint shows: those since the one before. */
export function checkpointPositions(answerCount: number): { from: number; to: number } {
  const size = answerCount % CHECKPOINT_EVERY || Math.min(CHECKPOINT_EVERY, answerCount);
  return { from: answerCount - size + 1, to: answerCount };
}

/** What tells how far a test is. */
export interface HowFar {
  readonly status: ParticipationStatus;
  readonly answerCount: number;
  /** Most questions announced; null where nothing was announced. */
  readonly lengthTo: number | null;
  readonly testedCount: number;
  readonly targetedCount: number;
}

/**
 * From 0 to 1, never less than before: share of the announced questions that are answered; where no length was announced,
 * share of the targeted skills already decided. A finished test is complete whatever is left undecided.
 */
export function progressRatio(p: HowFar): number {
  if (p.status !== 'started') return 1;
  if (p.lengthTo !== null) return p.lengthTo === 0 ? 0 : Math.min(1, p.answerCount / p.lengthTo);
  return p.targetedCount === 0 ? 0 : p.testedCount / p.targetedCount;
}

/** Whole percent, never 100 before the end: 199 of 200 must not look finished. */
export function progressPercent(p: HowFar): number {
  const percent = Math.round(progressRatio(p) * 100);
  return p.status === 'started' ? Math.min(percent, 99) : percent;
}

/** By `fromEntries`: assigned one by one, a skill named « __proto__ » would be lost. */
export function storeKnowledge(knowledge: Knowledge): StoredKnowledge {
  return Object.fromEntries(
    [...knowledge].map(([skillId, { status, source }]) => {
      const letter = status === 'validated' ? 'v' : 'i';
      return [skillId, source === 'direct' ? `${letter}d` : letter] as const;
    }),
  );
}

export function readKnowledge(stored: StoredKnowledge): Knowledge {
  return new Map(
    Object.entries(stored).map(([skillId, letters]) => [
      skillId,
      {
        status: letters.startsWith('v') ? ('validated' as const) : ('invalidated' as const),
        source: letters.endsWith('d') ? ('direct' as const) : ('inferred' as const),
      },
    ]),
  );
}

/** The history with one answer more. */
export const withAnswer = (history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] => [
  ...history,
  entry,
];
