import type { Role } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

export type AddMemberResult =
  | { ok: true; userId: string }
  | { ok: false; reason: 'no-such-user' | 'no-such-organisation' };

/** Gives an existing account a place in an organisation; a second time only sets the role. */
export async function addMember(
  db: DbOrTrx,
  input: { organisationId: number; email: string; role: Role; now: Date },
): Promise<AddMemberResult> {
  const user = await db
    .selectFrom('users')
    .select('id')
    .where('email', '=', input.email.toLowerCase())
    .executeTakeFirst();
  if (!user) return { ok: false, reason: 'no-such-user' };
  const organisation = await db
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', input.organisationId)
    .executeTakeFirst();
  if (!organisation) return { ok: false, reason: 'no-such-organisation' };
  await db
    .insertInto('memberships')
    .values({ userId: user.id, organisationId: input.organisationId, role: input.role, createdAt: input.now })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'organisationId']).doUpdateSet({ role: input.role }),
    )
    .execute();
  return { ok: true, userId: user.id };
}
