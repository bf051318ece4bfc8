import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Lang } from '../messages.ts';
import type { DbOrTrx } from '../platform/db.ts';

export interface NewAccount {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Already hashed, so that many accounts of a demo can share the work. */
  readonly passwordHash: string;
  readonly emailVerified: boolean;
  /** The language of their mails; without it, French. */
  readonly lang?: Lang;
  readonly now: Date;
}

// OWASP: argon2id, 19 MiB, 2 passes, 1 lane. @node-rs/argon2 hashes with argon2id unless told otherwise.
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });

export type CreateAccountResult = { ok: true; userId: string } | { ok: false; reason: 'email-taken' };

/**
 * A person and their password, in the rows that better-auth reads: both or none, in one statement. better-auth's own sign-up
 * looks, then writes twice: of two clicks at once, the second would find a person who has no password yet.
 */
export async function createAccount(db: DbOrTrx, input: NewAccount): Promise<CreateAccountResult> {
  const { firstName, lastName, emailVerified, now } = input;
  const row = await db
    .with('made', (query) =>
      query
        .insertInto('users')
        .values({
          id: randomUUID(),
          name: `${firstName} ${lastName}`,
          firstName,
          lastName,
          email: input.email.toLowerCase(),
          emailVerified,
          image: null,
          lang: input.lang ?? null,
          termsAcceptedAt: now,
          createdAt: now,
          updatedAt: now,
        })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning(['id', 'createdAt']),
    )
    .insertInto('accounts')
    .columns(['id', 'accountId', 'userId', 'providerId', 'password', 'createdAt', 'updatedAt'])
    .expression((e) =>
      e
        .selectFrom('made')
        .select([
          e.val(randomUUID()).as('id'),
          'made.id as accountId',
          'made.id as userId',
          e.val('credential').as('providerId'),
          e.val(input.passwordHash).as('password'),
          'made.createdAt',
          'made.createdAt as updatedAt',
        ]),
    )
    .returning('userId')
    .executeTakeFirst();
  return row ? { ok: true, userId: row.userId } : { ok: false, reason: 'email-taken' };
}
