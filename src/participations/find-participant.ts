import { sql } from 'kysely';
import type { ParticipationStatus } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { searchedWords } from './list-participants.ts';

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
      'p.campaignId',
      'p.attempt',
      'p.current',
      'p.groupName',
      'p.answerCount',
      'p.lengthTo',
      'u.firstName',
      'u.lastName',
    ])
    .executeTakeFirst();
  return row ?? null;
}

/** What the list that one comes from was reduced to. */
export interface ListFilter {
  /** Part of a first or last name. */
  readonly search: string;
  readonly status: ParticipationStatus | null;
  readonly group: string | null;
}

/** Who stands before and after in that list, by name: two steps in an index, whatever its length. */
export async function findNeighbours(db: DbOrTrx, input: { campaignId: number; id: number } & ListFilter) {
  const step = (comparison: '<' | '>', direction: 'asc' | 'desc') => {
    let query = db
      .selectFrom('participations as p')
      .innerJoin('participations as here', (join) =>
        join.on('here.campaignId', '=', input.campaignId).on('here.id', '=', input.id),
      )
      .where('p.campaignId', '=', input.campaignId)
      .where('p.current', '=', true)
      .where('p.removedAt', 'is', null)
      .whereRef('p.userId', '<>', 'here.userId')
      .where(sql<boolean>`(p.sort_name, p.id) ${sql.raw(comparison)} (here.sort_name, here.id)`);
    for (const word of searchedWords(input.search)) query = query.where('p.sortName', 'like', `%${word}%`);
    if (input.status !== null) query = query.where('p.status', '=', input.status);
    if (input.group !== null) query = query.where('p.groupName', '=', input.group);
    return query.orderBy('p.sortName', direction).orderBy('p.id', direction).limit(1).select('p.id');
  };
  return db
    .selectNoFrom([step('<', 'desc').as('previousId'), step('>', 'asc').as('nextId')])
    .executeTakeFirstOrThrow();
}
