import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { DbOrTrx } from '../platform/db.ts';

export interface NewAccount {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Already hashed, so that many accounts of a demo can share the work. */
  readonly passwordHash: string;
  readonly now: Date;
}

// OWASP: argon2id, 19 MiB, 2 passes, 1 lane. @node-rs/argon2 hashes with argon2id unless told otherwise.
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });

/** An account made by the house (demo, command line), in the rows that better-auth reads. Returns the person's id. */
export async function createAccount(db: DbOrTrx, input: NewAccount): Promise<string> {
  const id = randomUUID();
  const { firstName, lastName, now } = input;
  await db
    .insertInto('users')
    .values({
      id,
      name: `${firstName} ${lastName}`,
      firstName,
      lastName,
      email: input.email.toLowerCase(),
      emailVerified: true,
      image: null,
      termsAcceptedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await db
    .insertInto('accounts')
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: input.passwordHash,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return id;
}
