import { verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import type { Config } from '../platform/config.ts';
import type { Db } from '../platform/db.ts';
import { hashPassword } from './create-account.ts';
import { forgetPlaces } from './known-places.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-rule.ts';
import { giveBack, tryKey } from './take-try.ts';

const RESET_MINUTES = 60;

export interface ResetRequest {
  readonly email: string;
  readonly token: string;
}

/**
 * better-auth, set up once: e-mail and password, argon2id, our table names, reset links kept as hashes. Its HTTP routes are not
 * exposed, our pages call its functions; sessions are ours (docs/adr/0005).
 */
export function makeAuth(db: Db, config: Config, onReset: (request: ResetRequest) => Promise<void>) {
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
    session: { modelName: 'sessions' },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
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
        await onReset({ email: user.email, token });
      },
      onPasswordReset: async ({ user }) => {
        await forgetPlaces(db, user.id);
        await giveBack(db, { own: [tryKey(config.secret, 'account', user.email)], shared: [] });
      },
    },
    advanced: { ipAddress: { disableIpTracking: true } },
  });
}

export type Auth = ReturnType<typeof makeAuth>;
