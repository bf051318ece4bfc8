import type { DbOrTrx } from '../platform/db.ts';
import { ORGA_TERMS_VERSION } from './accept-orga-terms.ts';

/** When the person last accepted terms that have changed since, or null. */
export async function findEarlierAcceptance(db: DbOrTrx, userId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('orgaTermsAcceptances')
    .where('userId', '=', userId)
    .where('version', '<>', ORGA_TERMS_VERSION)
    .orderBy('acceptedAt', 'desc')
    .select('acceptedAt')
    .limit(1)
    .executeTakeFirst();
  return row?.acceptedAt ?? null;
}
