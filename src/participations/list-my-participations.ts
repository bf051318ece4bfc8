import type { DbOrTrx } from '../platform/db.ts';

/** All the tests of one person, the one last touched first. */
export function listMyParticipations(db: DbOrTrx, userId: string) {
  return db
    .selectFrom('participations as p')
    .innerJoin('campaigns as c', 'c.id', 'p.campaignId')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    .where('p.userId', '=', userId)
    .orderBy((e) => e.fn.coalesce('p.sharedAt', 'p.lastAnswerAt', 'p.startedAt'), 'desc')
    .orderBy('p.id', 'desc')
    .select([
      'p.id',
      'p.campaignId',
      'p.attempt',
      'p.current',
      'p.status',
      'p.rulesSeen',
      'p.answerCount',
      'p.lengthTo',
      'p.checkpointAt',
      'p.testedCount',
      'p.targetedCount',
      'p.validatedCount',
      'p.knowledge',
      'p.startedAt',
      'p.lastAnswerAt',
      'p.sharedAt',
      'p.removedAt',
    ])
    .select([
      'c.code',
      'c.title',
      'c.targetName',
      'c.releaseId',
      'c.skillIds',
      'c.multipleSendings',
      'c.closesAt',
      'c.retakeAfterDays',
      'o.name as organisationName',
    ])
    .select((e) => e.fn.coalesce('c.archivedAt', 'c.deletedAt', 'o.archivedAt').as('campaignArchivedAt'))
    .execute();
}

export type MyParticipation = Awaited<ReturnType<typeof listMyParticipations>>[number];
