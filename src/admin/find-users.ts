import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';
import { PER_PAGE } from '../ui/pagination.tsx';
import { containing } from './acting.ts';

/** Shorter texts would list half of the country. */
export const SHORTEST_SEARCH = 3;

/** By part of a name or of an address. Nothing is listed unasked: these are people. */
export async function searchUsers(db: DbOrTrx, input: { search: string; page: number }) {
  if ([...input.search].length < SHORTEST_SEARCH) return { rows: [], count: 0 };
  const like = containing(input.search);
  const rows = await db
    .selectFrom('users')
    .where('anonymisedAt', 'is', null)
    .where((e) => e.or([e('name', 'ilike', like), e('email', 'ilike', like), e('id', '=', input.search)]))
    .orderBy('lastName')
    .orderBy('firstName')
    .orderBy('id')
    .limit(PER_PAGE)
    .offset((input.page - 1) * PER_PAGE)
    .select(['id', 'firstName', 'lastName', 'email', 'emailVerified', 'role', 'createdAt'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

/** An account: where it works and how much it did, never what it answered. */
export async function findUser(db: DbOrTrx, input: { userId: string; now: Date }) {
  const { userId, now } = input;
  const user = await db
    .selectFrom('users as u')
    .where('u.id', '=', userId)
    .select(['u.id', 'u.firstName', 'u.lastName', 'u.email', 'u.emailVerified', 'u.role'])
    .select(['u.createdAt', 'u.anonymisedAt'])
    .select(
      sql<number>`(select count(*)::int from participations p where p.user_id = u.id)`.as('participations'),
    )
    .select(
      sql<number>`(select count(*)::int from sessions s where s.user_id = u.id and s.expires_at > ${now})`.as(
        'sessions',
      ),
    )
    .executeTakeFirst();
  if (!user) return null;
  const spaces = await db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .where('m.userId', '=', userId)
    .orderBy('o.name')
    .select(['o.id', 'o.name', 'o.archivedAt', 'm.role'])
    .execute();
  return { ...user, spaces };
}

export type UserFound = NonNullable<Awaited<ReturnType<typeof findUser>>>;
