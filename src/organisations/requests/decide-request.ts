import { findVerifiedAccount } from '../../accounts/index.ts';
import type { Trx } from '../../platform/db.ts';
import { hashToken, newToken } from '../../platform/secret-token.ts';
import { addMember } from '../add-member.ts';
import { createOrganisation } from '../create-organisation.ts';

export const CLAIM_DAYS = 30;

const claimUntil = (now: Date): Date => new Date(now.getTime() + CLAIM_DAYS * 86_400_000);

type NotPending = { ok: false; reason: 'not-pending' };

/**
 * Opens the space. The referent is its administrator at once when an account is known to be of the confirmed address; otherwise
 * the space waits for whoever opens the mailed link, signed in with whatever account: only that mailbox can read it. (An account
 * that merely claims the address proves nothing: someone else could have made it.)
 */
export async function acceptRequest(trx: Trx, input: { id: number; deciderId: string; now: Date }) {
  const { id, deciderId, now } = input;
  const request = await trx
    .selectFrom('spaceRequests')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (request?.state !== 'pending') return { ok: false, reason: 'not-pending' } satisfies NotPending;
  const organisationId = await createOrganisation(trx, {
    name: request.schoolName,
    type: request.type,
    uai: request.uai,
    town: request.town,
    postcode: request.postcode,
    now,
  });
  const attached = (await findVerifiedAccount(trx, request.email)) !== null;
  if (attached) await addMember(trx, { organisationId, email: request.email, role: 'admin', now });
  const claimToken = attached ? null : newToken();
  await trx
    .updateTable('spaceRequests')
    .set({
      state: 'accepted',
      decidedAt: now,
      decidedBy: deciderId,
      organisationId,
      ...(claimToken === null ? {} : { claimHash: hashToken(claimToken), claimUntil: claimUntil(now) }),
    })
    .where('id', '=', id)
    .execute();
  return { ok: true as const, organisationId, request, claimToken };
}

export async function refuseRequest(
  trx: Trx,
  input: { id: number; deciderId: string; reason: string; now: Date },
) {
  const request = await trx
    .updateTable('spaceRequests')
    .set({ state: 'refused', decidedAt: input.now, decidedBy: input.deciderId, reason: input.reason })
    .where('id', '=', input.id)
    .where('state', '=', 'pending')
    .returningAll()
    .executeTakeFirst();
  return request
    ? { ok: true as const, request }
    : ({ ok: false, reason: 'not-pending' } satisfies NotPending);
}

/** A new link for a referent whose first one was lost or came too late; the former one dies. */
export async function renewClaim(trx: Trx, input: { id: number; now: Date }) {
  const claimToken = newToken();
  const request = await trx
    .updateTable('spaceRequests')
    .set({ claimHash: hashToken(claimToken), claimUntil: claimUntil(input.now) })
    .where('id', '=', input.id)
    .where('claimHash', 'is not', null)
    .where('claimedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return request
    ? { ok: true as const, request, claimToken }
    : { ok: false as const, reason: 'no-claim' as const };
}
