import type { DbOrTrx } from '../platform/db.ts';

/** The account known to be held by whoever reads that mailbox, or null. */
export async function findVerifiedAccount(db: DbOrTrx, email: string): Promise<{ userId: string } | null> {
  const row = await db
    .selectFrom('users')
    .select('id as userId')
    .where('email', '=', email)
    .where('emailVerified', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

/** Call it when someone signed in with that account opened a link mailed to its address. */
export async function verifyAddress(db: DbOrTrx, input: { userId: string; email: string }): Promise<void> {
  await db
    .updateTable('users')
    .set({ emailVerified: true })
    .where('id', '=', input.userId)
    .where('email', '=', input.email)
    .execute();
}
