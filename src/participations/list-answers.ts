import type { DbOrTrx } from '../platform/db.ts';

/** The answers of one participation between two positions, in order. The caller has checked whose it is. */
export function listAnswers(db: DbOrTrx, input: { userId: string; id: number; from: number; to: number }) {
  return db
    .selectFrom('answers')
    .where('userId', '=', input.userId)
    .where('participationId', '=', input.id)
    .where('position', '>=', input.from)
    .where('position', '<=', input.to)
    .orderBy('position')
    .select(['position', 'itemId', 'skillId', 'answer', 'verdict', 'trace'])
    .execute();
}

export type GivenAnswer = Awaited<ReturnType<typeof listAnswers>>[number];
