import { sql } from 'kysely';
import type { Trx } from '../platform/db.ts';
import { translate } from '../platform/i18n.ts';

export type AnonymiseResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-user' }
  /** A space would be left without administrator. */
  | { readonly ok: false; readonly reason: 'last-admin'; readonly organisations: readonly string[] };

/**
 * Takes a person out of the house for good; what they did stays, as nobody's. The row of `users` remains, without name or
 * address, so that a school's counts stay true; sessions, password, memberships and what they typed freely go.
 *
 * This file alone may write the tables of every slice (test/writers.test.ts): erasing someone is one act, in one place where
 * nothing is forgotten. A new column that says something of a person is added here; the test looks for leftovers in every table.
 */
export async function anonymiseUser(
  trx: Trx,
  { userId, now }: { userId: string; now: Date },
): Promise<AnonymiseResult> {
  const user = await trx
    .selectFrom('users')
    .select('email')
    .where('id', '=', userId)
    .where('anonymisedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!user) return { ok: false, reason: 'no-such-user' };
  const organisations = await spacesLeftAlone(trx, userId);
  if (organisations.length > 0) return { ok: false, reason: 'last-admin', organisations };
  await forgetAccount(trx, userId, user.email);
  await forgetElsewhere(trx, userId, user.email);
  const t = translate('fr');
  const firstName = t('accounts.anonymised-first-name');
  const lastName = t('accounts.anonymised-last-name');
  await trx
    .updateTable('users')
    .set({
      name: `${firstName} ${lastName}`,
      firstName,
      lastName,
      email: `${userId.toLowerCase()}@anonyme.invalid`,
      emailVerified: false,
      image: null,
      role: null,
      lang: null,
      anonymisedAt: now,
      updatedAt: now,
    })
    .where('id', '=', userId)
    .execute();
  return { ok: true };
}

/** The open spaces whose only administrator this is, locked so that nobody else leaves them meanwhile. */
async function spacesLeftAlone(trx: Trx, userId: string): Promise<string[]> {
  const spaces = await trx
    .selectFrom('organisations as o')
    .innerJoin('memberships as m', 'm.organisationId', 'o.id')
    .where('m.userId', '=', userId)
    .where('m.role', '=', 'admin')
    .where('o.archivedAt', 'is', null)
    .orderBy('o.id')
    .select(['o.id', 'o.name'])
    .forUpdate('o')
    .execute();
  if (spaces.length === 0) return [];
  const others = await trx
    .selectFrom('memberships')
    .where('userId', '<>', userId)
    .where('role', '=', 'admin')
    .where(
      'organisationId',
      'in',
      spaces.map(({ id }) => id),
    )
    .select('organisationId')
    .execute();
  const kept = new Set(others.map(({ organisationId }) => organisationId));
  return spaces.filter(({ id }) => !kept.has(id)).map(({ name }) => name);
}

async function forgetAccount(trx: Trx, userId: string, email: string): Promise<void> {
  for (const table of ['sessions', 'accounts', 'secondFactors', 'knownPlaces'] as const)
    await trx.deleteFrom(table).where('userId', '=', userId).execute();
  // A value is the person's id, or a text of our own that names their id or address.
  await trx
    .deleteFrom('verifications')
    .where(
      sql<boolean>`value = ${userId} or strpos(value, ${`"${userId}"`}) > 0 or strpos(value, ${`"${email}"`}) > 0`,
    )
    .execute();
}

async function forgetElsewhere(trx: Trx, userId: string, email: string): Promise<void> {
  await trx.deleteFrom('memberships').where('userId', '=', userId).execute();
  await trx.deleteFrom('orgaTermsAcceptances').where('userId', '=', userId).execute();
  await trx.deleteFrom('invitations').where('email', '=', email).execute();
  await forgetRequests(trx, email);
  await trx
    .updateTable('participations')
    .set({ identifier: null, groupName: null })
    .where('userId', '=', userId)
    .execute();
  // What was ticked says nothing of a person; what was typed may. The verdict stays.
  await trx
    .updateTable('answers')
    .set({ answer: sql`'null'::jsonb` })
    .where('userId', '=', userId)
    .where(sql<boolean>`answer ->> 'kind' = 'fields'`)
    .execute();
}

/** A request nobody decided goes; a decided one keeps its school and the decision. */
async function forgetRequests(trx: Trx, email: string): Promise<void> {
  await trx
    .deleteFrom('spaceRequests')
    .where('email', '=', email)
    .where('state', 'in', ['unconfirmed', 'pending'])
    .execute();
  const nobody = { firstName: '–', lastName: '–', jobTitle: '–', email: '–', comment: null };
  await trx
    .updateTable('spaceRequests')
    .set({ ...nobody, claimHash: null, claimUntil: null })
    .where('email', '=', email)
    .execute();
}
