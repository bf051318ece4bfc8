import type { DbOrTrx } from '../platform/db.ts';

/** One participation of that campaign, for its teachers. The caller has checked that the campaign is theirs. */
export async function findParticipant(db: DbOrTrx, input: { campaignId: number; id: number }) {
  const row = await db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', input.campaignId)
    .where('p.id', '=', input.id)
    .select([
      'p.id',
      'p.userId',
      'p.seed',
      'p.status',
      'p.identifier',
      'p.knowledge',
      'p.testedCount',
      'p.targetedCount',
      'p.validatedCount',
      'p.startedAt',
      'p.sharedAt',
      'p.answerCount',
      'p.lengthTo',
      'u.firstName',
      'u.lastName',
    ])
    .executeTakeFirst();
  return row ?? null;
}

/** Who stands before and after in the alphabetical list. */
export async function findNeighbours(db: DbOrTrx, input: { campaignId: number; id: number }) {
  const row = await db
    .with('ordered', (cte) =>
      cte
        .selectFrom('participations as p')
        .innerJoin('users as u', 'u.id', 'p.userId')
        .where('p.campaignId', '=', input.campaignId)
        .select((e) => [
          'p.id',
          e.fn
            .agg<number | null>('lag', ['p.id'])
            .over((o) =>
              o
                .orderBy(e.fn('lower', ['u.lastName']))
                .orderBy(e.fn('lower', ['u.firstName']))
                .orderBy('p.id'),
            )
            .as('previousId'),
          e.fn
            .agg<number | null>('lead', ['p.id'])
            .over((o) =>
              o
                .orderBy(e.fn('lower', ['u.lastName']))
                .orderBy(e.fn('lower', ['u.firstName']))
                .orderBy('p.id'),
            )
            .as('nextId'),
        ]),
    )
    .selectFrom('ordered')
    .where('id', '=', input.id)
    .select(['previousId', 'nextId'])
    .executeTakeFirst();
  return row ?? { previousId: null, nextId: null };
}
