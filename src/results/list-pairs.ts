import { sql } from 'kysely';
import type { StoredKnowledge } from '../../db/types.ts';
import { readKnowledge } from '../participations/index.ts';
import type { DbOrTrx } from '../platform/db.ts';
import type { Pair } from './compare-class.ts';

/** Word of the address for « between the first and the last result sent in this campaign ». */
export const SENDINGS = 'envois';
/** More people than this are not compared one by one on a page: the first by name are. */
export const MOST_PAIRS = 1000;

/** People who sent results in both campaigns, by name. The caller has checked that both are theirs. */
export async function listPairs(
  db: DbOrTrx,
  input: { beforeId: number; afterId: number; group: string | null },
): Promise<Pair[]> {
  let query = db
    .selectFrom('participations as a')
    .innerJoin('participations as b', (join) =>
      join
        .onRef('b.userId', '=', 'a.userId')
        .on('b.campaignId', '=', input.beforeId)
        .on('b.counted', '=', true)
        .on('b.removedAt', 'is', null),
    )
    .innerJoin('users as u', 'u.id', 'a.userId')
    .where('a.campaignId', '=', input.afterId)
    .where('a.counted', '=', true)
    .where('a.removedAt', 'is', null);
  if (input.group !== null) query = query.where('a.groupName', '=', input.group);
  const rows = await query
    .orderBy('a.sortName')
    .orderBy('a.id')
    .limit(MOST_PAIRS + 1)
    .select(['a.id as afterId', 'a.knowledge as after', 'b.knowledge as before', 'u.firstName', 'u.lastName'])
    .execute();
  return rows.map(toPair);
}

/** First and last results that each person sent in one campaign, for those who sent several. */
export async function listSendingPairs(
  db: DbOrTrx,
  input: { campaignId: number; group: string | null },
): Promise<Pair[]> {
  let query = db
    .selectFrom('participations as a')
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('participations as first')
          .whereRef('first.userId', '=', 'a.userId')
          .whereRef('first.campaignId', '=', 'a.campaignId')
          .where('first.sharedAt', 'is not', null)
          .where('first.removedAt', 'is', null)
          .orderBy('first.attempt')
          .limit(1)
          .select(['first.id', 'first.knowledge'])
          .as('b'),
      (join) => join.on(sql<boolean>`b.id <> a.id`),
    )
    .innerJoin('users as u', 'u.id', 'a.userId')
    .where('a.campaignId', '=', input.campaignId)
    .where('a.counted', '=', true)
    .where('a.removedAt', 'is', null)
    .where('a.attempt', '>', 1);
  if (input.group !== null) query = query.where('a.groupName', '=', input.group);
  const rows = await query
    .orderBy('a.sortName')
    .orderBy('a.id')
    .limit(MOST_PAIRS + 1)
    .select(['a.id as afterId', 'a.knowledge as after', 'b.knowledge as before', 'u.firstName', 'u.lastName'])
    .execute();
  return rows.map(toPair);
}

function toPair<Row extends { before: StoredKnowledge; after: StoredKnowledge }>(row: Row) {
  return { ...row, before: readKnowledge(row.before), after: readKnowledge(row.after) };
}

/** Campaigns of the same school with enough skills in common, the newest first. */
export async function listComparable(
  db: DbOrTrx,
  input: { organisationId: number; id: number; skillIds: readonly string[]; least: number },
) {
  const rows = await db
    .selectFrom('campaigns')
    .where('organisationId', '=', input.organisationId)
    .where('deletedAt', 'is', null)
    .where('id', '<>', input.id)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .select(['id', 'name', 'skillIds', 'createdAt'])
    .execute();
  const own = new Set(input.skillIds);
  return rows
    .map(({ skillIds, ...row }) => ({ ...row, common: skillIds.filter((id) => own.has(id)) }))
    .filter(({ common }) => common.length >= input.least);
}

export type Comparable = Awaited<ReturnType<typeof listComparable>>[number];
