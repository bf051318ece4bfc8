import type { Campaign } from '../campaigns/index.ts';
import { type NeedGroups, needGroups, type Target } from '../engine/index.ts';
import { readKnowledge } from '../participations/index.ts';
import type { DbOrTrx } from '../platform/db.ts';

/** Groups of need are made of one class; more people than that are several. */
export const MOST_IN_CLASS = 60;

export interface ClassNeeds extends NeedGroups {
  /** By number of participation. */
  readonly names: ReadonlyMap<number, string>;
}

/** The groups of a class, made from its sent results; null when there are more people than a class has. */
export async function readNeeds(
  db: DbOrTrx,
  input: { campaign: Pick<Campaign, 'id'>; target: Target; group: string | null },
): Promise<ClassNeeds | null> {
  let query = db
    .selectFrom('participations as p')
    .innerJoin('users as u', 'u.id', 'p.userId')
    .where('p.campaignId', '=', input.campaign.id)
    .where('p.counted', '=', true)
    .where('p.removedAt', 'is', null);
  if (input.group !== null) query = query.where('p.groupName', '=', input.group);
  const rows = await query
    .orderBy('p.sortName')
    .orderBy('p.id')
    .limit(MOST_IN_CLASS + 1)
    .select(['p.id', 'p.knowledge', 'u.firstName', 'u.lastName'])
    .execute();
  if (rows.length > MOST_IN_CLASS) return null;
  const learners = rows.map(({ id, knowledge }) => ({ id, knowledge: readKnowledge(knowledge) }));
  return {
    ...needGroups(input.target, learners),
    names: new Map(rows.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`])),
  };
}
