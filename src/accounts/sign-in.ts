import type { Deps } from '../deps.ts';
import type { Db } from '../platform/db.ts';
import { checkPassword } from './check-password.ts';
import { type Place, placeKeys, rememberPlaces } from './known-places.ts';
import { type Counted, giveBack, takeTry, tryKey } from './take-try.ts';
import { ACCOUNT, ADDRESS, TELLINGS } from './tries.ts';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly place: Place;
  readonly now: Date;
}

export type SignInResult =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly reason: 'credentials' }
  | { readonly ok: false; readonly reason: 'wait'; readonly until: Date };

/**
 * Checks address and password. From a browser or network address where the account was entered before, tries are counted apart:
 * whoever guesses from elsewhere keeps the owner waiting nowhere they are known, and a noisy neighbour does not lock a
 * school. From anywhere else they count for the account and for the address together, whether the account exists or not.
 */
export async function signIn(
  { db, config, enqueue }: Deps,
  { email, password, place, now }: SignInInput,
): Promise<SignInResult> {
  const places = placeKeys(config.secret, place);
  const found = await findWithPlaces(db, email, places);
  const account = tryKey(config.secret, 'account', email);
  const address = tryKey(config.secret, 'address', place.address);
  // The browser is surer than the network address, which classmates share.
  const known = places.find((one) => found?.places.includes(one));
  const counted: Counted[] =
    found && known !== undefined
      ? [{ key: tryKey(config.secret, 'known', `${found.userId} ${known}`), policy: ACCOUNT }]
      : [
          { key: account, policy: ACCOUNT },
          { key: address, policy: ADDRESS },
        ];
  const taken = await takeTry(db, counted, now);
  if (!taken.ok) return { ok: false, reason: 'wait', until: taken.until };
  if (!(await checkPassword(found?.password ?? null, password)) || !found) {
    if (taken.blocks) {
      const telling = { key: tryKey(config.secret, 'telling', email), policy: TELLINGS };
      const mayTell = await takeTry(db, [telling], now);
      if (mayTell.ok) await enqueue('account-mail', { kind: 'many-failures', email });
    }
    return { ok: false, reason: 'credentials' };
  }
  const own = counted.map(({ key }) => key).filter((key) => key !== address);
  await giveBack(db, { own, shared: known === undefined ? [address] : [] });
  await rememberPlaces(db, { userId: found.userId, places, now });
  return { ok: true, userId: found.userId };
}

/** One statement, whether there is such an account or not. */
async function findWithPlaces(db: Db, email: string, places: readonly string[]) {
  const rows = await db
    .selectFrom('users as u')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.userId', '=', 'u.id').on('a.providerId', '=', 'credential'),
    )
    .leftJoin('knownPlaces as k', (join) => join.onRef('k.userId', '=', 'u.id').on('k.place', 'in', places))
    .where('u.email', '=', email)
    .select(['u.id as userId', 'a.password', 'k.place'])
    .execute();
  const [first] = rows;
  return first === undefined
    ? null
    : { userId: first.userId, password: first.password, places: rows.map(({ place }) => place) };
}
