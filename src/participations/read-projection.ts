import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';
import { countParticipations } from './list-participants.ts';

/** More stones than this cannot be told apart from the back of a room: the numbers then stand alone. */
export const MOST_PEBBLES = 120;

export interface ProjectionInput {
  readonly campaignId: number;
  /** One group of the campaign, or nothing for all. */
  readonly group: string;
  /** By name where names are shown; else by order of arrival, which tells nobody apart. */
  readonly names: boolean;
}

/** What a class sees of itself on the wall. */
export async function readProjection(db: DbOrTrx, input: ProjectionInput) {
  const counts =
    input.group === '' ? await countParticipations(db, input.campaignId) : await countGroup(db, input);
  if (counts.total > MOST_PEBBLES) return { counts, pupils: [] };
  let found = db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', input.campaignId)
    .where('p.current', '=', true)
    .where('p.removedAt', 'is', null);
  if (input.group !== '') found = found.where('p.groupName', '=', input.group);
  const pupils = await found
    .orderBy(input.names ? 'p.sortName' : 'p.startedAt')
    .orderBy('p.id')
    .limit(MOST_PEBBLES)
    .select(['p.id', 'p.status', 'p.progress', 'u.firstName', 'u.lastName'])
    .execute();
  return { counts, pupils };
}

export type Projection = Awaited<ReturnType<typeof readProjection>>;

/** A group is a class: it is counted from its rows. */
async function countGroup(db: DbOrTrx, { campaignId, group }: ProjectionInput) {
  return db
    .selectFrom('participations')
    .where('campaignId', '=', campaignId)
    .where('groupName', '=', group)
    .where('current', '=', true)
    .where('removedAt', 'is', null)
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`count(*) filter (where status = 'started')::int`.as('started'),
      sql<number>`count(*) filter (where status = 'to_share')::int`.as('toShare'),
      sql<number>`count(*) filter (where status = 'shared')::int`.as('shared'),
      sql<number>`count(*) filter (where status = 'shared')::int`.as('received'),
    ])
    .executeTakeFirstOrThrow();
}
