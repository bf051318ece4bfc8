import type { DbOrTrx } from '../../platform/db.ts';
import { IDLE_HOURS } from '../find-session.ts';

/** The open sessions of a person, the one last used first. */
export function listSessions(db: DbOrTrx, input: { userId: string; now: Date }) {
  return db
    .selectFrom('sessions')
    .where('userId', '=', input.userId)
    .where('expiresAt', '>', input.now)
    .where('lastSeenAt', '>', new Date(input.now.getTime() - IDLE_HOURS * 3_600_000))
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id')
    .select(['id', 'userAgent', 'createdAt', 'lastSeenAt'])
    .execute();
}

export type OpenSession = Awaited<ReturnType<typeof listSessions>>[number];

/** Ends one session of that person; false when it is not theirs, or over. */
export async function endSessionById(db: DbOrTrx, input: { userId: string; id: string }): Promise<boolean> {
  const row = await db
    .deleteFrom('sessions')
    .where('userId', '=', input.userId)
    .where('id', '=', input.id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
