import { randomUUID } from 'node:crypto';
import type { DbOrTrx } from '../platform/db.ts';
import { hashToken, newToken } from '../platform/secret-token.ts';
import { SESSION_HOURS } from './session-cookie.ts';

/** A new session and its token, which only the browser will hold: the database keeps the hash. */
export async function openSession(
  db: DbOrTrx,
  input: { userId: string; userAgent: string; now: Date },
): Promise<string> {
  const { userId, now } = input;
  const token = newToken();
  await db
    .insertInto('sessions')
    .values({
      id: randomUUID(),
      token: hashToken(token),
      userId,
      expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
      ipAddress: null,
      userAgent: input.userAgent.slice(0, 300),
      lastSeenAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return token;
}

export async function endSession(db: DbOrTrx, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token', '=', hashToken(token)).execute();
}

/** Ends the sessions of a person, all or all but the one they are in. */
export async function endSessions(
  db: DbOrTrx,
  input: { userId: string; exceptId?: string | undefined },
): Promise<void> {
  const { userId, exceptId } = input;
  const theirs = db.deleteFrom('sessions').where('userId', '=', userId);
  await (exceptId === undefined ? theirs : theirs.where('id', '<>', exceptId)).execute();
}
