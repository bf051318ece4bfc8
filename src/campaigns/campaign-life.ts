import type { DbOrTrx } from '../platform/db.ts';

interface OfCampaign {
  readonly organisationId: number;
  readonly id: number;
  readonly actorId: string;
  readonly now: Date;
}

/** Nobody joins or sends any more; everything stays readable. False: no such campaign, or already archived. */
export async function archiveCampaign(db: DbOrTrx, input: OfCampaign): Promise<boolean> {
  const result = await db
    .updateTable('campaigns')
    .set({ archivedAt: input.now, archivedBy: input.actorId })
    .where('organisationId', '=', input.organisationId)
    .where('id', '=', input.id)
    .where('archivedAt', 'is', null)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Back in the list, open to pupils again. */
export async function unarchiveCampaign(db: DbOrTrx, input: OfCampaign): Promise<boolean> {
  const result = await db
    .updateTable('campaigns')
    .set({ archivedAt: null, archivedBy: null })
    .where('organisationId', '=', input.organisationId)
    .where('id', '=', input.id)
    .where('archivedAt', 'is not', null)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Gone for the school; what pupils answered stays theirs. */
export async function markDeleted(db: DbOrTrx, input: OfCampaign): Promise<boolean> {
  const result = await db
    .updateTable('campaigns')
    .set({ deletedAt: input.now, deletedBy: input.actorId })
    .where('organisationId', '=', input.organisationId)
    .where('id', '=', input.id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Another member looks after it. False: not a member of that space. */
export async function changeOwner(db: DbOrTrx, input: OfCampaign & { ownerId: string }): Promise<boolean> {
  const result = await db
    .updateTable('campaigns')
    .set({ ownerId: input.ownerId })
    .where('organisationId', '=', input.organisationId)
    .where('id', '=', input.id)
    .where((e) =>
      e.exists(
        e
          .selectFrom('memberships as m')
          .where('m.organisationId', '=', input.organisationId)
          .where('m.userId', '=', input.ownerId)
          .select('m.userId'),
      ),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Who may look after a campaign, or has: for the choice of an owner. */
export function listColleagues(db: DbOrTrx, organisationId: number) {
  return db
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.userId')
    .where('m.organisationId', '=', organisationId)
    .orderBy('u.lastName')
    .orderBy('u.firstName')
    .select(['u.id', 'u.firstName', 'u.lastName'])
    .execute();
}

export type Colleague = Awaited<ReturnType<typeof listColleagues>>[number];

/** Somebody has begun, or had: the row of counts is made by the first of them and stays. */
export async function hasStarted(db: DbOrTrx, campaignId: number): Promise<boolean> {
  const row = await db
    .selectFrom('campaignCounts')
    .where('campaignId', '=', campaignId)
    .select('shard')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
