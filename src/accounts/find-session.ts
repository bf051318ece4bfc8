import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Db } from '../platform/db.ts';
import type { SignedIn } from '../platform/http.tsx';

/**
 * Who holds this session cookie: one statement, where better-auth's own reading takes two.
 * The cookie is `token.signature`, signed as better-auth signs it (HMAC-SHA-256, base64, then percent-encoded).
 */
export async function findSession(
  db: Db,
  cookie: string | undefined,
  secret: string,
  now: Date,
): Promise<SignedIn | null> {
  const token = signedToken(cookie, secret);
  if (token === null) return null;
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .where('sessions.token', '=', token)
    .where('sessions.expiresAt', '>', now)
    .select(['users.id as userId', 'users.firstName', 'users.lastName', 'users.email', 'users.role'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { role, ...person } = row;
  return { ...person, pixAdmin: role === 'pix-admin' };
}

export function signedToken(cookie: string | undefined, secret: string): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1;
  if (cookie === undefined || dot < 1) return null;
  const token = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
