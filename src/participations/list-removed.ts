import type { DbOrTrx } from '../platform/db.ts';

/** Beyond that a list is no place to undo a mistake. */
const MOST = 500;

/** Who was taken out of a campaign, by name. */
export function listRemoved(db: DbOrTrx, campaignId: number) {
  return db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', campaignId)
    .where('p.current', '=', true)
    .where('p.removedAt', 'is not', null)
    .orderBy('p.sortName')
    .orderBy('p.id')
    .limit(MOST)
    .select(['p.id', 'p.status', 'p.removedAt', 'u.firstName', 'u.lastName'])
    .execute();
}

export type RemovedParticipant = Awaited<ReturnType<typeof listRemoved>>[number];
