import { sql } from 'kysely';
import type { ParticipationStatus } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

export const PARTICIPANTS_PER_PAGE = 50;

export interface ListParticipantsInput {
  readonly campaignId: number;
  /** Part of a first or last name, case and accents as typed by anyone. */
  readonly search: string;
  readonly status: ParticipationStatus | null;
  /** From 1. */
  readonly page: number;
}

/** The teacher's table, by name, in one statement. The caller has checked that the campaign is theirs. */
export async function listParticipants(db: DbOrTrx, input: ListParticipantsInput) {
  let query = db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', input.campaignId)
    .where('p.current', '=', true)
    .where('p.removedAt', 'is', null);
  for (const word of searchedWords(input.search)) query = query.where('p.sortName', 'like', `%${word}%`);
  if (input.status !== null) query = query.where('p.status', '=', input.status);
  const rows = await query
    .orderBy('p.sortName')
    .orderBy('p.id')
    .limit(PARTICIPANTS_PER_PAGE)
    .offset((input.page - 1) * PARTICIPANTS_PER_PAGE)
    .select([
      'p.id',
      'p.status',
      'p.identifier',
      'p.answerCount',
      'p.lengthTo',
      'p.testedCount',
      'p.targetedCount',
      'p.validatedCount',
      'p.startedAt',
      'p.sharedAt',
      'u.firstName',
      'u.lastName',
    ])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

export type Participant = Awaited<ReturnType<typeof listParticipants>>['rows'][number];

/** Words of a search as `sort_name` is written, without case or accents, ready for `like`. */
export const searchedWords = (search: string): string[] =>
  search
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));

/** The numbers above the table, kept by the database as participations change. */
export async function countParticipations(db: DbOrTrx, campaignId: number) {
  return db
    .selectFrom('campaignCounts')
    .where('campaignId', '=', campaignId)
    .select([
      sql<number>`coalesce(sum(participants), 0)::int`.as('total'),
      sql<number>`coalesce(sum(started), 0)::int`.as('started'),
      sql<number>`coalesce(sum(to_share), 0)::int`.as('toShare'),
      sql<number>`coalesce(sum(shared), 0)::int`.as('shared'),
      sql<number>`coalesce(sum(received), 0)::int`.as('received'),
      sql<Date | null>`max(last_at)`.as('lastActivityAt'),
    ])
    .executeTakeFirstOrThrow();
}
