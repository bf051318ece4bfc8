import { recordAct } from '../../accounts/index.ts';
import type { Db } from '../../platform/db.ts';
import { hashToken, newToken } from '../../platform/secret-token.ts';
import { holdTeam, type TeamActor } from './hold-team.ts';
import { invitationMail } from './invitation-mail.ts';
import { type InvitationPost, invitationEnd } from './invite-members.ts';

/** A second click does not make a second mail, whose link would kill the first one’s before it is read. */
const AGAIN_AFTER_MS = 60_000;

export type InvitationResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'no-such-invitation' };

/** Sends a new link, good for seven days from now; the link of before dies. */
export function resendInvitation(
  db: Db,
  input: TeamActor & InvitationPost & { id: number },
): Promise<InvitationResult> {
  const { organisationId, id, now } = input;
  return db.transaction().execute(async (trx) => {
    if (!(await holdTeam(trx, input, 'invite'))) return { ok: false, reason: 'not-allowed' };
    const found = await trx
      .selectFrom('invitations')
      .where('id', '=', id)
      .where('organisationId', '=', organisationId)
      .where('acceptedAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .select(['email', 'lang', 'sentAt'])
      .executeTakeFirst();
    if (!found) return { ok: false, reason: 'no-such-invitation' };
    if (found.sentAt.getTime() > now.getTime() - AGAIN_AFTER_MS) return { ok: true };
    const token = newToken();
    const expiresAt = invitationEnd(now);
    await trx
      .updateTable('invitations')
      .set({ tokenHash: hashToken(token), sentAt: now, expiresAt })
      .where('id', '=', id)
      .execute();
    await recordAct(trx, { ...input, act: 'resend-invitation', subject: { kind: 'invitation', id } });
    const { email: to, lang } = found;
    await input.sendMail(invitationMail({ ...input, to, lang, url: input.urlOf(token), expiresAt }), trx);
    return { ok: true };
  });
}
