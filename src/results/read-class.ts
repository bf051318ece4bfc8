import type { StoredKnowledge } from '../../db/types.ts';
import type { Campaign } from '../campaigns/index.ts';
import { type ClassCounts, wholePercent } from '../engine/index.ts';
import type { DbOrTrx } from '../platform/db.ts';

/** Over this, a group is no class: its results are not added up for a page. */
export const MOST_IN_GROUP = 2000;

/** Sent results added up, of a campaign or of one group of it; removed and replaced ones are not in it. */
export interface ClassReading extends ClassCounts {
  readonly validatedSum: number;
  readonly validatedSquares: number;
  /** How many at each whole per cent of mastery, 0 to 100. */
  readonly mastery: readonly number[];
}

/** What the database keeps of a whole campaign: eight rows, however many results there are. */
export async function readCampaign(
  db: DbOrTrx,
  campaign: Pick<Campaign, 'id' | 'skillIds'>,
): Promise<ClassReading> {
  const shards = await db
    .selectFrom('campaignCounts')
    .where('campaignId', '=', campaign.id)
    .select(['received', 'validatedSum', 'validatedSquares', 'mastery', 'validated', 'missed'])
    .execute();
  const sum = (value: (shard: (typeof shards)[number]) => number | undefined) =>
    shards.reduce((all, shard) => all + (value(shard) ?? 0), 0);
  return {
    count: sum((shard) => shard.received),
    validatedSum: sum((shard) => shard.validatedSum),
    validatedSquares: sum((shard) => shard.validatedSquares),
    mastery: Array.from({ length: 101 }, (_, percent) => sum((shard) => shard.mastery[percent])),
    validated: campaign.skillIds.map((_, at) => sum((shard) => shard.validated[at])),
    missed: campaign.skillIds.map((_, at) => sum((shard) => shard.missed[at])),
  };
}

/** The same for one group, from its own results alone; null when it is larger than a class can be. */
export async function readGroup(
  db: DbOrTrx,
  campaign: Pick<Campaign, 'id' | 'skillIds'>,
  group: string,
): Promise<ClassReading | null> {
  const inGroup = db
    .selectFrom('participations')
    .where('campaignId', '=', campaign.id)
    .where('groupName', '=', group)
    .where('counted', '=', true)
    .where('removedAt', 'is', null);
  // Found in an index: of a group that is too large, nothing else is read.
  const tooMany = await inGroup
    .orderBy('sortName')
    .offset(MOST_IN_GROUP)
    .limit(1)
    .select('id')
    .executeTakeFirst();
  if (tooMany) return null;
  return addUp(campaign.skillIds, await inGroup.select(['knowledge', 'validatedCount']).execute());
}

interface Row {
  readonly knowledge: StoredKnowledge;
  readonly validatedCount: number;
}

function addUp(skillIds: readonly string[], rows: readonly Row[]): ClassReading {
  const mastery = Array.from({ length: 101 }, () => 0);
  for (const { validatedCount } of rows) {
    const percent = wholePercent(validatedCount, skillIds.length);
    mastery[percent] = (mastery[percent] ?? 0) + 1;
  }
  const found = (letter: 'v' | 'i') =>
    skillIds.map((id) =>
      rows.reduce((sum, { knowledge }) => sum + Number(knowledge[id]?.startsWith(letter) ?? false), 0),
    );
  return {
    count: rows.length,
    validatedSum: rows.reduce((sum, row) => sum + row.validatedCount, 0),
    validatedSquares: rows.reduce((sum, row) => sum + row.validatedCount ** 2, 0),
    mastery,
    validated: found('v'),
    missed: found('i'),
  };
}
