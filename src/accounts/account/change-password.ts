import type { Deps } from '../../deps.ts';
import type { SignedIn } from '../../platform/http.tsx';
import { routes } from '../../routes.ts';
import { forgetPlaces } from '../known-places.ts';
import { passwordChangedMail } from '../mails.ts';
import { endSessions } from '../open-session.ts';
import { recordAct } from '../record-act.ts';

/** A new password: every other session ends, links for a forgotten one die, and the owner is told. */
export async function changePassword(
  { db, config, sendMail }: Deps,
  input: { viewer: SignedIn; passwordHash: string; address: string; now: Date },
): Promise<void> {
  const { viewer, passwordHash, address, now } = input;
  const { userId, sessionId } = viewer;
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('accounts')
      .set({ password: passwordHash, updatedAt: now })
      .where('userId', '=', userId)
      .where('providerId', '=', 'credential')
      .execute();
    await endSessions(trx, { userId, exceptId: sessionId });
    await forgetPlaces(trx, userId);
    await trx.deleteFrom('verifications').where('value', '=', userId).execute();
    await recordAct(trx, {
      act: 'change-password',
      actorId: userId,
      subject: { kind: 'user', id: userId },
      address,
      now,
    });
    const forgot = config.publicUrl + routes.forgotPassword();
    await sendMail(passwordChangedMail(viewer.lang ?? 'fr', viewer.email, viewer.firstName, forgot), trx);
  });
}
