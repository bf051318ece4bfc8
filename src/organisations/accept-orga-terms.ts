import type { DbOrTrx } from '../platform/db.ts';
import { ORGA_TERMS_VERSION } from './find-membership.ts';

/** Dated once: accepting twice keeps the first date. */
export async function acceptOrgaTerms(db: DbOrTrx, input: { userId: string; now: Date }): Promise<void> {
  await db
    .insertInto('orgaTermsAcceptances')
    .values({ userId: input.userId, version: ORGA_TERMS_VERSION, acceptedAt: input.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
