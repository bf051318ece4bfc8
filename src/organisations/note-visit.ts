import type { DbOrTrx } from '../platform/db.ts';

/** Dates the person's last visit of a space: the team reads it, and the next sign-in opens that space. */
export async function noteVisit(
  db: DbOrTrx,
  input: { userId: string; organisationId: number; now: Date },
): Promise<void> {
  await db
    .updateTable('memberships')
    .set({ lastVisitAt: input.now })
    .where('userId', '=', input.userId)
    .where('organisationId', '=', input.organisationId)
    .execute();
}
