import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';
import { PER_PAGE } from '../ui/pagination.tsx';
import { containing } from './acting.ts';

export async function listProfiles(db: DbOrTrx, input: { obsolete: boolean; search: string; page: number }) {
  let query = db
    .selectFrom('targetProfiles as p')
    .where('p.obsoleteAt', input.obsolete ? 'is not' : 'is', null);
  if (input.search !== '') query = query.where('p.title', 'ilike', containing(input.search));
  const rows = await query
    .orderBy('p.title')
    .orderBy('p.id')
    .limit(PER_PAGE)
    .offset((input.page - 1) * PER_PAGE)
    .select(['p.id', 'p.title', 'p.tubes', 'p.isPublic', 'p.forNewSpaces', 'p.updatedAt'])
    .select(
      sql<number>`(select count(*)::int from target_profile_spaces s where s.profile_id = p.id)`.as('spaces'),
    )
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

export async function findProfile(db: DbOrTrx, id: number) {
  const row = await db.selectFrom('targetProfiles').where('id', '=', id).selectAll().executeTakeFirst();
  return row ?? null;
}

export type ProfileFound = NonNullable<Awaited<ReturnType<typeof findProfile>>>;

export function listSpacesOfProfile(db: DbOrTrx, profileId: number) {
  return db
    .selectFrom('targetProfileSpaces as s')
    .innerJoin('organisations as o', 'o.id', 's.organisationId')
    .where('s.profileId', '=', profileId)
    .orderBy('o.name')
    .orderBy('o.id')
    .select(['o.id', 'o.name', 'o.uai', 'o.town'])
    .execute();
}

/** Attached to that space; public ones are offered besides. */
export function listProfilesOfSpace(db: DbOrTrx, organisationId: number) {
  return db
    .selectFrom('targetProfileSpaces as s')
    .innerJoin('targetProfiles as p', 'p.id', 's.profileId')
    .where('s.organisationId', '=', organisationId)
    .orderBy('p.title')
    .orderBy('p.id')
    .select(['p.id', 'p.title', 'p.obsoleteAt'])
    .execute();
}

/** What can still be attached to that space. */
export function listAttachable(db: DbOrTrx, organisationId: number) {
  return db
    .selectFrom('targetProfiles as p')
    .where('p.obsoleteAt', 'is', null)
    .where('p.isPublic', '=', false)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('targetProfileSpaces as s')
            .whereRef('s.profileId', '=', 'p.id')
            .where('s.organisationId', '=', organisationId)
            .select('s.profileId'),
        ),
      ),
    )
    .orderBy('p.title')
    .orderBy('p.id')
    .select(['p.id', 'p.title'])
    .execute();
}
