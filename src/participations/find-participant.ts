import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';

/** One participation of that campaign, for its teachers. The caller has checked that the campaign is theirs. */
export async function findParticipant(db: DbOrTrx, input: { campaignId: number; id: number }) {
  const row = await db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', input.campaignId)
    .where('p.id', '=', input.id)
    .where('p.removedAt', 'is', null)
    .select([
      'p.id',
      'p.userId',
      'p.seed',
      'p.status',
      'p.identifier',
      'p.knowledge',
      'p.testedCount',
      'p.targetedCount',
      'p.validatedCount',
      'p.startedAt',
      'p.sharedAt',
      'p.answerCount',
      'p.lengthTo',
      'u.firstName',
      'u.lastName',
    ])
    .executeTakeFirst();
  return row ?? null;
}

/** Who stands before and after in the alphabetical list: two steps in an index, whatever the length of the list. */
export async function findNeighbours(db: DbOrTrx, input: { campaignId: number; id: number }) {
  const step = (comparison: '<' | '>', direction: 'asc' | 'desc') =>
    db
      .selectFrom('participations as p')
      .innerJoin('participations as here', (join) =>
        join.on('here.campaignId', '=', input.campaignId).on('here.id', '=', input.id),
      )
      .where('p.campaignId', '=', input.campaignId)
      .where('p.current', '=', true)
      .where('p.removedAt', 'is', null)
      .whereRef('p.userId', '<>', 'here.userId')
      .where(sql<boolean>`(p.sort_name, p.id) ${sql.raw(comparison)} (here.sort_name, here.id)`)
      .orderBy('p.sortName', direction)
      .orderBy('p.id', direction)
      .limit(1)
      .select('p.id');
  const row = await db
    .selectNoFrom([step('<', 'desc').as('previousId'), step('>', 'asc').as('nextId')])
    .executeTakeFirstOrThrow();
  return row;
}
