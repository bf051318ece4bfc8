import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';

export const CAMPAIGNS_PER_PAGE = 25;

export interface ListCampaignsInput {
  readonly organisationId: number;
  /** Part of a name or of a code; case and accents do not count for the code, case does not for the name. */
  readonly search: string;
  /** Only those that this person looks after, when given. */
  readonly ownerId: string | null;
  /** Archived ones instead of the others. */
  readonly archived: boolean;
  /** From 1. */
  readonly page: number;
}

/** Newest first, with the numbers of the table, in one statement. */
export async function listCampaigns(db: DbOrTrx, input: ListCampaignsInput) {
  let query = db
    .selectFrom('campaigns as c')
    .leftJoin('users as u', (join) => join.onRef('u.id', '=', 'c.ownerId').on('u.anonymisedAt', 'is', null))
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('campaignCounts as s')
          .whereRef('s.campaignId', '=', 'c.id')
          .select([
            sql<number>`coalesce(sum(s.participants), 0)::int`.as('participants'),
            sql<number>`coalesce(sum(s.received), 0)::int`.as('received'),
          ])
          .as('n'),
      (join) => join.onTrue(),
    )
    .where('c.organisationId', '=', input.organisationId)
    .where('c.archivedAt', input.archived ? 'is not' : 'is', null)
    .where('c.deletedAt', 'is', null);
  if (input.search !== '') {
    const code = input.search.replace(/[\s-]/g, '');
    query = query.where((e) =>
      e.or([
        e('c.name', 'ilike', containing(input.search)),
        // « - » alone is a part of names, not of every code.
        ...(code === '' ? [] : [e('c.code', 'ilike', containing(code))]),
      ]),
    );
  }
  if (input.ownerId !== null) query = query.where('c.ownerId', '=', input.ownerId);
  const rows = await query
    .orderBy('c.createdAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(CAMPAIGNS_PER_PAGE)
    .offset((input.page - 1) * CAMPAIGNS_PER_PAGE)
    .select([
      'c.id',
      'c.name',
      'c.code',
      'c.targetKind',
      'c.targetName',
      'c.createdAt',
      'c.closesAt',
      'u.firstName as ownerFirstName',
      'u.lastName as ownerLastName',
      'n.participants',
      'n.received',
    ])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
