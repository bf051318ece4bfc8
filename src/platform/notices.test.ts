import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { DatabaseHandle } from './db.ts';

let handle: DatabaseHandle;
beforeAll(async () => {
  handle = await testDatabase();
});
afterAll(() => handle.close());

const tell = (channel: string, payload: string) =>
  sql`select pg_notify(${channel}, ${payload})`.execute(handle.db);

/** Payloads of a channel, one after the other. */
async function ear(channel: string) {
  const heard: string[] = [];
  let wake = () => {};
  const stop = await handle.notices.listen(channel, (payload) => {
    heard.push(payload);
    wake();
  });
  const next = async () => {
    while (heard.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return heard.shift();
  };
  return { next, stop, heard };
}

it('who listens to a channel hears it and no other, until they stop', async () => {
  const one = await ear('one');
  const again = await ear('one');
  const two = await ear('two');
  await tell('one', 'a');
  await tell('two', 'b');
  expect([await one.next(), await again.next(), await two.next()]).toEqual(['a', 'a', 'b']);
  await one.stop();
  await tell('one', 'c');
  expect(await again.next()).toBe('c');
  expect(one.heard).toEqual([]);
  await again.stop();
  await tell('one', 'd');
  await tell('two', 'e');
  expect(await two.next()).toBe('e');
  expect(again.heard).toEqual([]);
  await two.stop();
});

it('what is told in a transaction is heard once it holds, and never when it does not', async () => {
  const one = await ear('one');
  await expect(
    handle.db.transaction().execute(async (trx) => {
      await sql`select pg_notify('one', 'undone')`.execute(trx);
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await handle.db
    .transaction()
    .execute((trx) => sql`select pg_notify('one', 'done')`.execute(trx).then(() => {}));
  expect(await one.next()).toBe('done');
  await one.stop();
});

/** Only a server can close a line; the embedded database has none. */
it('a lost line is opened again, and hears what is told from then on', async ({ skip }) => {
  if (handle.embedded !== null) skip();
  const one = await ear('one');
  const { rows } = await sql<{ ended: boolean }>`
    select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`.execute(handle.db);
  expect(rows).toEqual([{ ended: true }]);
  // Told again and again: those of the time without line are lost.
  const telling = setInterval(() => void tell('one', 'back'), 50);
  expect(await one.next()).toBe('back');
  clearInterval(telling);
  await one.stop();
});
