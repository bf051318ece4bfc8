import { recordAct } from '../accounts/index.ts';
import type { Db } from '../platform/db.ts';

export interface RemoveParticipantInput {
  readonly organisationId: number;
  readonly campaignId: number;
  /** Any of the person's tests in the campaign. */
  readonly participationId: number;
  readonly actorId: string;
  readonly address: string;
  readonly now: Date;
}

export type RemoveParticipantResult = { ok: true } | { ok: false; reason: 'no-such-participant' };

/** Takes a person out of a campaign, with all the tests they took in it. A second click changes nothing. */
export const removeParticipant = (db: Db, input: RemoveParticipantInput): Promise<RemoveParticipantResult> =>
  setRemoved(db, input, input.now);

/** Puts them back as they were. */
export const restoreParticipant = (db: Db, input: RemoveParticipantInput): Promise<RemoveParticipantResult> =>
  setRemoved(db, input, null);

function setRemoved(
  db: Db,
  input: RemoveParticipantInput,
  removedAt: Date | null,
): Promise<RemoveParticipantResult> {
  const { campaignId, participationId, actorId, organisationId, address, now } = input;
  return db.transaction().execute(async (trx) => {
    const named = trx
      .selectFrom('participations')
      .where('campaignId', '=', campaignId)
      .where('id', '=', participationId)
      .select('userId');
    const changed = await trx
      .updateTable('participations')
      .set({ removedAt })
      .where('campaignId', '=', campaignId)
      .where('userId', '=', named)
      .where('removedAt', removedAt === null ? 'is not' : 'is', null)
      .returning('id')
      .execute();
    if (changed.length === 0) {
      const known = await named.executeTakeFirst();
      return known ? { ok: true } : { ok: false, reason: 'no-such-participant' };
    }
    await recordAct(trx, {
      act: removedAt === null ? 'restore-participant' : 'remove-participant',
      actorId,
      organisationId,
      subject: { kind: 'participation', id: participationId },
      address,
      details: { campaign: campaignId, tests: changed.length },
      now,
    });
    return { ok: true };
  });
}
