import { recordAct, verifyAddress } from '../../accounts/index.ts';
import type { Db, DbOrTrx } from '../../platform/db.ts';
import { hashToken } from '../../platform/secret-token.ts';

export async function findInvitation(db: DbOrTrx, token: string) {
  const row = await db
    .selectFrom('invitations as i')
    .innerJoin('organisations as o', 'o.id', 'i.organisationId')
    .leftJoin('users as u', 'u.id', 'i.invitedBy')
    .where('i.tokenHash', '=', hashToken(token))
    .select(['i.id', 'i.organisationId', 'i.email', 'i.role', 'i.expiresAt', 'i.acceptedAt', 'i.cancelledAt'])
    .select(['o.name as organisationName', 'o.archivedAt', 'u.firstName', 'u.lastName'])
    .executeTakeFirst();
  return row ?? null;
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export type DeadReason = 'used' | 'cancelled' | 'expired' | 'closed';

/** Why an invitation opens nothing any more, or null. */
export function deadReason(invitation: Invitation, now: Date): DeadReason | null {
  if (invitation.acceptedAt !== null) return 'used';
  if (invitation.cancelledAt !== null) return 'cancelled';
  if (invitation.archivedAt !== null) return 'closed';
  return invitation.expiresAt <= now ? 'expired' : null;
}

export type AcceptResult =
  | { readonly ok: true; readonly organisationId: number }
  | { readonly ok: false; readonly reason: DeadReason | 'unknown' | 'other-address' };

/** Joins the space: once, in time, and with the account of the address that was invited. */
export function acceptInvitation(
  db: Db,
  input: { token: string; userId: string; email: string; address: string; now: Date },
): Promise<AcceptResult> {
  const { token, userId, now } = input;
  return db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('invitations')
      .set({ acceptedAt: now })
      .where('tokenHash', '=', hashToken(token))
      .where('email', '=', input.email)
      .where('acceptedAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .where('expiresAt', '>', now)
      .where((e) =>
        e.exists(
          e
            .selectFrom('organisations as o')
            .whereRef('o.id', '=', 'invitations.organisationId')
            .where('o.archivedAt', 'is', null)
            .select('o.id'),
        ),
      )
      .returning(['id', 'organisationId', 'role'])
      .executeTakeFirst();
    if (!taken) {
      const found = await findInvitation(trx, token);
      if (!found) return { ok: false, reason: 'unknown' };
      return { ok: false, reason: deadReason(found, now) ?? 'other-address' };
    }
    const { id, organisationId, role } = taken;
    // Whoever was let in by another way meanwhile keeps the role they have.
    await trx
      .insertInto('memberships')
      .values({ userId, organisationId, role, createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // The link came by mail to this address and nowhere else.
    await verifyAddress(trx, { userId, email: input.email });
    await recordAct(trx, {
      act: 'join-organisation',
      actorId: userId,
      organisationId,
      subject: { kind: 'invitation', id },
      address: input.address,
      details: { role },
      now,
    });
    return { ok: true, organisationId };
  });
}
