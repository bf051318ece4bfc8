import type { DbOrTrx } from '../platform/db.ts';

/** Of how many results, the last ones, the words of the answers are read. */
export const LAST_RESULTS = 500;

/** What was answered to one question in the last results of a campaign or group, without anything that says by whom. */
export function listGivenAnswers(
  db: DbOrTrx,
  input: { campaignId: number; itemId: string; group: string | null },
) {
  let last = db
    .selectFrom('participations')
    .where('campaignId', '=', input.campaignId)
    .where('counted', '=', true)
    .where('removedAt', 'is', null);
  if (input.group !== null) last = last.where('groupName', '=', input.group);
  return db
    .selectFrom(last.orderBy('id', 'desc').limit(LAST_RESULTS).select(['userId', 'id', 'seed']).as('p'))
    .innerJoin('answers as a', (join) =>
      join.onRef('a.userId', '=', 'p.userId').onRef('a.participationId', '=', 'p.id'),
    )
    .where('a.itemId', '=', input.itemId)
    .where('a.answer', 'is not', null)
    .select(['a.answer', 'a.verdict', 'p.seed'])
    .execute();
}

export type GivenAnswer = Awaited<ReturnType<typeof listGivenAnswers>>[number];
