import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';

export const ACTS_PER_PAGE = 50;

export interface ActsAsked {
  /** `accept-request`, or nothing. */
  readonly act: string;
  /** Address of an account, or its number. */
  readonly actor: string;
  readonly organisationId: number | null;
  /** Inclusive, in UTC. */
  readonly from: Date | null;
  /** Exclusive. */
  readonly to: Date | null;
  readonly page: number;
}

/** The trail, newest first. It names by number only: names are those of today, if the person is still there. */
export async function listActs(db: DbOrTrx, asked: ActsAsked) {
  const { act, actor, organisationId, from, to } = asked;
  let query = db
    .selectFrom('auditEvents as a')
    .leftJoin('users as u', 'u.id', 'a.actorId')
    .leftJoin('users as s', (join) => join.onRef('s.id', '=', 'a.subjectId').on('a.subjectKind', '=', 'user'))
    .leftJoin('organisations as o', 'o.id', 'a.organisationId');
  if (act !== '') query = query.where('a.act', '=', act);
  if (actor !== '')
    query = query.where((e) =>
      e(
        'a.actorId',
        'in',
        e.selectFrom('users as k').select('k.id').where('k.email', '=', actor.toLowerCase()),
      ).or('a.actorId', '=', actor),
    );
  if (organisationId !== null) query = query.where('a.organisationId', '=', organisationId);
  if (from !== null) query = query.where('a.at', '>=', from);
  if (to !== null) query = query.where('a.at', '<', to);
  const rows = await query
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(ACTS_PER_PAGE)
    .offset((asked.page - 1) * ACTS_PER_PAGE)
    .select(['a.id', 'a.at', 'a.act', 'a.actorId', 'a.organisationId', 'a.subjectKind', 'a.subjectId'])
    .select(['a.address', 'a.details', 'u.firstName', 'u.lastName', 'u.email', 'o.name as organisationName'])
    .select(['s.firstName as subjectFirstName', 's.lastName as subjectLastName'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

/** The acts that the trail holds, for the filter. */
export async function listActNames(db: DbOrTrx): Promise<string[]> {
  const rows = await db.selectFrom('auditEvents').select('act').distinct().orderBy('act').execute();
  return rows.map(({ act }) => act);
}
