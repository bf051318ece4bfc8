import { type Comparison, campaignResult, compareResults, type Target } from '../engine/index.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { readKnowledge } from './participation.ts';

/** One result that a person sent, beside the one before. */
export interface Sending {
  readonly id: number;
  /** Place among the tests of this person in the campaign, from 1. */
  readonly attempt: number;
  readonly sharedAt: Date;
  readonly masteryPercent: number;
  /** With the sending before, on the same skills; null for the first. */
  readonly change: Comparison | null;
}

/** What one person sent in one campaign, in order. The caller has checked whose it is, or that the campaign is theirs. */
export async function listSendings(
  db: DbOrTrx,
  target: Target,
  input: { userId: string; campaignId: number },
): Promise<Sending[]> {
  const rows = await db
    .selectFrom('participations')
    .where('userId', '=', input.userId)
    .where('campaignId', '=', input.campaignId)
    .where('removedAt', 'is', null)
    .where('sharedAt', 'is not', null)
    .orderBy('attempt')
    .select(['id', 'attempt', 'sharedAt', 'knowledge'])
    .$narrowType<{ sharedAt: Date }>()
    .execute();
  const known = rows.map(({ knowledge }) => readKnowledge(knowledge));
  return rows.map(({ id, attempt, sharedAt }, i) => {
    const now = known[i] ?? new Map();
    const before = known[i - 1];
    return {
      id,
      attempt,
      sharedAt,
      masteryPercent: campaignResult(target, now).total.masteryPercent,
      change: before === undefined ? null : compareResults(target.skills, before, now),
    };
  });
}
