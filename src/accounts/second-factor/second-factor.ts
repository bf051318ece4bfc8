import { Secret, TOTP } from 'otpauth';
import type { Db, DbOrTrx } from '../../platform/db.ts';
import { BRAND } from '../../ui/brand.ts';
import { recordAct } from '../record-act.ts';
import { giveBack, takeTry, tryKey } from '../take-try.ts';
import { ACCOUNT } from '../tries.ts';
import { seal, unseal } from './seal.ts';

const PERIOD_MS = 30_000;

/** RFC 6238 as every telephone knows it: SHA-1, six digits, thirty seconds. */
const totp = (base32: string, email: string): TOTP =>
  new TOTP({ issuer: BRAND.admin, label: email, secret: Secret.fromBase32(base32), digits: 6, period: 30 });

export interface Enrolment {
  /** To type into the telephone. */
  readonly secret: string;
  /** To scan. */
  readonly uri: string;
}

/** A secret to share with a telephone, the same until a first code confirms it; null once it is confirmed. */
export async function beginEnrolment(
  db: DbOrTrx,
  input: { userId: string; email: string; secret: string; now: Date },
): Promise<Enrolment | null> {
  const { userId, now } = input;
  await db
    .insertInto('secondFactors')
    .values({ userId, sealedSecret: seal(input.secret, new Secret({ size: 20 }).base32), createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('secondFactors')
    .where('userId', '=', userId)
    .where('confirmedAt', 'is', null)
    .select('sealedSecret')
    .executeTakeFirst();
  if (!row) return null;
  const secret = unseal(input.secret, row.sealedSecret);
  return { secret, uri: totp(secret, input.email).toString() };
}

export type PassResult = { ok: true } | { ok: false; reason: 'wrong-code' | 'wait' };

interface Pass {
  readonly userId: string;
  readonly sessionId: string;
  readonly code: string;
  /** The deployment’s. */
  readonly secret: string;
  readonly address: string;
  readonly now: Date;
}

/** The session shows the second factor, with a code of now or of half a minute around; a code serves once. */
export async function passSecondFactor(db: Db, input: Pass): Promise<PassResult> {
  const key = tryKey(input.secret, 'second-factor', input.userId);
  const taken = await takeTry(db, [{ key, policy: ACCOUNT }], input.now);
  if (!taken.ok) return { ok: false, reason: 'wait' };
  if (!(await acceptCode(db, input))) return { ok: false, reason: 'wrong-code' };
  await giveBack(db, { own: [key], shared: [] });
  return { ok: true };
}

function acceptCode(db: Db, { userId, sessionId, code, secret, address, now }: Pass): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('secondFactors')
      .where('userId', '=', userId)
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (!row) return false;
    const delta = totp(unseal(secret, row.sealedSecret), '').validate({
      token: code,
      timestamp: now.getTime(),
      window: 1,
    });
    if (delta === null) return false;
    const step = Math.floor(now.getTime() / PERIOD_MS) + delta;
    if (row.lastStep !== null && step <= row.lastStep) return false;
    await trx
      .updateTable('secondFactors')
      .set({ lastStep: step, confirmedAt: row.confirmedAt ?? now })
      .where('userId', '=', userId)
      .execute();
    await trx.updateTable('sessions').set({ secondFactorAt: now }).where('id', '=', sessionId).execute();
    if (row.confirmedAt === null)
      await recordAct(trx, {
        act: 'enrol-second-factor',
        actorId: userId,
        subject: { kind: 'user', id: userId },
        address,
        now,
      });
    return true;
  });
}

/** For a lost telephone, by command line: the person enrols again, and every session shows it again. */
export function resetSecondFactor(
  db: Db,
  input: { email: string; now: Date },
): Promise<{ ok: true } | { ok: false; reason: 'none' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom('secondFactors')
      .where('userId', 'in', (e) =>
        e.selectFrom('users').select('id').where('email', '=', input.email.toLowerCase()),
      )
      .returning('userId')
      .executeTakeFirst();
    if (!row) return { ok: false, reason: 'none' };
    const { userId } = row;
    await trx.updateTable('sessions').set({ secondFactorAt: null }).where('userId', '=', userId).execute();
    await recordAct(trx, {
      act: 'reset-second-factor',
      actorId: null,
      subject: { kind: 'user', id: userId },
      now: input.now,
    });
    return { ok: true };
  });
}
