import { anonymiseUser, endSessions, recordAct, unlockAccount } from '../accounts/index.ts';
import type { Config } from '../platform/config.ts';
import type { Db } from '../platform/db.ts';
import type { Acting } from './acting.ts';

const subject = (id: string) => ({ subject: { kind: 'user', id } });

export function endAllSessions(db: Db, userId: string, by: Acting): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await endSessions(trx, { userId });
    await recordAct(trx, { act: 'end-sessions', ...by, ...subject(userId) });
  });
}

/** Who typed wrong passwords too often may try again at once. */
export function unlock(
  db: Db,
  config: Config,
  user: { readonly id: string; readonly email: string },
  by: Acting,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await unlockAccount(trx, { secret: config.secret, userId: user.id, email: user.email });
    await recordAct(trx, { act: 'unlock-account', ...by, ...subject(user.id) });
  });
}

export type ForgetResult =
  | { ok: true }
  | { ok: false; reason: 'no-such-user' | 'runs-the-house' }
  | { ok: false; reason: 'last-admin'; organisations: readonly string[] };

/** All that names the person goes at once, in every table, or nothing does. */
export function forgetUser(db: Db, userId: string, by: Acting): Promise<ForgetResult> {
  return db.transaction().execute(async (trx) => {
    const user = await trx
      .selectFrom('users')
      .where('id', '=', userId)
      .select('role')
      .forUpdate()
      .executeTakeFirst();
    if (user?.role === 'pix-admin') return { ok: false, reason: 'runs-the-house' };
    const done = await anonymiseUser(trx, { userId, now: by.now });
    if (done.ok) await recordAct(trx, { act: 'anonymise-user', ...by, ...subject(userId) });
    return done;
  });
}
