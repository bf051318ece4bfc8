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
    .where('p.campaignId', '=', input.campaignId);
  for (const word of input.search.split(/\s+/).filter((w) => w !== '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((e) => e.or([e('u.firstName', 'ilike', pattern), e('u.lastName', 'ilike', pattern)]));
  }
  if (input.status !== null) query = query.where('p.status', '=', input.status);
  const rows = await query
    .orderBy(sql`lower(u.last_name)`)
    .orderBy(sql`lower(u.first_name)`)
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

/** The numbers above the table. */
export async function countParticipations(db: DbOrTrx, campaignId: number) {
  return db
    .selectFrom('participations')
    .where('campaignId', '=', campaignId)
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`count(*) filter (where status = 'started')::int`.as('started'),
      sql<number>`count(*) filter (where status = 'to_share')::int`.as('toShare'),
      sql<number>`count(*) filter (where status = 'shared')::int`.as('shared'),
      sql<Date | null>`max(coalesce(shared_at, last_answer_at, started_at))`.as('lastActivityAt'),
    ])
    .executeTakeFirstOrThrow();
}
