import type { StrategyName } from '../../db/types.ts';
import type { Release } from '../content/index.ts';
import type { Db } from '../platform/db.ts';
import type { Participation } from './find-participation.ts';
import { isClosed } from './participation.ts';
import { beginTest, findParticipationId } from './start-participation.ts';

const DAY = 86_400_000;

/** Whether one may take a test again, and from when. */
export type Retake =
  | { readonly can: true }
  | {
      readonly can: false;
      readonly reason: 'not-offered' | 'not-sent' | 'closed' | 'removed' | 'all-validated';
    }
  /** `from`: the first moment at which one may. */
  | { readonly can: false; readonly reason: 'too-soon'; readonly from: Date };

type Sent = Pick<
  Participation,
  | 'multipleSendings'
  | 'retakeAfterDays'
  | 'sharedAt'
  | 'current'
  | 'campaignArchivedAt'
  | 'closesAt'
  | 'removedAt'
  | 'validatedCount'
  | 'targetedCount'
>;

/** Rules of reference/campaigns.md §3.10: sent, some days ago, with something left to learn. */
export function retakeOf(p: Sent, now: Date): Retake {
  if (!p.multipleSendings) return { can: false, reason: 'not-offered' };
  if (p.removedAt !== null) return { can: false, reason: 'removed' };
  if (p.sharedAt === null || !p.current) return { can: false, reason: 'not-sent' };
  if (isClosed(p, now)) return { can: false, reason: 'closed' };
  if (p.validatedCount >= p.targetedCount) return { can: false, reason: 'all-validated' };
  const from = new Date(p.sharedAt.getTime() + p.retakeAfterDays * DAY);
  return now < from ? { can: false, reason: 'too-soon', from } : { can: true };
}

export type RetakeResult =
  | { readonly ok: true; readonly id: number }
  | { readonly ok: false; readonly retake: Exclude<Retake, { can: true }> };

/**
 * « Retenter »: another test in the same campaign. What was sent stays as it is and stays the one that counts until the new
 * one is sent; answers given before are evidence, so that what is sure is not asked again. Two clicks make one test: the
 * person has one current test in a campaign.
 */
export async function retakeTest(
  db: Db,
  input: { participation: Participation; release: Release; seed: number; strategy: StrategyName; now: Date },
): Promise<RetakeResult> {
  const { participation: p, now } = input;
  const retake = retakeOf(p, now);
  if (!retake.can) return { ok: false, retake };
  const begun = await db.transaction().execute(async (trx) => {
    const left = await trx
      .updateTable('participations')
      .set({ current: false })
      .where('userId', '=', p.userId)
      .where('id', '=', p.id)
      .where('current', '=', true)
      .returning('groupName')
      .executeTakeFirst();
    if (!left) return null;
    return beginTest(trx, {
      ...input,
      userId: p.userId,
      campaignId: p.campaignId,
      skillIds: p.skillIds,
      identifier: p.identifier,
      groupName: left.groupName,
      attempt: p.attempt + 1,
    });
  });
  const id = begun ?? (await findParticipationId(db, p.userId, p.campaignId));
  if (id === null) throw new Error('a test taken again is neither new nor known');
  return { ok: true, id };
}
