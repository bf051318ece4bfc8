import type { Trx } from '../platform/db.ts';

/** The campaigns of someone who is forgotten stay, without owner; the administrators of the space change them. */
export async function leaveCampaigns(trx: Trx, userId: string): Promise<void> {
  await trx.updateTable('campaigns').set({ creatorId: null }).where('creatorId', '=', userId).execute();
}
