import { type RawBuilder, sql } from 'kysely';
import type { ParticipationStatus } from '../../db/types.ts';
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

export interface ExportedRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly groupName: string | null;
  readonly identifier: string | null;
  readonly attempt: number;
  readonly counted: boolean;
  readonly status: ParticipationStatus;
  readonly answerCount: number;
  readonly lengthTo: number | null;
  readonly testedCount: number;
  readonly targetedCount: number;
  readonly startedAt: Date;
  readonly sharedAt: Date | null;
  readonly states: string | null;
}

/** Rows `r` of these participations, with the names of their people; nobody who was taken out in between. */
export const exportedRows = (campaignId: number, ids: readonly number[]): RawBuilder<ExportedRow> => sql`
  (select p.id, u.first_name, u.last_name, p.group_name, p.identifier, p.attempt, p.counted, p.status, p.answer_count,
     p.length_to, p.tested_count, p.targeted_count, p.started_at, p.shared_at, p.states
   from participations p join users u on u.id = p.user_id
   where p.campaign_id = ${campaignId} and p.id = any(${[...ids]}::bigint[]) and p.removed_at is null
   order by p.id offset 0) r`;

/** Long lists in parts that take the database a few hundredths of a second each: between two, others are served. */
export function partsOf(ids: readonly number[], columns: number): (readonly number[])[] {
  const size = Math.max(50, Math.floor(CELLS / columns));
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size));
}
const CELLS = 100_000;
