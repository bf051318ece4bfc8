import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Config } from '../platform/config.ts';

export const SESSION_HOURS = 12;

const isHttps = (config: Config): boolean => config.publicUrl.startsWith('https:');

/** `__Host-` ties the cookie to this very site; browsers accept it over HTTPS only. */
export const sessionCookieName = (config: Config): string => (isHttps(config) ? '__Host-session' : 'session');

/** The cookie is `token.signature`: an invented one costs no reading of the database. */
export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(
    sessionCookieName(config),
    `${token}.${signatureOf(token, config.secret).toString('base64')}`,
    {
      ...cookieAttributes(config),
      maxAge: SESSION_HOURS * 3600,
    },
  );
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(sessionCookieName(config), cookieAttributes(config));
}

export const cookieAttributes = (config: Config) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isHttps(config),
});

/** The token of a cookie that we signed, or null. */
export function signedToken(cookie: string | undefined, secret: string): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1;
  if (cookie === undefined || dot < 1) return null;
  const token = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const expected = signatureOf(token, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

const signatureOf = (token: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(token).digest();
