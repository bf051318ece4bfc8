import type { DbOrTrx } from '../../platform/db.ts';
import { hashToken } from '../../platform/secret-token.ts';

export const CONFIRM_DAYS = 7;

const oldest = (now: Date): Date => new Date(now.getTime() - CONFIRM_DAYS * 86_400_000);

/** The request that a mailed link speaks of: null when there is none, or when the link came too late. */
export async function findRequestByToken(db: DbOrTrx, input: { token: string; now: Date }) {
  const row = await db
    .selectFrom('spaceRequests')
    .where('confirmHash', '=', hashToken(input.token))
    .where((e) => e.or([e('state', '<>', 'unconfirmed'), e('createdAt', '>', oldest(input.now))]))
    .select(['state', 'schoolName', 'type', 'uai', 'town', 'postcode'])
    .select(['firstName', 'lastName', 'jobTitle', 'email', 'comment'])
    .executeTakeFirst();
  return row ?? null;
}

export type RequestByToken = NonNullable<Awaited<ReturnType<typeof findRequestByToken>>>;

/** The address is proven: the request may be read. Gives the request the first time only, so that a double click writes one mail. */
export async function confirmRequest(db: DbOrTrx, input: { token: string; now: Date }) {
  const row = await db
    .updateTable('spaceRequests')
    .set({ state: 'pending', confirmedAt: input.now })
    .where('confirmHash', '=', hashToken(input.token))
    .where('state', '=', 'unconfirmed')
    .where('createdAt', '>', oldest(input.now))
    .returning(['id', 'schoolName', 'firstName', 'email', 'lang'])
    .executeTakeFirst();
  return row ?? null;
}
