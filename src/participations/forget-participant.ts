import { sql } from 'kysely';
import type { Trx } from '../platform/db.ts';

/**
 * What a person typed goes, and days become months; what was right and how far they went stay, for the numbers of the class.
 * An answer given stays « given »: its content becomes an empty object.
 */
export async function forgetParticipant(trx: Trx, userId: string): Promise<void> {
  await trx
    .updateTable('participations')
    .set({
      identifier: null,
      startedAt: sql`date_trunc('month', started_at)`,
      askedAt: sql`date_trunc('month', asked_at)`,
      lastAnswerAt: sql`date_trunc('month', last_answer_at)`,
      finishedAt: sql`date_trunc('month', finished_at)`,
      sharedAt: sql`date_trunc('month', shared_at)`,
    })
    .where('userId', '=', userId)
    .execute();
  await trx
    .updateTable('answers')
    .set({
      answer: sql`case when answer is null then null else '{}'::jsonb end`,
      askedAt: sql`date_trunc('month', asked_at)`,
      answeredAt: sql`date_trunc('month', answered_at)`,
    })
    .where('userId', '=', userId)
    .execute();
}
