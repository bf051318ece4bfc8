import type { Role } from '../../../db/types.ts';
import { recordAct } from '../../accounts/index.ts';
import type { Lang } from '../../messages.ts';
import type { Db, Trx } from '../../platform/db.ts';
import type { SendMail } from '../../platform/mail.ts';
import { hashToken, newToken } from '../../platform/secret-token.ts';
import { holdTeam, type TeamActor } from './hold-team.ts';
import { invitationMail } from './invitation-mail.ts';

export const INVITATION_DAYS = 7;
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * 86_400_000);

/** How an invitation reaches its reader. */
export interface InvitationPost {
  readonly sendMail: SendMail;
  readonly urlOf: (token: string) => string;
  readonly organisation: string;
  readonly from: string;
}

export interface InviteInput extends TeamActor, InvitationPost {
  readonly emails: readonly string[];
  readonly role: Role;
  /** Of the person who invites: their colleagues read the same. */
  readonly lang: Lang;
}

export type InviteResult =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly reason: 'not-allowed' }
  /** Nobody was invited: the list is corrected and sent again. */
  | {
      readonly ok: false;
      readonly reason: 'some-known';
      readonly members: readonly string[];
      readonly invited: readonly string[];
    };

/**
 * Invites all of a list or nobody. Whether an address has an account is neither looked up nor told; who is already of this team
 * its administrator sees anyway.
 */
export function inviteMembers(db: Db, input: InviteInput): Promise<InviteResult> {
  return db.transaction().execute(async (trx) => {
    if (!(await holdTeam(trx, input, 'invite'))) return { ok: false, reason: 'not-allowed' };
    const members = await membersAmong(trx, input);
    const invited = await pendingAmong(trx, input);
    if (members.length + invited.length > 0) return { ok: false, reason: 'some-known', members, invited };
    for (const email of input.emails) await inviteOne(trx, input, email);
    return { ok: true, count: input.emails.length };
  });
}

async function inviteOne(trx: Trx, input: InviteInput, email: string): Promise<void> {
  const { organisationId, actorId, role, lang, now } = input;
  const token = newToken();
  const expiresAt = invitationEnd(now);
  const { id } = await trx
    .insertInto('invitations')
    .values({
      organisationId,
      email,
      role,
      lang,
      tokenHash: hashToken(token),
      invitedBy: actorId,
      createdAt: now,
      sentAt: now,
      expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAct(trx, {
    ...input,
    act: 'invite-member',
    subject: { kind: 'invitation', id },
    details: { role },
  });
  await input.sendMail(invitationMail({ ...input, to: email, url: input.urlOf(token), expiresAt }), trx);
}

async function membersAmong(trx: Trx, { organisationId, emails }: InviteInput): Promise<string[]> {
  const rows = await trx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.userId')
    .where('m.organisationId', '=', organisationId)
    .where('u.email', 'in', emails)
    .orderBy('u.email')
    .select('u.email')
    .execute();
  return rows.map(({ email }) => email);
}

async function pendingAmong(trx: Trx, { organisationId, emails }: InviteInput): Promise<string[]> {
  const rows = await trx
    .selectFrom('invitations')
    .where('organisationId', '=', organisationId)
    .where('email', 'in', emails)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('email')
    .select('email')
    .execute();
  return rows.map(({ email }) => email);
}
