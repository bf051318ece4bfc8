import type { DbOrTrx } from '../platform/db.ts';

/** What each sent participation of a campaign established. The caller has checked that the campaign is theirs. */
export async function listSharedKnowledge(db: DbOrTrx, campaignId: number) {
  const rows = await db
    .selectFrom('participations')
    .where('campaignId', '=', campaignId)
    .where('counted', '=', true)
    .where('removedAt', 'is', null)
    .select('knowledge')
    .execute();
  return rows.map((row) => row.knowledge);
}
