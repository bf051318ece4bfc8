import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, DbOrTrx } from '../platform/db.ts';
import { afterFailure, type TryPolicy } from './tries.ts';

export interface Counted {
  readonly key: string;
  readonly policy: TryPolicy;
}

/** What is counted, unreadable: an address typed by mistake is someone's address too. */
export const tryKey = (secret: string, kind: string, value: string): string =>
  `${kind}:${createHmac('sha256', secret).update(`${kind} ${value}`).digest('base64url')}`;

export type TakeTryResult =
  /** `blocks`: this try, if it fails, is one that makes the next ones wait. */
  { readonly ok: true; readonly blocks: boolean } | { readonly ok: false; readonly until: Date };

const DAY_MS = 86_400_000;

/**
 * Counts a try as failed before it is made: of a thousand guesses at once no more pass than one after the other. `giveBack` makes
 * good a try that succeeded. Rows are locked in the order of their keys, so that two tries never wait for each other.
 */
export function takeTry(db: Db, counted: readonly Counted[], now: Date): Promise<TakeTryResult> {
  const sorted = [...counted].sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = sorted.map(({ key }) => key);
  return db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('tries')
      .values(keys.map((key) => ({ key, failures: 0, countedAt: now })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute();
    if (made.length > 0)
      await trx
        .deleteFrom('tries')
        .where('countedAt', '<', new Date(now.getTime() - 2 * DAY_MS))
        .where('key', 'not in', keys)
        .execute();
    const rows = await trx
      .selectFrom('tries')
      .selectAll()
      .where('key', 'in', keys)
      .orderBy('key')
      .forUpdate()
      .execute();
    const until = Math.max(...rows.map(({ blockedUntil }) => blockedUntil?.getTime() ?? 0));
    if (until > now.getTime()) return { ok: false, until: new Date(until) };
    let blocks = false;
    for (const { key, policy } of sorted) {
      const row = rows.find((one) => one.key === key);
      const next = afterFailure(policy, row ?? { failures: 0, countedAt: now }, now);
      blocks ||= next.blockedUntil !== null;
      await trx
        .updateTable('tries')
        .set({ ...next, countedAt: now })
        .where('key', '=', key)
        .execute();
    }
    return { ok: true, blocks };
  });
}

/** The try succeeded: what is the account's own starts again at zero, what others share counts one less. */
export async function giveBack(
  db: DbOrTrx,
  input: { own: readonly string[]; shared: readonly string[] },
): Promise<void> {
  if (input.own.length > 0) await db.deleteFrom('tries').where('key', 'in', input.own).execute();
  if (input.shared.length === 0) return;
  await db
    .updateTable('tries')
    .set({ failures: sql<number>`greatest(failures - 1, 0)`, blockedUntil: null })
    .where('key', 'in', input.shared)
    .execute();
}
