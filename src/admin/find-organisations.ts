import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';
import { PER_PAGE } from '../ui/pagination.tsx';
import { containing } from './acting.ts';

const members = sql<number>`(select count(*)::int from memberships m where m.organisation_id = o.id)`;
const campaigns = sql<number>`(select count(*)::int from campaigns c where c.organisation_id = o.id)`;

/** By part of the name, by UAI or by number; newest first. */
export async function listOrganisations(
  db: DbOrTrx,
  input: { archived: boolean; search: string; page: number },
) {
  let query = db
    .selectFrom('organisations as o')
    .where('o.archivedAt', input.archived ? 'is not' : 'is', null);
  const { search } = input;
  if (search !== '')
    query = query.where((e) =>
      e.or([
        e('o.name', 'ilike', containing(search)),
        e('o.uai', 'ilike', containing(search.replace(/[\s.-]/g, '') || search)),
        ...(/^\d{1,15}$/.test(search) ? [e('o.id', '=', Number(search))] : []),
      ]),
    );
  const rows = await query
    .orderBy('o.createdAt', 'desc')
    .orderBy('o.id', 'desc')
    .limit(PER_PAGE)
    .offset((input.page - 1) * PER_PAGE)
    .select(['o.id', 'o.name', 'o.type', 'o.uai', 'o.town', 'o.createdAt'])
    .select([members.as('members'), campaigns.as('campaigns')])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

export async function findOrganisation(db: DbOrTrx, id: number) {
  const row = await db.selectFrom('organisations').where('id', '=', id).selectAll().executeTakeFirst();
  return row ?? null;
}

export type OrganisationFound = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

export function listMembers(db: DbOrTrx, organisationId: number) {
  return db
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.userId')
    .where('m.organisationId', '=', organisationId)
    .orderBy('m.role')
    .orderBy('u.lastName')
    .orderBy('u.id')
    .select(['u.id', 'u.firstName', 'u.lastName', 'u.email', 'm.role', 'm.createdAt'])
    .execute();
}

/** Not yet answered; one whose link came too late still stands there, for the team to send again. */
export function listInvitations(db: DbOrTrx, organisationId: number) {
  return db
    .selectFrom('invitations')
    .where('organisationId', '=', organisationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .select(['id', 'email', 'role', 'sentAt', 'expiresAt'])
    .execute();
}

/** The request that opened it while its referent has not come yet. */
export async function findWaitingReferent(db: DbOrTrx, organisationId: number) {
  const row = await db
    .selectFrom('spaceRequests')
    .where('organisationId', '=', organisationId)
    .where('claimHash', 'is not', null)
    .where('claimedAt', 'is', null)
    .select(['id', 'email', 'claimUntil'])
    .executeTakeFirst();
  return row ?? null;
}

/** Other spaces of the same school: often a mistake. */
export function listTwins(db: DbOrTrx, organisation: OrganisationFound) {
  if (organisation.uai === null) return Promise.resolve([]);
  return db
    .selectFrom('organisations')
    .where('uai', '=', organisation.uai)
    .where('id', '<>', organisation.id)
    .where('archivedAt', 'is', null)
    .orderBy('id')
    .select(['id', 'name'])
    .execute();
}
