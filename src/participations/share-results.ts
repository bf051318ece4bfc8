import type { DbOrTrx } from '../platform/db.ts';
import type { Participation } from './find-participation.ts';

export type ShareResult =
  | { ok: true; sharedAt: Date }
  | { ok: false; reason: 'not-finished' | 'campaign-closed' };

/** « J’envoie mes résultats »: once; a second click keeps the first date. */
export async function shareResults(
  db: DbOrTrx,
  input: { participation: Participation; now: Date },
): Promise<ShareResult> {
  const { participation: p, now } = input;
  if (p.sharedAt !== null) return { ok: true, sharedAt: p.sharedAt };
  if (p.status === 'started') return { ok: false, reason: 'not-finished' };
  if (p.campaignArchivedAt !== null) return { ok: false, reason: 'campaign-closed' };
  await db
    .updateTable('participations')
    .set({ status: 'shared', sharedAt: now })
    .where('userId', '=', p.userId)
    .where('id', '=', p.id)
    .where('status', '=', 'to_share')
    .execute();
  return { ok: true, sharedAt: now };
}
