import type { DbOrTrx } from '../platform/db.ts';

/** Raising it asks every member to accept the terms again. */
export const ORGA_TERMS_VERSION = '2026-11';

/** Dated once: accepting twice keeps the first date. */
export async function acceptOrgaTerms(db: DbOrTrx, input: { userId: string; now: Date }): Promise<void> {
  await db
    .insertInto('orgaTermsAcceptances')
    .values({ userId: input.userId, version: ORGA_TERMS_VERSION, acceptedAt: input.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
