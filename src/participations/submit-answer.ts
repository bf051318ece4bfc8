import { sql } from 'kysely';
import type { HistoryEntry } from '../../db/types.ts';
import { getSurface, type Release } from '../content/index.ts';
import {
  answerPart,
  questionSeed,
  type RawAnswer,
  scoreAnswer,
  type Validation,
  validateAnswer,
} from '../engine/index.ts';
import { type DbOrTrx, inTransaction } from '../platform/db.ts';
import type { Participation } from './find-participation.ts';
import { leadTest } from './lead-test.ts';
import { GRACE_MS, isClosed, withAnswer } from './participation.ts';
import { shareResults } from './share-results.ts';

export interface SubmitInput {
  readonly participation: Participation;
  readonly release: Release;
  /** Position that the form was shown for, from 1. */
  readonly position: number;
  /** Null: « Je passe ». */
  readonly raw: RawAnswer | null;
  readonly now: Date;
}

export type SubmitResult =
  | { readonly ok: true; readonly finished: boolean; readonly answerCount: number }
  /** `already-answered`: another click or tab was faster, nothing changed. `not-asked`: this question was never shown. */
  | { readonly ok: false; readonly reason: 'already-answered' | 'not-asked' | 'campaign-closed' }
  | {
      readonly ok: false;
      readonly reason: 'invalid';
      readonly validation: Extract<Validation, { ok: false }>;
    };

/**
 * Takes one answer: corrects it, updates what is known, chooses and stores the next question, all in one statement that
 * does something only if nobody answered this position before.
 */
export async function submitAnswer(db: DbOrTrx, input: SubmitInput): Promise<SubmitResult> {
  const { participation: p, release, position, now } = input;
  if (position <= p.answerCount) return { ok: false, reason: 'already-answered' };
  if (p.asked === null || position !== p.answerCount + 1) return { ok: false, reason: 'not-asked' };
  // The question on the screen at the closing hour may still be answered; the one after it is not asked.
  const grace = p.askedAt !== null && p.closesAt !== null && p.askedAt < p.closesAt ? GRACE_MS : 0;
  if (isClosed(p, now, grace)) return { ok: false, reason: 'campaign-closed' };
  const { question } = getSurface(release, p.asked.itemId, p.seed);
  const validation =
    input.raw === null
      ? null
      : validateAnswer(question, answerPart(input.raw), questionSeed(p.seed, p.asked.itemId));
  if (validation !== null && !validation.ok) return { ok: false, reason: 'invalid', validation };
  const answer = validation?.answer ?? null;
  const verdict = answer === null ? 'skipped' : scoreAnswer(question, answer).verdict;
  const entry: HistoryEntry = { itemId: p.asked.itemId, skillId: p.asked.skillId, verdict };
  const state = leadTest(release, p, withAnswer(p.history, entry));
  const toStore = { entry, answer, position, now, state };
  const stored =
    p.autoShare && state.asked === null
      ? await storeAndShare(db, p, toStore)
      : await storeAnswer(db, p, toStore);
  return stored ? { ok: true, ...stored } : { ok: false, reason: 'already-answered' };
}

interface ToStore {
  readonly entry: HistoryEntry;
  readonly answer: object | null;
  readonly position: number;
  readonly now: Date;
  readonly state: ReturnType<typeof leadTest>;
}

/** The last answer of a campaign that sends by itself: both or neither. */
const storeAndShare = (db: DbOrTrx, p: Participation, toStore: ToStore) =>
  inTransaction(db, async (trx) => {
    const stored = await storeAnswer(trx, p, toStore);
    if (stored) await shareResults(trx, { participation: { ...p, status: 'to_share' }, now: toStore.now });
    return stored;
  });

async function storeAnswer(db: DbOrTrx, p: Participation, { entry, answer, position, now, state }: ToStore) {
  const finished = state.asked === null;
  const row = await db
    .with('moved', (cte) =>
      cte
        .updateTable('participations')
        .set({
          status: finished ? 'to_share' : 'started',
          answerCount: position,
          history: JSON.stringify(withAnswer(p.history, entry)),
          knowledge: JSON.stringify(state.knowledge),
          testedCount: state.testedCount,
          validatedCount: state.validatedCount,
          asked: state.asked === null ? null : JSON.stringify(state.asked),
          askedAt: finished ? null : now,
          lastAnswerAt: now,
          finishedAt: finished ? now : null,
        })
        .where('userId', '=', p.userId)
        .where('id', '=', p.id)
        .where('answerCount', '=', position - 1)
        .where('status', '=', 'started')
        .returning(['userId', 'id']),
    )
    .insertInto('answers')
    .columns([
      'userId',
      'participationId',
      'position',
      'itemId',
      'skillId',
      'answer',
      'verdict',
      'trace',
      'askedAt',
      'answeredAt',
    ])
    .expression((e) =>
      e
        .selectFrom('moved')
        .select([
          'userId',
          'id',
          sql<number>`${position}::int`.as('position'),
          sql<string>`${entry.itemId}::text`.as('itemId'),
          sql<string>`${entry.skillId}::text`.as('skillId'),
          sql<string | null>`${answer === null ? null : JSON.stringify(answer)}::jsonb`.as('answer'),
          sql<'right' | 'wrong' | 'skipped'>`${entry.verdict}::text`.as('verdict'),
          sql<string>`${JSON.stringify(p.asked?.trace ?? {})}::jsonb`.as('trace'),
          sql<Date>`${p.askedAt ?? now}::timestamptz`.as('askedAt'),
          sql<Date>`${now}::timestamptz`.as('answeredAt'),
        ]),
    )
    .returning('position')
    .executeTakeFirst();
  return row ? { finished, answerCount: row.position } : null;
}
