import { anonymiseUser, endSessions, recordAct } from '../accounts/index.ts';
import { leaveCampaigns } from '../campaigns/index.ts';
import { findSpacesLedAlone, forgetMember } from '../organisations/index.ts';
import { forgetParticipant } from '../participations/index.ts';
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

export type ForgetResult =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'runs-the-house' }
  | { ok: false; reason: 'leads-alone'; spaces: readonly { id: number; name: string }[] };

/** All that names the person goes at once, in every slice, or nothing does. */
export function forgetUser(db: Db, userId: string, by: Acting): Promise<ForgetResult> {
  return db.transaction().execute(async (trx) => {
    const user = await trx
      .selectFrom('users')
      .where('id', '=', userId)
      .where('anonymisedAt', 'is', null)
      .select(['email', 'role'])
      .forUpdate()
      .executeTakeFirst();
    if (!user) return { ok: false, reason: 'not-found' };
    if (user.role === 'pix-admin') return { ok: false, reason: 'runs-the-house' };
    const spaces = await findSpacesLedAlone(trx, userId);
    if (spaces.length > 0) return { ok: false, reason: 'leads-alone', spaces };
    await forgetParticipant(trx, userId);
    await leaveCampaigns(trx, userId);
    await forgetMember(trx, { userId, email: user.email });
    await anonymiseUser(trx, { userId, now: by.now });
    await recordAct(trx, { act: 'anonymise-user', ...by, subject: { kind: 'user', id: userId } });
    return { ok: true };
  });
}
