import { sql } from 'kysely';
import type { SpaceRequestState } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { PER_PAGE } from '../ui/pagination.tsx';
import { containing } from './acting.ts';

/** Those to decide stand oldest first: nobody should wait long. The others newest first. */
export async function listRequests(
  db: DbOrTrx,
  input: { state: SpaceRequestState; search: string; page: number },
) {
  let query = db.selectFrom('spaceRequests').where('state', '=', input.state);
  if (input.search !== '') {
    const like = containing(input.search);
    query = query.where((e) =>
      e.or([e('schoolName', 'ilike', like), e('uai', 'ilike', like), e('email', 'ilike', like)]),
    );
  }
  const rows = await query
    .orderBy('createdAt', input.state === 'pending' ? 'asc' : 'desc')
    .orderBy('id', input.state === 'pending' ? 'asc' : 'desc')
    .limit(PER_PAGE)
    .offset((input.page - 1) * PER_PAGE)
    .select(['id', 'schoolName', 'type', 'uai', 'town', 'firstName', 'lastName', 'createdAt', 'state'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

export async function countRequests(db: DbOrTrx): Promise<Record<SpaceRequestState, number>> {
  const rows = await db
    .selectFrom('spaceRequests')
    .groupBy('state')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .execute();
  const none = { unconfirmed: 0, pending: 0, accepted: 0, refused: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) };
}

/** A request with what a reviewer should know: who decided, spaces and other requests of the same UAI, the account of the address. */
export async function findRequest(db: DbOrTrx, id: number) {
  const row = await db
    .selectFrom('spaceRequests as r')
    .leftJoin('users as d', 'd.id', 'r.decidedBy')
    .leftJoin('users as a', 'a.email', 'r.email')
    .where('r.id', '=', id)
    .selectAll('r')
    .select(['d.firstName as deciderFirstName', 'd.lastName as deciderLastName'])
    .select(['a.id as accountId', 'a.emailVerified as accountVerified'])
    .executeTakeFirst();
  if (!row) return null;
  if (row.uai === null) return { ...row, sameUai: { organisations: [], requests: [] } };
  const organisations = await db
    .selectFrom('organisations')
    .where('uai', '=', row.uai)
    .where('id', '<>', row.organisationId ?? 0)
    .orderBy('id')
    .select(['id', 'name', 'archivedAt'])
    .execute();
  const requests = await db
    .selectFrom('spaceRequests')
    .where('uai', '=', row.uai)
    .where('id', '<>', id)
    .where('state', '<>', 'unconfirmed')
    .orderBy('id')
    .select(['id', 'state', 'firstName', 'lastName', 'createdAt'])
    .execute();
  return { ...row, sameUai: { organisations, requests } };
}

export type RequestFound = NonNullable<Awaited<ReturnType<typeof findRequest>>>;
