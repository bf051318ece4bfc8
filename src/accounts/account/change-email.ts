import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Deps } from '../../deps.ts';
import type { Db, DbOrTrx } from '../../platform/db.ts';
import type { SendMail } from '../../platform/mail.ts';
import { hashToken, newToken } from '../../platform/secret-token.ts';
import { routes } from '../../routes.ts';
import { forgetPlaces } from '../known-places.ts';
import { addressLeftMail, addressTakenMail, newAddressMail } from '../mails.ts';
import { endSessions } from '../open-session.ts';
import { recordAct } from '../record-act.ts';

const LINK_HOURS = 24;
const identifierOf = (token: string): string => `new-address:${hashToken(token)}`;

/** Writes to the address that someone wants for their account: a link, or that it has an account already. Whoever asked sees no difference. */
export async function askNewAddress(deps: Deps, asked: { userId: string; email: string }): Promise<void> {
  const { db, config, sendMail } = deps;
  const { userId, email } = asked;
  const rows = await db
    .selectFrom('users')
    .select(['id', 'firstName', 'lang'])
    .where((e) => e.or([e('id', '=', userId), e('email', '=', email)]))
    .execute();
  const asker = rows.find(({ id }) => id === userId);
  if (!asker) return;
  const holder = rows.find(({ id }) => id !== userId);
  if (holder) {
    const forgot = config.publicUrl + routes.forgotPassword();
    return sendMail(addressTakenMail(holder.lang ?? 'fr', email, holder.firstName, forgot));
  }
  const token = newToken();
  const now = deps.clock();
  await db
    .insertInto('verifications')
    .values({
      id: randomUUID(),
      identifier: identifierOf(token),
      value: JSON.stringify({ userId, email }),
      expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  const url = config.publicUrl + routes.confirmEmail({ token });
  await sendMail(newAddressMail(asker.lang ?? 'fr', email, asker.firstName, url));
}

/** The address that a mailed link would give, or null when the link is dead. */
export async function findNewAddress(
  db: DbOrTrx,
  input: { token: string; now: Date },
): Promise<{ userId: string; email: string } | null> {
  const row = await db
    .selectFrom('verifications')
    .select('value')
    .where('identifier', '=', identifierOf(input.token))
    .where('expiresAt', '>', input.now)
    .executeTakeFirst();
  return row ? (JSON.parse(row.value) as { userId: string; email: string }) : null;
}

export type ConfirmAddressResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'dead' };

/**
 * Gives the account its new address, once: the old one is told, links mailed to it die with all sessions but the one that
 * confirms, if it is the owner's.
 */
export function confirmNewAddress(
  db: Db,
  input: {
    token: string;
    sessionId: string | undefined;
    address: string;
    now: Date;
    sendMail: SendMail;
    help: string;
  },
): Promise<ConfirmAddressResult> {
  const { token, now } = input;
  return db.transaction().execute(async (trx) => {
    const wanted = await findNewAddress(trx, { token, now });
    if (!wanted) return { ok: false, reason: 'dead' };
    const { userId, email } = wanted;
    const before = await trx
      .selectFrom('users')
      .select(['email', 'firstName', 'lang'])
      .where('id', '=', userId)
      .where('anonymisedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    const changed =
      before &&
      (await trx
        .updateTable('users')
        .set({ email, emailVerified: true, updatedAt: now })
        .where('id', '=', userId)
        .where((e) =>
          e.not(e.exists(e.selectFrom('users as other').where('other.email', '=', email).select('other.id'))),
        )
        .returning('id')
        .executeTakeFirst());
    if (!before || !changed) return { ok: false, reason: 'dead' };
    // Links of before, for a password or another address, may lie in the old mailbox.
    await trx
      .deleteFrom('verifications')
      .where(sql<boolean>`value = ${userId} or strpos(value, ${`"${userId}"`}) > 0`)
      .execute();
    await endSessions(trx, { userId, exceptId: input.sessionId });
    await forgetPlaces(trx, userId);
    await recordAct(trx, {
      act: 'change-email',
      actorId: userId,
      subject: { kind: 'user', id: userId },
      address: input.address,
      now,
    });
    const { email: old, firstName, lang } = before;
    await input.sendMail(addressLeftMail(lang ?? 'fr', old, firstName, input.help), trx);
    return { ok: true };
  });
}
