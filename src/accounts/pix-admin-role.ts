import type { Db } from '../platform/db.ts';
import { recordAct } from './record-act.ts';

type RoleResult = { ok: true } | { ok: false; reason: 'no-such-user' };

/** Given and taken by command line only: no page can make someone run the house. Taking it ends the person's sessions. */
export async function setPixAdmin(
  db: Db,
  input: { email: string; granted: boolean; now: Date },
): Promise<RoleResult> {
  return db.transaction().execute(async (trx) => {
    const user = await trx
      .updateTable('users')
      .set({ role: input.granted ? 'pix-admin' : null })
      .where('email', '=', input.email.toLowerCase())
      .returning('id')
      .executeTakeFirst();
    if (!user) return { ok: false, reason: 'no-such-user' };
    if (!input.granted) await trx.deleteFrom('sessions').where('userId', '=', user.id).execute();
    await recordAct(trx, {
      act: input.granted ? 'grant-pix-admin' : 'revoke-pix-admin',
      actorId: null,
      subject: { kind: 'user', id: user.id },
      now: input.now,
    });
    return { ok: true };
  });
}
