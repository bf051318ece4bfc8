import type { Db } from '../platform/db.ts';
import type { SignedIn } from '../platform/http.tsx';
import { hashToken } from '../platform/secret-token.ts';
import { signedToken } from './session-cookie.ts';

/** A session that nobody used for so long is over: the next pupil at this computer is another one. */
export const IDLE_HOURS = 2;
/** A session is dated as seen at most so often: an answer then writes nothing more than itself. */
const SEEN_EVERY_MS = 5 * 60_000;

/** A session last seen before is over. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_HOURS * 3_600_000);

/** Who holds this session cookie, and that they were seen: one statement. */
export async function findSession(
  db: Db,
  cookie: string | undefined,
  secret: string,
  now: Date,
): Promise<SignedIn | null> {
  const token = signedToken(cookie, secret);
  if (token === null) return null;
  const hash = hashToken(token);
  const since = idleSince(now);
  const row = await db
    .with('seen', (cte) =>
      cte
        .updateTable('sessions')
        .set({ lastSeenAt: now })
        .where('token', '=', hash)
        .where('lastSeenAt', '>', since)
        .where('lastSeenAt', '<', new Date(now.getTime() - SEEN_EVERY_MS)),
    )
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .leftJoin('secondFactors as f', (join) =>
      join.onRef('f.userId', '=', 'users.id').on('f.confirmedAt', 'is not', null),
    )
    .where('sessions.token', '=', hash)
    .where('sessions.expiresAt', '>', now)
    .where('sessions.lastSeenAt', '>', since)
    .select(['users.id as userId', 'users.firstName', 'users.lastName', 'users.email', 'users.role'])
    .select(['users.lang', 'sessions.id as sessionId', 'sessions.secondFactorAt', 'f.userId as enrolled'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { role, secondFactorAt, enrolled, ...person } = row;
  const secondFactor = secondFactorAt !== null ? 'shown' : enrolled === null ? 'none' : 'asked';
  return { ...person, pixAdmin: role === 'pix-admin', secondFactor };
}
