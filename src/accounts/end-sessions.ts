import type { DbOrTrx } from '../platform/db.ts';

/** Every device is signed out at its next request. Gives how many were signed in. */
export async function endSessions(db: DbOrTrx, userId: string): Promise<number> {
  const result = await db.deleteFrom('sessions').where('userId', '=', userId).executeTakeFirst();
  return Number(result.numDeletedRows);
}
