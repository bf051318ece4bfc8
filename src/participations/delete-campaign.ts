import { markDeleted } from '../campaigns/index.ts';
import type { Trx } from '../platform/db.ts';

/**
 * A campaign leaves the school with all its results. What pupils answered stays theirs, in « Mes parcours » and in their
 * competences; what they wrote for the school (identifier, class) goes. False: no such campaign, or already deleted.
 */
export async function deleteCampaign(
  trx: Trx,
  input: { organisationId: number; id: number; actorId: string; now: Date },
): Promise<boolean> {
  if (!(await markDeleted(trx, input))) return false;
  await trx
    .updateTable('participations')
    .set({ identifier: null, groupName: null })
    .where('campaignId', '=', input.id)
    .where((e) => e.or([e('identifier', 'is not', null), e('groupName', 'is not', null)]))
    .execute();
  return true;
}
