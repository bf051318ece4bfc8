import type { DbOrTrx } from '../platform/db.ts';

/** Of the text `orga.terms-text`. Raising it asks every member to accept again; a test remembers the text of each version. */
export const ORGA_TERMS_VERSION = '2026-11';

/** Dated once: accepting twice keeps the first date. */
export async function acceptOrgaTerms(db: DbOrTrx, input: { userId: string; now: Date }): Promise<void> {
  await db
    .insertInto('orgaTermsAcceptances')
    .values({ userId: input.userId, version: ORGA_TERMS_VERSION, acceptedAt: input.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
