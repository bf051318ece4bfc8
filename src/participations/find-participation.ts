import type { DbOrTrx } from '../platform/db.ts';

/** All that a page of the test needs, in one statement; null when it is not this person's. */
export async function findParticipation(db: DbOrTrx, input: { userId: string; id: number }) {
  const row = await db
    .selectFrom('participations as p')
    .innerJoin('campaigns as c', 'c.id', 'p.campaignId')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    .leftJoin('users as u', (join) => join.onRef('u.id', '=', 'c.ownerId').on('u.anonymisedAt', 'is', null))
    .where('p.userId', '=', input.userId)
    .where('p.id', '=', input.id)
    .selectAll('p')
    .select([
      'c.code',
      'c.title',
      'c.targetName',
      'c.releaseId',
      'c.skillIds',
      'c.targetKind',
      'c.targetKey',
      'c.stages',
      'c.badges',
      'c.multipleSendings',
      'c.showAnswers',
      'c.autoShare',
      'c.closesAt',
      'c.timeZone',
      'c.retakeAfterDays',
    ])
    // The space of a school closes with all that is in it.
    .select((e) => e.fn.coalesce('c.archivedAt', 'c.deletedAt', 'o.archivedAt').as('campaignArchivedAt'))
    .select(['o.name as organisationName', 'u.firstName as ownerFirstName', 'u.lastName as ownerLastName'])
    .executeTakeFirst();
  return row ?? null;
}

export type Participation = NonNullable<Awaited<ReturnType<typeof findParticipation>>>;

/** What a pupil calls the test: its title, else what it is about. */
export const titleOf = (p: { title: string | null; targetName: string }): string => p.title ?? p.targetName;
