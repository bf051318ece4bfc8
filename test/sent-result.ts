import type { HistoryEntry, StoredKnowledge } from '../db/types.ts';
import { createAccount } from '../src/accounts/index.ts';
import type { TestApp } from './app.ts';

export interface SentResult {
  readonly firstName?: string;
  readonly lastName: string;
  /** Of the campaign, in any order; what is in neither list was not verified. */
  readonly validated: readonly string[];
  readonly missed?: readonly string[];
  readonly group?: string;
  readonly history?: readonly HistoryEntry[];
  /** Not sent: finished, and kept by the pupil. */
  readonly kept?: boolean;
  /** Another test of that person, after the ones they have. */
  readonly userId?: string;
  readonly attempt?: number;
}

let people = 0;

/** A result made by hand, for pages whose numbers are then checked by hand. The counts of the campaign follow by themselves. */
export async function sentResult(
  t: TestApp,
  campaign: { readonly id: number; readonly skillIds: readonly string[] },
  result: SentResult,
): Promise<{ id: number; userId: string }> {
  const { db, clock } = t.deps;
  const now = clock();
  const userId = result.userId ?? (await account(t, result));
  const knowledge: StoredKnowledge = {};
  for (const id of result.validated) knowledge[id] = 'v';
  for (const id of result.missed ?? []) knowledge[id] = 'id';
  await db
    .updateTable('participations')
    .set({ current: false, counted: false })
    .where('userId', '=', userId)
    .where('campaignId', '=', campaign.id)
    .execute();
  const { id } = await db
    .insertInto('participations')
    .values({
      userId,
      campaignId: campaign.id,
      identifier: null,
      status: result.kept ? 'to_share' : 'shared',
      seed: 7,
      asked: null,
      history: JSON.stringify(result.history ?? []),
      answerCount: result.history?.length ?? 0,
      knowledge: JSON.stringify(knowledge),
      targetedCount: campaign.skillIds.length,
      testedCount: Object.keys(knowledge).length,
      validatedCount: result.validated.length,
      startedAt: now,
      finishedAt: now,
      sharedAt: result.kept ? null : now,
      counted: !result.kept,
      attempt: result.attempt ?? 1,
      groupName: result.group ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, userId };
}

async function account(t: TestApp, { firstName = 'Sacha', lastName }: SentResult): Promise<string> {
  const made = await createAccount(t.deps.db, {
    firstName,
    lastName,
    email: `r${++people}@exemple.example`,
    passwordHash: 'none',
    emailVerified: true,
    now: t.clock.now(),
  });
  if (!made.ok) throw new Error(made.reason);
  return made.userId;
}
