import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';

/** Days of a campaign on which someone began or sent, in its own time zone, as the database keeps them. */
export async function listDays(db: DbOrTrx, campaignId: number) {
  return db
    .selectFrom('campaignDays')
    .where('campaignId', '=', campaignId)
    .groupBy('day')
    .having((e) => e.or([e(e.fn.sum('starts'), '<>', 0), e(e.fn.sum('sendings'), '<>', 0)]))
    .orderBy('day')
    .select([
      'day',
      sql<number>`sum(starts)::int`.as('starts'),
      sql<number>`sum(sendings)::int`.as('sendings'),
    ])
    .execute();
}

/** A day as `YYYY-MM-DD`, what happened on it, and what had happened by its end. */
export interface Day {
  readonly day: string;
  readonly starts: number;
  readonly sendings: number;
  readonly started: number;
  readonly sent: number;
}

/** The same with what came before added up. */
export function addUpDays(days: Awaited<ReturnType<typeof listDays>>): Day[] {
  let started = 0;
  let sent = 0;
  return days.map((day) => {
    started += day.starts;
    sent += day.sendings;
    return { ...day, started, sent };
  });
}
