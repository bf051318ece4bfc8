import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';

export const CAMPAIGNS_PER_PAGE = 25;

export interface ListCampaignsInput {
  readonly organisationId: number;
  /** Part of a name or of a code; case and accents do not count for the code, case does not for the name. */
  readonly search: string;
  /** Only those of this person, when given. */
  readonly creatorId: string | null;
  /** From 1. */
  readonly page: number;
}

/** Newest first, with the numbers of the table, in one statement. */
export async function listCampaigns(db: DbOrTrx, input: ListCampaignsInput) {
  let query = db
    .selectFrom('campaigns as c')
    .leftJoin('users as u', (join) => join.onRef('u.id', '=', 'c.creatorId').on('u.anonymisedAt', 'is', null))
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
    .where('c.archivedAt', 'is', null)
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
  if (input.creatorId !== null) query = query.where('c.creatorId', '=', input.creatorId);
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
      'u.firstName as creatorFirstName',
      'u.lastName as creatorLastName',
      'n.participants',
      'n.received',
    ])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .execute();
  return { rows, count: rows[0]?.total ?? 0 };
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
