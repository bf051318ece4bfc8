import type { DbOrTrx } from '../platform/db.ts';

/** What each sent participation of a campaign established. The caller has checked that the campaign is theirs. */
export async function listSharedKnowledge(db: DbOrTrx, campaignId: number) {
  const rows = await db
    .selectFrom('participations')
    .where('campaignId', '=', campaignId)
    .where('status', '=', 'shared')
    .select('knowledge')
    .execute();
  return rows.map((row) => row.knowledge);
}

export async function countParticipants(db: DbOrTrx, campaignId: number): Promise<number> {
  const row = await db
    .selectFrom('participations')
    .where('campaignId', '=', campaignId)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
