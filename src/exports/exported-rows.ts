import { type RawBuilder, sql } from 'kysely';
import type { ParticipationStatus } from '../../db/types.ts';
import type { Config } from '../platform/config.ts';
import type { Db } from '../platform/db.ts';

/** One row a participant, or one row a participation. */
export type RowsOf = 'participants' | 'participations';

/**
 * Whom a file of results tells of, in the order they began: of each participant the test whose results count, else the one
 * under way; or every test. Never one that was taken out. The list is read once, so that somebody who sends while the file
 * is being written is in it once.
 */
export async function listExported(db: Db, campaignId: number, rowsOf: RowsOf): Promise<readonly number[]> {
  // Of one person at most one test counts, and at most one is the last.
  const one = sql`
    and (counted or current and user_id not in (
      select user_id from participations where campaign_id = ${campaignId} and removed_at is null and counted))`;
  const { rows } = await sql<{ ids: string | null }>`
    select string_agg(id::text, ',' order by id) as ids from participations
    where campaign_id = ${campaignId} and removed_at is null ${rowsOf === 'participants' ? one : sql``}`.execute(
    db,
  );
  return rows[0]?.ids?.split(',').map(Number) ?? [];
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

const COLUMNS = sql`
  p.id, u.first_name, u.last_name, p.group_name, p.identifier, p.attempt, p.counted, p.status, p.answer_count, p.length_to,
  p.tested_count, p.targeted_count, p.started_at, p.shared_at, p.states, p.mastered`;

/** As one text: the driver would escape thousands of numbers one by one. */
const listOf = (ids: readonly number[]) => sql`string_to_array(${ids.join(',')}::text, ',')::bigint[]`;

/** Rows `r` of these participations in this order, with the names of their people; nobody who was taken out in between. */
export const exportedRows = (campaignId: number, ids: readonly number[]): RawBuilder<ExportedRow> => sql`
  (select ${COLUMNS}
   from unnest(${listOf(ids)}) with ordinality listed (id, place)
   join participations p on p.campaign_id = ${campaignId} and p.id = listed.id join users u on u.id = p.user_id
   where p.removed_at is null
   order by listed.place offset 0) r`;

/**
 * The same of thousands of participations that lie close together, by number: what lies between the first and the last is read
 * in its order, and kept when it is one of them. (« + 0 » so that they are not looked up one by one.)
 */
export const exportedRange = (campaignId: number, ids: readonly number[]): RawBuilder<ExportedRow> => sql`
  (select ${COLUMNS}
   from participations p join users u on u.id = p.user_id
   where p.campaign_id = ${campaignId} and p.id between ${ids[0] ?? 0} and ${ids.at(-1) ?? 0}
     and p.id + 0 = any(${listOf(ids)}) and p.removed_at is null
   order by p.id offset 0) r`;

/**
 * Long lists in parts that take the database a few hundredths of a second each: between two, others are served. The embedded
 * database serves nobody else meanwhile, so its parts are smaller. The first is small: the file begins at once.
 */
export function partsOf(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  ids: readonly number[],
  columns: number,
): (readonly number[])[] {
  const size = Math.max(20, Math.floor((databaseUrl === null ? 40_000 : 300_000) / columns));
  const first = Math.min(size, Math.max(20, Math.floor(40_000 / columns)));
  const rest = Math.ceil(Math.max(0, ids.length - first) / size);
  return [
    ids.slice(0, first),
    ...Array.from({ length: rest }, (_, n) => ids.slice(first + n * size, first + (n + 1) * size)),
  ].filter((part) => part.length > 0);
}
