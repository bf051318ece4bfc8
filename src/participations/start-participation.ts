import type { StrategyName } from '../../db/types.ts';
import type { CampaignByCode } from '../campaigns/index.ts';
import type { Release } from '../content/index.ts';
import type { DbOrTrx } from '../platform/db.ts';
import { announceLength, leadTest } from './lead-test.ts';
import { listEarlierAnswers } from './list-earlier-answers.ts';
import { isClosed } from './participation.ts';

export interface StartInput {
  readonly userId: string;
  readonly campaign: CampaignByCode;
  readonly release: Release;
  /** What the campaign asks under its identifier label; null where it asks nothing. */
  readonly identifier: string | null;
  /** One of the campaign's groups; null where it has none, or a single one, which is given. */
  readonly group: string | null;
  readonly seed: number;
  /** The strategy of this deployment, which the test keeps to its end. */
  readonly strategy: StrategyName;
  readonly now: Date;
}

export type StartResult =
  | { ok: true; id: number }
  | { ok: false; reason: 'campaign-closed' | 'identifier-missing' | 'group-missing' };

/**
 * Joins a campaign, with the first question chosen and stored. Joining twice, or twenty times at once, is joining once:
 * the constraint on (person, campaign, attempt) decides.
 */
export async function startParticipation(db: DbOrTrx, input: StartInput): Promise<StartResult> {
  const { userId, campaign, now } = input;
  const known = await findParticipationId(db, userId, campaign.id);
  if (known !== null) return { ok: true, id: known };
  if (isClosedToNewcomers(campaign, now)) return { ok: false, reason: 'campaign-closed' };
  if (campaign.identifierLabel !== null && input.identifier === null)
    return { ok: false, reason: 'identifier-missing' };
  const { groups } = campaign;
  const groupName = groups.length > 1 ? input.group : (groups[0] ?? null);
  if (groups.length > 1 && (groupName === null || !groups.includes(groupName)))
    return { ok: false, reason: 'group-missing' };
  const row = await beginTest(db, {
    ...input,
    campaignId: campaign.id,
    skillIds: campaign.skillIds,
    groupName,
    attempt: 1,
  });
  const id = row ?? (await findParticipationId(db, userId, campaign.id));
  if (id === null) throw new Error('a participation is neither new nor known');
  return { ok: true, id };
}

export interface NewTest
  extends Pick<StartInput, 'userId' | 'release' | 'identifier' | 'seed' | 'strategy' | 'now'> {
  readonly campaignId: number;
  readonly skillIds: readonly string[];
  readonly attempt: number;
  readonly groupName: string | null;
}

/** The row of a test that begins, with its first question; null when another click was faster. */
export async function beginTest(db: DbOrTrx, input: NewTest): Promise<number | null> {
  const { userId, campaignId, skillIds, strategy, seed, now } = input;
  const earlier = await listEarlierAnswers(db, { userId, skillIds, now });
  const chosen = { strategy, skillIds };
  const length = announceLength(input.release, chosen, earlier);
  const lengths = { lengthFrom: length?.from ?? null, lengthTo: length?.to ?? null };
  const plan = { ...chosen, seed, earlier, ...lengths };
  const { asked, knowledge, ...counts } = leadTest(input.release, plan, []);
  const row = await db
    .insertInto('participations')
    .values({
      userId,
      campaignId,
      attempt: input.attempt,
      identifier: input.identifier,
      groupName: input.groupName,
      status: asked === null ? 'to_share' : 'started',
      seed,
      strategy,
      earlier: JSON.stringify(earlier),
      ...lengths,
      asked: asked === null ? null : JSON.stringify(asked),
      askedAt: now,
      knowledge: JSON.stringify(knowledge),
      ...counts,
      startedAt: now,
      finishedAt: asked === null ? now : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Archived, its space closed, or past its closing hour. */
export const isClosedToNewcomers = (campaign: CampaignByCode, now: Date): boolean =>
  isClosed(
    {
      campaignArchivedAt: campaign.archivedAt ?? campaign.organisationArchivedAt,
      closesAt: campaign.closesAt,
    },
    now,
  );

export async function findParticipationId(
  db: DbOrTrx,
  userId: string,
  campaignId: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('participations')
    .select('id')
    .where('userId', '=', userId)
    .where('campaignId', '=', campaignId)
    .where('current', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}
