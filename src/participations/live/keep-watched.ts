import { sql } from 'kysely';
import type { DbOrTrx } from '../../platform/db.ts';

/** So long after the last word of a process, the database tells no more of its campaigns. */
const WATCHED_FOR = sql`interval '60 seconds'`;

/** Asks the database to tell of changes in these campaigns; its own clock counts, which all processes share. */
export async function keepWatched(db: DbOrTrx, campaignIds: readonly number[]): Promise<void> {
  if (campaignIds.length === 0) return;
  const until = sql<Date>`now() + ${WATCHED_FOR}`;
  await db
    .insertInto('campaignWatchers')
    // In one order: two processes never wait for each other in a ring.
    .values([...campaignIds].sort((a, b) => a - b).map((campaignId) => ({ campaignId, until })))
    .onConflict((conflict) => conflict.column('campaignId').doUpdateSet({ until }))
    .execute();
}
