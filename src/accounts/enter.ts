import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { newToken } from '../platform/secret-token.ts';
import type { Place } from './known-places.ts';
import { endSession, openSession } from './open-session.ts';
import { cookieAttributes, sessionCookieName, setSessionCookie, signedToken } from './session-cookie.ts';

const DEVICE_DAYS = 180;

/** Tells this browser from others, and nothing of who uses it. */
const deviceCookieName = (deps: Deps): string =>
  deps.config.publicUrl.startsWith('https:') ? '__Host-appareil' : 'appareil';

/** Where the request comes from; a browser without a name gets one, kept when someone enters. */
export function placeOf(request: FastifyRequest, deps: Deps): Place & { readonly device: string } {
  const kept = request.cookies[deviceCookieName(deps)];
  const device = kept !== undefined && /^[\w-]{43}$/.test(kept) ? kept : newToken();
  return { device, address: request.ip };
}

/** Opens a session in this browser. What session it had before ends: nobody goes on in the name of the one before. */
export async function startSession(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  { userId, device }: { userId: string; device: string },
): Promise<void> {
  const { config, db } = deps;
  const before = signedToken(request.cookies[sessionCookieName(config)], config.secret);
  if (before !== null) await endSession(db, before);
  const userAgent = request.headers['user-agent'] ?? '';
  const token = await openSession(db, { userId, userAgent, now: deps.clock() });
  setSessionCookie(reply, config, token);
  reply.setCookie(deviceCookieName(deps), device, {
    ...cookieAttributes(config),
    maxAge: DEVICE_DAYS * 86_400,
  });
}
