import { sql } from 'kysely';
import type { DbOrTrx } from '../../platform/db.ts';

/** Everyone who works in the space, by name. */
export function listTeam(db: DbOrTrx, organisationId: number) {
  return db
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.userId')
    .where('m.organisationId', '=', organisationId)
    .orderBy(sql`lower(u.last_name)`)
    .orderBy(sql`lower(u.first_name)`)
    .orderBy('u.id')
    .select(['u.id as userId', 'u.firstName', 'u.lastName', 'u.email', 'm.role', 'm.lastVisitAt'])
    .execute();
}

export type TeamMember = Awaited<ReturnType<typeof listTeam>>[number];

export async function findTeamMember(
  db: DbOrTrx,
  input: { organisationId: number; userId: string },
): Promise<TeamMember | null> {
  const row = await db
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.userId')
    .where('m.organisationId', '=', input.organisationId)
    .where('m.userId', '=', input.userId)
    .select(['u.id as userId', 'u.firstName', 'u.lastName', 'u.email', 'm.role', 'm.lastVisitAt'])
    .executeTakeFirst();
  return row ?? null;
}

/** Invitations that nobody accepted yet, the newest first; those past their time too, for they can be sent again. */
export function listInvitations(db: DbOrTrx, organisationId: number) {
  return db
    .selectFrom('invitations')
    .where('organisationId', '=', organisationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'email', 'role', 'sentAt', 'expiresAt'])
    .execute();
}

export type PendingInvitation = Awaited<ReturnType<typeof listInvitations>>[number];
