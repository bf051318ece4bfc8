import { verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import type { Config } from '../platform/config.ts';
import type { Db } from '../platform/db.ts';
import { hashPassword } from './create-account.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-rule.ts';

export const SESSION_HOURS = 12;
const RESET_MINUTES = 60;

export interface ResetRequest {
  readonly email: string;
  readonly firstName: string;
  readonly token: string;
}

/** `__Host-` ties the cookie to this very site; browsers accept it over HTTPS only. */
export const sessionCookieName = (config: Config): string =>
  config.publicUrl.startsWith('https:') ? '__Host-session' : 'session';

/** better-auth, set up once: e-mail and password, argon2id, our table names; its HTTP routes are not exposed, our pages call its functions. */
export function makeAuth(db: Db, config: Config, onReset: (request: ResetRequest) => Promise<void>) {
  const https = config.publicUrl.startsWith('https:');
  return betterAuth({
    baseURL: config.publicUrl,
    secret: config.secret,
    database: { db, type: 'postgres' },
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    user: {
      modelName: 'users',
      additionalFields: {
        firstName: { type: 'string', required: true },
        lastName: { type: 'string', required: true },
        termsAcceptedAt: { type: 'date', required: true },
      },
    },
    session: { modelName: 'sessions', expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      password: {
        hash: hashPassword,
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
      sendResetPassword: async ({ user, token }) => {
        await onReset({
          email: user.email,
          firstName: (user as unknown as { firstName: string }).firstName,
          token,
        });
      },
    },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookieName(config),
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: https },
        },
      },
      ipAddress: { disableIpTracking: true },
    },
  });
}

export type Auth = ReturnType<typeof makeAuth>;
