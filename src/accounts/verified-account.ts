import type { DbOrTrx } from '../platform/db.ts';

/** Call it when someone signed in with that account opened a link mailed to its address. */
export async function verifyAddress(db: DbOrTrx, input: { userId: string; email: string }): Promise<void> {
  await db
    .updateTable('users')
    .set({ emailVerified: true })
    .where('id', '=', input.userId)
    .where('email', '=', input.email)
    .execute();
}
