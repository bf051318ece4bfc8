import { sql } from 'kysely';
import { searchedWords } from '../participations/index.ts';
import type { DbOrTrx } from '../platform/db.ts';

export const RESULTS_PER_PAGE = 50;

export type ResultOrder = 'nom' | '-nom' | 'resultat' | '-resultat';

export interface ListResultsInput {
  readonly campaignId: number;
  /** Part of a first or last name, case and accents as typed by anyone. */
  readonly search: string;
  readonly group: string | null;
  /** Numbers of validated skills, both ends included. */
  readonly validated: { readonly from: number; readonly to: number } | null;
  readonly order: ResultOrder;
  /** From 1. */
  readonly page: number;
}

/**
 * One page of the results a teacher reads. The page is found in an index that holds what it is filtered and ordered by, and
 * only its own rows are then read. The caller has checked that the campaign is theirs.
 */
export function listResults(db: DbOrTrx, input: ListResultsInput) {
  const [byResult, descending] = [input.order.endsWith('resultat'), input.order.startsWith('-')];
  const way = descending ? 'desc' : 'asc';
  const names = byResult ? 'asc' : way;
  const ids = read(db, input)
    .$if(byResult, (query) => query.orderBy('p.validatedCount', way))
    .orderBy('p.sortName', names)
    .orderBy('p.id', names)
    .limit(RESULTS_PER_PAGE)
    .offset((input.page - 1) * RESULTS_PER_PAGE)
    .select('p.id');
  return db
    .selectFrom(ids.as('found'))
    .innerJoin('participations as p', (join) =>
      join.onRef('p.id', '=', 'found.id').on('p.campaignId', '=', input.campaignId),
    )
    .innerJoin('users as u', 'u.id', 'p.userId')
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('participations as earlier')
          .whereRef('earlier.userId', '=', 'p.userId')
          .whereRef('earlier.campaignId', '=', 'p.campaignId')
          .whereRef('earlier.attempt', '<', 'p.attempt')
          .where('earlier.status', '=', 'shared')
          .where('earlier.removedAt', 'is', null)
          .orderBy('earlier.attempt', 'desc')
          .limit(1)
          .select('earlier.knowledge')
          .as('before'),
      (join) => join.onTrue(),
    )
    .$if(byResult, (query) => query.orderBy('p.validatedCount', way))
    .orderBy('p.sortName', names)
    .orderBy('p.id', names)
    .select([
      'p.id',
      'p.identifier',
      'p.groupName',
      'p.validatedCount',
      'p.targetedCount',
      'p.knowledge',
      'p.sharedAt',
      'u.firstName',
      'u.lastName',
      'before.knowledge as knowledgeBefore',
    ])
    .execute();
}

export type ListedResult = Awaited<ReturnType<typeof listResults>>[number];

/** How many results the filters let through: counted in an index, not read. */
export async function countResults(db: DbOrTrx, input: ListResultsInput): Promise<number> {
  const { count } = await read(db, input)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function read(db: DbOrTrx, { campaignId, search, group, validated }: ListResultsInput) {
  let query = db
    .selectFrom('participations as p')
    .where('p.campaignId', '=', campaignId)
    .where('p.counted', '=', true)
    .where('p.removedAt', 'is', null);
  if (group !== null) query = query.where('p.groupName', '=', group);
  if (validated !== null)
    query = query
      .where('p.validatedCount', '>=', validated.from)
      .where('p.validatedCount', '<=', validated.to);
  for (const word of searchedWords(search)) query = query.where('p.sortName', 'like', `%${word}%`);
  return query;
}
