import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { testConfig } from '../../test/app.ts';
import { testDatabase } from '../../test/database.ts';
import { asRole, withDatabase } from '../../test/global-setup.ts';
import type { Config } from './config.ts';
import type { DatabaseHandle } from './db.ts';
import { type Jobs, startJobs } from './jobs.ts';
import type { DeliverMail, Mail } from './mail.ts';

const mail = (to: string): Mail => ({
  to,
  subject: 'L’été',
  text: 'Bonjour Léa',
  html: '<p>Bonjour Léa</p>',
});

let handle: DatabaseHandle;
let config: Config;
let jobs: Jobs;
let deliver: DeliverMail;
const errors: Error[] = [];

const start = () =>
  startJobs(
    handle,
    config,
    (one, id) => deliver(one, id),
    (error) => errors.push(error),
    { retryDelay: 0 },
  );

beforeAll(async () => {
  handle = await testDatabase();
  config = { ...testConfig(), databaseUrl: await serverUrl() };
  jobs = await start();
});
afterAll(async () => {
  await jobs.stop();
  await handle.close();
  expect(errors).toEqual([]);
});

/** The server's address of this very database; null for the embedded one. */
async function serverUrl(): Promise<string | null> {
  const url = inject('serverUrl');
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(handle.db);
  return url === null ? null : asRole(withDatabase(url, rows[0]?.name ?? ''), inject('template'));
}

/** Delivers, and tells when a mail to that address is tried and has come. `fails` says which tries do not arrive. */
function mailbox(fails: (attempt: number) => boolean = () => false) {
  const tries: { to: string; id: string }[] = [];
  const arrived: { mail: Mail; id: string }[] = [];
  const waiting = new Map<string, () => void>();
  deliver = async (one, id) => {
    tries.push({ to: one.to, id });
    waiting.get(`tried ${one.to}`)?.();
    if (fails(tries.length)) throw new Error('mailbox full');
    arrived.push({ mail: one, id });
    waiting.get(`come ${one.to}`)?.();
  };
  const tried = (to: string) => new Promise<void>((resolve) => waiting.set(`tried ${to}`, resolve));
  const comes = (to: string) => new Promise<void>((resolve) => waiting.set(`come ${to}`, resolve));
  return { tries, arrived, tried, comes };
}

describe('a mail put in the outbox', () => {
  let box: ReturnType<typeof mailbox>;
  beforeEach(() => {
    box = mailbox();
  });

  it('is delivered as it was written', async () => {
    const come = box.comes('lea@exemple.example');
    await jobs.sendMail(mail('lea@exemple.example'));
    await come;
    expect(box.arrived.map((one) => one.mail)).toEqual([mail('lea@exemple.example')]);
  });

  it('inside a transaction leaves if and only if it commits', async () => {
    const kept = box.comes('kept@exemple.example');
    const undone = handle.db.transaction().execute(async (trx) => {
      await jobs.sendMail(mail('undone@exemple.example'), trx);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await handle.db.transaction().execute((trx) => jobs.sendMail(mail('kept@exemple.example'), trx));
    await kept;
    expect(box.tries.map(({ to }) => to)).toEqual(['kept@exemple.example']);
    const left = await sql<{ to: string }>`select data ->> 'to' as to from pgboss.job`.execute(handle.db);
    expect(left.rows.map(({ to }) => to)).not.toContain('undone@exemple.example');
  });

  it('is tried again when its delivery failed, under the same number', async () => {
    box = mailbox((attempt) => attempt < 3);
    const come = box.comes('late@exemple.example');
    await jobs.sendMail(mail('late@exemple.example'));
    await come;
    expect(box.tries).toHaveLength(3);
    expect(new Set(box.tries.map(({ id }) => id)).size).toBe(1);
    expect(box.arrived).toHaveLength(1);
  });

  it('that could not leave before a stop leaves after the next start', async () => {
    let down = true;
    box = mailbox(() => down);
    const tried = box.tried('morning@exemple.example');
    await jobs.sendMail(mail('morning@exemple.example'));
    await tried;
    await jobs.stop();
    down = false;
    const come = box.comes('morning@exemple.example');
    jobs = await start();
    await come;
    expect(box.arrived).toHaveLength(1);
  });
});

describe('work for after the answer', () => {
  it('is done once with what was given, tried again when it failed, and kept over a stop', async () => {
    const seen: object[] = [];
    let done = () => {};
    const perform = async (work: object) => {
      seen.push(work);
      if (seen.length === 1) throw new Error('not yet');
      done();
    };
    await jobs.work('trial', perform);
    const first = new Promise<void>((resolve) => {
      done = resolve;
    });
    await jobs.enqueue('trial', { kind: 'reset', email: 'lea@exemple.example' });
    await first;
    expect(seen).toEqual(Array(2).fill({ kind: 'reset', email: 'lea@exemple.example' }));
    await jobs.stop();
    jobs = await start();
    await jobs.enqueue('trial', { n: 3 });
    const later = new Promise<void>((resolve) => {
      done = resolve;
    });
    await jobs.work('trial', perform);
    await later;
    expect(seen[2]).toEqual({ n: 3 });
  });
});
