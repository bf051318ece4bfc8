import { verify } from '@node-rs/argon2';
import type { DbOrTrx } from '../platform/db.ts';
import { hashPassword } from './create-account.ts';

let nobodys: Promise<string> | undefined;

/** Whether the password is the one of that hash. Without hash (no such account) it takes as long and is false. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this account');
  const right = await verify(stored ?? (await nobodys), password);
  return stored !== null && right;
}

/** The hash of someone's password, or null. */
export async function findPasswordHash(db: DbOrTrx, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('accounts')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}
