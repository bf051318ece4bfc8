import type { DbOrTrx } from '../platform/db.ts';

/** « Continuer »: the checkpoint at this number of answers was read. Never goes back, so that an old tab changes nothing. */
export async function passCheckpoint(
  db: DbOrTrx,
  input: { userId: string; id: number; at: number },
): Promise<void> {
  await db
    .updateTable('participations')
    .set({ checkpointAt: input.at })
    .where('userId', '=', input.userId)
    .where('id', '=', input.id)
    .where('checkpointAt', '<', input.at)
    .where('answerCount', '>=', input.at)
    .execute();
}

export async function markRulesSeen(db: DbOrTrx, input: { userId: string; id: number }): Promise<void> {
  await db
    .updateTable('participations')
    .set({ rulesSeen: true })
    .where('userId', '=', input.userId)
    .where('id', '=', input.id)
    .execute();
}
