import type { Lang } from '../../messages.ts';
import type { DbOrTrx } from '../../platform/db.ts';
import { hashToken, newToken } from '../../platform/secret-token.ts';
import type { RequestForm } from './request-form.ts';

const DAY = 86_400_000;
/** Mails that strangers can make us send to one address in a day. */
const PER_ADDRESS_AND_DAY = 3;
/** A request that nobody confirmed is forgotten: it may hold the name of someone who asked for nothing. */
const FORGOTTEN_AFTER = 30 * DAY;

export type RequestSpaceResult = { ok: true; token: string } | { ok: false; reason: 'too-many' };

/** Keeps the request until its address is confirmed by the link that holds the token. */
export async function requestSpace(
  db: DbOrTrx,
  input: { form: RequestForm; lang: Lang; now: Date },
): Promise<RequestSpaceResult> {
  const { form, lang, now } = input;
  await db
    .deleteFrom('spaceRequests')
    .where('state', '=', 'unconfirmed')
    .where('createdAt', '<', new Date(now.getTime() - FORGOTTEN_AFTER))
    .execute();
  const { today } = await db
    .selectFrom('spaceRequests')
    .where('email', '=', form.courriel)
    .where('createdAt', '>', new Date(now.getTime() - DAY))
    .select((e) => e.fn.countAll<number>().as('today'))
    .executeTakeFirstOrThrow();
  if (today >= PER_ADDRESS_AND_DAY) return { ok: false, reason: 'too-many' };
  const token = newToken();
  await db
    .insertInto('spaceRequests')
    .values({
      state: 'unconfirmed',
      schoolName: form.etablissement,
      type: form.type,
      uai: form.uai,
      town: form.commune,
      postcode: form['code-postal'],
      firstName: form.prenom,
      lastName: form.nom,
      jobTitle: form.fonction,
      email: form.courriel,
      comment: form.commentaire,
      lang,
      confirmHash: hashToken(token),
      createdAt: now,
    })
    .execute();
  return { ok: true, token };
}
