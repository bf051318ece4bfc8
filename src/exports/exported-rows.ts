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
  const one = sql`
    select distinct on (user_id) id from participations
    where campaign_id = ${campaignId} and removed_at is null and (counted or current)
    order by user_id, counted desc`;
  const every = sql`select id from participations where campaign_id = ${campaignId} and removed_at is null`;
  const { rows } = await sql<{ ids: number[] | null }>`
    select array_agg(id::float8 order by id) as ids from (${rowsOf === 'participants' ? one : every}) p`.execute(
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

/** Rows `r` of these participations in this order, with the names of their people; nobody who was taken out in between. */
export const exportedRows = (campaignId: number, ids: readonly number[]): RawBuilder<ExportedRow> => sql`
  (select p.id, u.first_name, u.last_name, p.group_name, p.identifier, p.attempt, p.counted, p.status, p.answer_count,
     p.length_to, p.tested_count, p.targeted_count, p.started_at, p.shared_at, p.states
   from unnest(${[...ids]}::bigint[]) with ordinality listed (id, place)
   join participations p on p.id = listed.id join users u on u.id = p.user_id
   where p.campaign_id = ${campaignId} and p.id between ${least(ids)} and ${most(ids)} and p.removed_at is null
   order by listed.place offset 0) r`;

const least = (ids: readonly number[]): number => ids.reduce((a, b) => Math.min(a, b), ids[0] ?? 0);
const most = (ids: readonly number[]): number => ids.reduce((a, b) => Math.max(a, b), 0);

/**
 * Long lists in parts that take the database a few hundredths of a second each: between two, others are served. The embedded
 * database serves nobody else meanwhile, so its parts are smaller.
 */
export function partsOf(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  ids: readonly number[],
  columns: number,
): (readonly number[])[] {
  const cells = databaseUrl === null ? 60_000 : 400_000;
  const size = Math.max(20, Math.floor(cells / columns));
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size));
}
