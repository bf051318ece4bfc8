import { sql } from 'kysely';
import type { DbOrTrx } from '../platform/db.ts';

/** A campaign of one of these organisations, or null: another organisation's campaign does not exist. */
export async function findCampaign(db: DbOrTrx, input: { organisationIds: readonly number[]; id: number }) {
  const row = await db
    .selectFrom('campaigns as c')
    .leftJoin('users as u', (join) => join.onRef('u.id', '=', 'c.creatorId').on('u.anonymisedAt', 'is', null))
    .leftJoin('users as w', (join) => join.onRef('w.id', '=', 'c.ownerId').on('w.anonymisedAt', 'is', null))
    .where('c.organisationId', 'in', input.organisationIds)
    .where('c.id', '=', input.id)
    .where('c.deletedAt', 'is', null)
    .selectAll('c')
    .select([
      'u.firstName as creatorFirstName',
      'u.lastName as creatorLastName',
      'w.firstName as ownerFirstName',
      'w.lastName as ownerLastName',
      // Results received, on the tab of every page of the campaign.
      sql<number>`(select coalesce(sum(received), 0)::int from campaign_counts where campaign_id = c.id)`.as(
        'received',
      ),
    ])
    .executeTakeFirst();
  return row ?? null;
}

export type Campaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/** Codes of these campaigns of one organisation, in the order they were made. */
export function listSlips(db: DbOrTrx, input: { organisationId: number; ids: readonly number[] }) {
  return db
    .selectFrom('campaigns')
    .where('organisationId', '=', input.organisationId)
    .where('id', 'in', input.ids)
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .select(['id', 'name', 'code'])
    .execute();
}

/** What a pupil who has the code may know of it. */
export async function findCampaignByCode(db: DbOrTrx, code: string) {
  return (await pupilView(db).where('c.code', '=', code).executeTakeFirst()) ?? null;
}

/** The same by number, for the house itself (demo). */
export async function findCampaignById(db: DbOrTrx, id: number) {
  return (await pupilView(db).where('c.id', '=', id).executeTakeFirst()) ?? null;
}

const pupilView = (db: DbOrTrx) =>
  db
    .selectFrom('campaigns as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    // Who looks after it now speaks to the pupils.
    .leftJoin('users as u', (join) => join.onRef('u.id', '=', 'c.ownerId').on('u.anonymisedAt', 'is', null))
    .where('c.deletedAt', 'is', null)
    .select([
      'c.id',
      'c.code',
      'c.title',
      'c.landingText',
      'c.identifierLabel',
      'c.targetName',
      'c.releaseId',
      'c.skillIds',
      'c.archivedAt',
      'c.closesAt',
      'c.timeZone',
      'c.autoShare',
      'c.showAnswers',
      'c.multipleSendings',
      'c.retakeAfterDays',
      'c.groups',
    ])
    .select([
      'o.name as organisationName',
      'o.archivedAt as organisationArchivedAt',
      'u.firstName as ownerFirstName',
      'u.lastName as ownerLastName',
    ]);

export type CampaignByCode = NonNullable<Awaited<ReturnType<typeof findCampaignByCode>>>;
