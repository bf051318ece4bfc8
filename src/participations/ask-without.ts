import { sql } from 'kysely';
import type { AskedQuestion, HistoryEntry } from '../../db/types.ts';
import { itemWithout, type Release } from '../content/index.ts';
import type { DbOrTrx } from '../platform/db.ts';
import type { Participation } from './find-participation.ts';
import { isClosed } from './participation.ts';

/**
 * The question asked instead of one in a simulator: another on the same skill, that this test has not asked. The trace
 * keeps why the first one was chosen and which it was, so that the path can be derived again. Null when there is none.
 */
export function withoutSimulator(
  release: Release,
  asked: AskedQuestion,
  history: readonly HistoryEntry[],
): AskedQuestion | null {
  const itemId = itemWithout(
    release,
    asked.itemId,
    history.map((entry) => entry.itemId),
  );
  return itemId === null ? null : { ...asked, itemId, trace: { ...asked.trace, insteadOf: asked.itemId } };
}

export interface AskWithoutInput {
  readonly participation: Participation;
  readonly release: Release;
  /** Position that the form was shown for, from 1. */
  readonly position: number;
  readonly now: Date;
}

/** `no-other`: this question is no simulator, or nothing else is left to ask on its skill. */
export type AskWithoutResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'already-answered' | 'not-asked' | 'campaign-closed' | 'no-other';
    };

/** « Je préfère une question sans simulateur »: exchanges the question that is asked, once. */
export async function askWithout(db: DbOrTrx, input: AskWithoutInput): Promise<AskWithoutResult> {
  const { participation: p, release, position, now } = input;
  if (position <= p.answerCount) return { ok: false, reason: 'already-answered' };
  if (p.asked === null || position !== p.answerCount + 1) return { ok: false, reason: 'not-asked' };
  if (isClosed(p, now)) return { ok: false, reason: 'campaign-closed' };
  const asked = withoutSimulator(release, p.asked, p.history);
  if (asked === null) return { ok: false, reason: 'no-other' };
  const moved = await db
    .updateTable('participations')
    .set({ asked: JSON.stringify(asked), askedAt: now })
    .where('userId', '=', p.userId)
    .where('id', '=', p.id)
    .where('status', '=', 'started')
    .where('answerCount', '=', p.answerCount)
    .where(sql<string>`asked ->> 'itemId'`, '=', p.asked.itemId)
    .returning('id')
    .executeTakeFirst();
  // Nothing moved: another click answered or exchanged it in between.
  return moved ? { ok: true } : { ok: false, reason: 'already-answered' };
}
