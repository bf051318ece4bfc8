import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../platform/db.ts';

/** One row a participant, or one row a participation. */
export type RowsOf = 'participants' | 'participations';

/**
 * Whom a file of results tells of, in the order they began: of each participant the test whose results count, else the one
 * under way; or every test. Never one that was taken out. The list is read once, so that somebody who sends while the file
 * is being written is in it once.
 */
export async function listExported(db: Db, campaignId: number, rowsOf: RowsOf): Promise<readonly number[]> {
  const one = sql`and (p.counted or (p.current and not exists (
    select 1 from participations c
    where c.user_id = p.user_id and c.campaign_id = p.campaign_id and c.counted and c.removed_at is null)))`;
  const { rows } = await sql<{ ids: number[] | null }>`
    select array_agg(p.id::float8 order by p.id) as ids from participations p
    where p.campaign_id = ${campaignId} and p.removed_at is null ${rowsOf === 'participants' ? one : sql``}`.execute(
    db,
  );
  return rows[0]?.ids ?? [];
}

/** Rows `r` of these participations, with the names of their people; nobody who was taken out in between. */
export const exportedRows = (campaignId: number, ids: readonly number[]): RawBuilder<unknown> => sql`
  (select p.*, u.first_name, u.last_name
   from participations p join users u on u.id = p.user_id
   where p.campaign_id = ${campaignId} and p.id = any(${[...ids]}::bigint[]) and p.removed_at is null
   order by p.id offset 0) r`;
