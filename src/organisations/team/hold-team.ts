import { sql } from 'kysely';
import type { Role } from '../../../db/types.ts';
import type { Trx } from '../../platform/db.ts';
import { can, type TeamAction } from '../policy.ts';

/** Who asks for a change of the team, and from where. */
export interface TeamActor {
  readonly organisationId: number;
  readonly actorId: string;
  readonly address: string;
  readonly now: Date;
}

/**
 * Changes of one team pass one after the other, behind a lock on its organisation: two administrators who leave at the same
 * moment do not both find the other one there. What the actor may do is read behind the lock too.
 */
export async function holdTeam(trx: Trx, actor: TeamActor, action: TeamAction): Promise<boolean> {
  await trx
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', actor.organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const role = await findRole(trx, actor.organisationId, actor.actorId);
  return role !== null && can(role, action);
}

export async function findRole(trx: Trx, organisationId: number, userId: string): Promise<Role | null> {
  const row = await trx
    .selectFrom('memberships')
    .select('role')
    .where('organisationId', '=', organisationId)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row?.role ?? null;
}

/** Whether the space would have no administrator left without this person. Call it behind the lock. */
export async function isLastAdmin(trx: Trx, organisationId: number, userId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('memberships')
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'admin')
    .select([
      sql<number>`count(*)::int`.as('admins'),
      sql<boolean>`coalesce(bool_or(user_id = ${userId}), false)`.as('amongThem'),
    ])
    .executeTakeFirstOrThrow();
  return row.amongThem && row.admins === 1;
}
