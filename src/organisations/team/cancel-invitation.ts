import { recordAct } from '../../accounts/index.ts';
import type { Db } from '../../platform/db.ts';
import { holdTeam, type TeamActor } from './hold-team.ts';
import type { InvitationResult } from './resend-invitation.ts';

/** The mailed link no longer opens anything. */
export function cancelInvitation(db: Db, input: TeamActor & { id: number }): Promise<InvitationResult> {
  const { organisationId, id, now } = input;
  return db.transaction().execute(async (trx) => {
    if (!(await holdTeam(trx, input, 'invite'))) return { ok: false, reason: 'not-allowed' };
    const row = await trx
      .updateTable('invitations')
      .set({ cancelledAt: now })
      .where('id', '=', id)
      .where('organisationId', '=', organisationId)
      .where('acceptedAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) return { ok: false, reason: 'no-such-invitation' };
    await recordAct(trx, { ...input, act: 'cancel-invitation', subject: { kind: 'invitation', id } });
    return { ok: true };
  });
}
