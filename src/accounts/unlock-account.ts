import type { DbOrTrx } from '../platform/db.ts';
import { giveBack, tryKey } from './take-try.ts';

interface Account {
  readonly secret: string;
  readonly userId: string;
  readonly email: string;
}

/** What counts failed tries for this account, from anywhere and from each place where it is known. */
async function keysOf(db: DbOrTrx, { secret, userId, email }: Account): Promise<string[]> {
  const places = await db.selectFrom('knownPlaces').select('place').where('userId', '=', userId).execute();
  return [
    tryKey(secret, 'account', email),
    ...places.map(({ place }) => tryKey(secret, 'known', `${userId} ${place}`)),
  ];
}

/** Until when a right password would still wait, or null. */
export async function findBlocked(db: DbOrTrx, input: Account & { now: Date }): Promise<Date | null> {
  const row = await db
    .selectFrom('tries')
    .where('key', 'in', await keysOf(db, input))
    .where('blockedUntil', '>', input.now)
    .orderBy('blockedUntil', 'desc')
    .select('blockedUntil')
    .limit(1)
    .executeTakeFirst();
  return row?.blockedUntil ?? null;
}

export async function unlockAccount(db: DbOrTrx, input: Account): Promise<void> {
  await giveBack(db, { own: await keysOf(db, input), shared: [] });
}
