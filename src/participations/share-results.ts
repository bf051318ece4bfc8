import { type DbOrTrx, inTransaction } from '../platform/db.ts';
import type { Participation } from './find-participation.ts';
import { GRACE_MS, isClosed } from './participation.ts';

export type ShareResult =
  | { ok: true; sharedAt: Date }
  | { ok: false; reason: 'not-finished' | 'campaign-closed' | 'removed' };

/** « J’envoie mes résultats »: once; a second click keeps the first date. */
export async function shareResults(
  db: DbOrTrx,
  input: { participation: Participation; now: Date },
): Promise<ShareResult> {
  const { participation: p, now } = input;
  if (p.sharedAt !== null) return { ok: true, sharedAt: p.sharedAt };
  if (p.status === 'started') return { ok: false, reason: 'not-finished' };
  if (isClosed(p, now, GRACE_MS)) return { ok: false, reason: 'campaign-closed' };
  if (p.removedAt !== null) return { ok: false, reason: 'removed' };
  await inTransaction(db, async (trx) => {
    // What was sent before stays, and is no longer the one that counts.
    await trx
      .updateTable('participations')
      .set({ counted: false })
      .where('userId', '=', p.userId)
      .where('campaignId', '=', p.campaignId)
      .where('counted', '=', true)
      .where('id', '<>', p.id)
      .execute();
    await trx
      .updateTable('participations')
      .set({ status: 'shared', sharedAt: now, counted: true })
      .where('userId', '=', p.userId)
      .where('id', '=', p.id)
      .where('status', '=', 'to_share')
      .where('removedAt', 'is', null)
      .execute();
  });
  return { ok: true, sharedAt: now };
}
