import { randomUUID } from 'node:crypto';
import type { Trx } from '../platform/db.ts';
import { translate } from '../platform/i18n.ts';

/**
 * Forgets who held the account: names, address, password, sessions. The row stays under a number that names nobody, so that the
 * numbers of campaigns do not move. What other slices hold of the person is theirs to forget, in the same transaction.
 */
export async function anonymiseUser(trx: Trx, input: { userId: string; now: Date }): Promise<void> {
  const { userId, now } = input;
  const t = translate('fr');
  const firstName = t('accounts.anonymous-first-name');
  const lastName = t('accounts.anonymous-last-name');
  await trx.deleteFrom('sessions').where('userId', '=', userId).execute();
  await trx.deleteFrom('accounts').where('userId', '=', userId).execute();
  await trx.deleteFrom('verifications').where('value', '=', userId).execute();
  await trx
    .updateTable('users')
    .set({
      name: `${firstName} ${lastName}`,
      firstName,
      lastName,
      // « .invalid » never receives a mail (RFC 2606).
      email: `${randomUUID()}@anonyme.invalid`,
      emailVerified: false,
      image: null,
      anonymisedAt: now,
      updatedAt: now,
    })
    .where('id', '=', userId)
    .execute();
}
