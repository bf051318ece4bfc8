import type { DbOrTrx } from '../platform/db.ts';

/** What a person sent in the other campaigns of one school, newest first; nothing of other schools. */
export function listElsewhere(
  db: DbOrTrx,
  input: { organisationId: number; userId: string; exceptCampaignId: number },
) {
  return db
    .selectFrom('participations as p')
    .innerJoin('campaigns as c', 'c.id', 'p.campaignId')
    .where('p.userId', '=', input.userId)
    .where('p.counted', '=', true)
    .where('p.removedAt', 'is', null)
    .where('c.organisationId', '=', input.organisationId)
    .where('c.deletedAt', 'is', null)
    .where('c.id', '<>', input.exceptCampaignId)
    .orderBy('p.sharedAt', 'desc')
    .limit(20)
    .select(['p.id', 'p.campaignId', 'p.sharedAt', 'p.validatedCount', 'p.targetedCount', 'c.name'])
    .execute();
}

export type Elsewhere = Awaited<ReturnType<typeof listElsewhere>>[number];
