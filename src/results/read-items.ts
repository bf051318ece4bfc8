import { sql } from 'kysely';
import type { HistoryEntry } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

/** Under so many answers a question shows no number: one pupil could be recognised in it. */
export const LEAST_ANSWERS = 5;

/** What a class did with one question. */
export interface ItemCounts {
  readonly itemId: string;
  readonly right: number;
  readonly wrong: number;
  readonly skipped: number;
}

export const answersTo = ({ right, wrong, skipped }: ItemCounts): number => right + wrong + skipped;

/** Every question of the sent results of a campaign: a row an item, added up from what the database keeps. */
export async function readItems(db: DbOrTrx, campaignId: number): Promise<readonly ItemCounts[]> {
  return db
    .selectFrom('campaignItemCounts')
    .where('campaignId', '=', campaignId)
    .groupBy('itemId')
    .orderBy('itemId')
    .having(sql<number>`sum(right_count + wrong_count + skipped_count)`, '>', 0)
    .select([
      'itemId',
      sql<number>`sum(right_count)::int`.as('right'),
      sql<number>`sum(wrong_count)::int`.as('wrong'),
      sql<number>`sum(skipped_count)::int`.as('skipped'),
    ])
    .execute();
}

/** The same for one group, which is no larger than a class can be. */
export async function readItemsOfGroup(
  db: DbOrTrx,
  input: { campaignId: number; group: string },
): Promise<readonly ItemCounts[]> {
  const rows = await db
    .selectFrom('participations')
    .where('campaignId', '=', input.campaignId)
    .where('groupName', '=', input.group)
    .where('counted', '=', true)
    .where('removedAt', 'is', null)
    .select('history')
    .execute();
  const entries = rows.flatMap(({ history }) => history);
  return [...Map.groupBy(entries, ({ itemId }) => itemId)]
    .map(([itemId, some]) => ({
      itemId,
      right: verdicts(some, 'right'),
      wrong: verdicts(some, 'wrong'),
      skipped: verdicts(some, 'skipped'),
    }))
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}

const verdicts = (entries: readonly HistoryEntry[], verdict: string): number =>
  entries.filter((entry) => entry.verdict === verdict).length;
