import { type AnonymiseResult, anonymiseUser, endSessions, recordAct } from '../accounts/index.ts';
import type { Db } from '../platform/db.ts';
import type { Acting } from './acting.ts';

export function endAllSessions(db: Db, userId: string, by: Acting): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const count = await endSessions(trx, userId);
    await recordAct(trx, {
      act: 'end-sessions',
      ...by,
      subject: { kind: 'user', id: userId },
      details: { count },
    });
  });
}

export type ForgetResult = AnonymiseResult | { readonly ok: false; readonly reason: 'runs-the-house' };

/** Whoever runs the house hands the role over first. */
export function forgetUser(db: Db, userId: string, by: Acting): Promise<ForgetResult> {
  return db.transaction().execute(async (trx) => {
    const user = await trx.selectFrom('users').where('id', '=', userId).select('role').executeTakeFirst();
    if (user?.role === 'pix-admin') return { ok: false, reason: 'runs-the-house' };
    const done = await anonymiseUser(trx, { userId, now: by.now });
    if (done.ok)
      await recordAct(trx, { act: 'anonymise-user', ...by, subject: { kind: 'user', id: userId } });
    return done;
  });
}
