import type { DbOrTrx } from '../platform/db.ts';
import type { ActivityQuery } from './activity-query.ts';
import { addUpDays, listDays } from './list-days.ts';
import { countParticipations, countRemoved, listParticipants } from './list-participants.ts';

/** All that the page of a campaign's activity shows and that changes while pupils work. */
export async function readActivity(db: DbOrTrx, input: { campaignId: number; query: ActivityQuery }) {
  const counts = await countParticipations(db, input.campaignId);
  const days = addUpDays(await listDays(db, input.campaignId));
  const list = await listParticipants(db, { ...input, counts });
  const removed = await countRemoved(db, input.campaignId);
  return { counts, days, list, removed };
}

export type Activity = Awaited<ReturnType<typeof readActivity>>;
