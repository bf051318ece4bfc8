import type { DbOrTrx, Trx } from '../../platform/db.ts';
import { hashToken } from '../../platform/secret-token.ts';
import { addMember } from '../add-member.ts';

/** The space that waits behind a mailed link; null when there is none, when it was taken, closed, or the link is too old. */
export async function findClaim(db: DbOrTrx, input: { token: string; now: Date }) {
  const row = await db
    .selectFrom('spaceRequests as r')
    .innerJoin('organisations as o', 'o.id', 'r.organisationId')
    .where('r.claimHash', '=', hashToken(input.token))
    .where('r.claimUntil', '>', input.now)
    .where('r.claimedAt', 'is', null)
    .where('o.archivedAt', 'is', null)
    .select(['r.id', 'r.email', 'o.id as organisationId', 'o.name'])
    .executeTakeFirst();
  return row ?? null;
}

/** Gives the space to the one who read the mail. The link serves once. */
export async function claimSpace(trx: Trx, input: { token: string; viewerEmail: string; now: Date }) {
  const claim = await findClaim(trx, input);
  if (claim === null) return null;
  const taken = await trx
    .updateTable('spaceRequests')
    .set({ claimedAt: input.now })
    .where('id', '=', claim.id)
    .where('claimedAt', 'is', null)
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return null;
  const { organisationId } = claim;
  await addMember(trx, { organisationId, email: input.viewerEmail, role: 'admin', now: input.now });
  return claim;
}
