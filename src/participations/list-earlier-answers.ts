import type { EarlierEntry } from '../../db/types.ts';
import type { DbOrTrx } from '../platform/db.ts';

const DAY = 86_400_000;
/** Older answers would weigh next to nothing, and a test must not carry a whole school life. */
const MOST = 200;

/** What a person answered before on these skills, newest first, with its age in days (two decimals). */
export async function listEarlierAnswers(
  db: DbOrTrx,
  input: { userId: string; skillIds: readonly string[]; now: Date },
): Promise<EarlierEntry[]> {
  if (input.skillIds.length === 0) return [];
  const rows = await db
    .selectFrom('answers')
    .where('userId', '=', input.userId)
    .where('skillId', 'in', [...input.skillIds])
    .orderBy('answeredAt', 'desc')
    .orderBy('position', 'desc')
    .limit(MOST)
    .select(['itemId', 'skillId', 'verdict', 'answeredAt'])
    .execute();
  return rows.map(({ answeredAt, ...answer }) => ({
    ...answer,
    ageDays: Math.max(0, Math.round((100 * (input.now.getTime() - answeredAt.getTime())) / DAY) / 100),
  }));
}
