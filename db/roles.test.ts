import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createAccount, recordAct } from '../src/accounts/index.ts';
import { type DatabaseHandle, openServer } from '../src/platform/db.ts';
import { startJobs } from '../src/platform/jobs.ts';
import { testConfig } from '../test/app.ts';
import { onServer, withDatabase } from '../test/global-setup.ts';
import { prepareDatabase } from './prepare-database.ts';

const serverUrl = inject('serverUrl');
const NOW = new Date('2026-11-02T09:00:00Z');

/** Roles exist on a server only; the embedded database has one. */
describe.skipIf(serverUrl === null)('the role that serves people, when another one migrates', () => {
  const id = randomUUID().slice(0, 8);
  const owner = `owner_${id}`;
  const app = `app_${id}`;
  const name = `roles_${id}`;
  const as = (role: string): string => {
    const url = new URL(withDatabase(serverUrl ?? '', name));
    url.username = role;
    return url.href;
  };
  let handle: DatabaseHandle;

  beforeAll(async () => {
    for (const role of [owner, app]) await onServer(serverUrl ?? '', `create role ${role} login`);
    await onServer(serverUrl ?? '', `create database ${name} owner ${owner}`);
    handle = openServer(as(app), 2);
    await prepareDatabase(handle, { migrationDatabaseUrl: as(owner) });
  });
  afterAll(async () => {
    await handle.close();
    await onServer(serverUrl ?? '', `drop database ${name} with (force)`);
    for (const role of [owner, app]) await onServer(serverUrl ?? '', `drop role ${role}`);
  });

  it('adds to the trail and reads it', async () => {
    await recordAct(handle.db, {
      act: 'accept-request',
      actorId: 'a',
      subject: { kind: 'space-request', id: 1 },
      now: NOW,
    });
    expect(await handle.db.selectFrom('auditEvents').select('act').execute()).toEqual([
      { act: 'accept-request' },
    ]);
  });

  it.each([
    "update audit_events set act = 'x'",
    'delete from audit_events',
    'truncate audit_events',
    'drop table audit_events',
    'alter table audit_events disable trigger audit_events_stay',
    'drop trigger audit_events_stay on audit_events',
    "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    'alter table audit_events rename to other_events',
    "set session_replication_role = 'replica'",
    "update migrations set name = 'x'",
  ])('cannot « %s »', async (statement) => {
    await expect(sql.raw(statement).execute(handle.db)).rejects.toThrow(/permission denied|must be owner/);
    expect(await handle.db.selectFrom('auditEvents').select('act').execute()).toHaveLength(1);
  });

  it('does all the rest: people, mails', async () => {
    const made = await createAccount(handle.db, {
      firstName: 'Léa',
      lastName: 'Ferrand',
      email: 'lea@exemple.example',
      passwordHash: 'x',
      emailVerified: false,
      now: NOW,
    });
    expect(made.ok).toBe(true);
    await handle.db.deleteFrom('users').execute();
    let come: (to: string) => void = () => {};
    const arrived = new Promise<string>((resolve) => {
      come = resolve;
    });
    const config = { ...testConfig(), databaseUrl: as(app) };
    const jobs = await startJobs(
      handle,
      config,
      async (mail) => come(mail.to),
      (error) => {
        throw error;
      },
    );
    await jobs.sendMail({ to: 'lea@exemple.example', subject: 's', text: 't', html: 'h' });
    expect(await arrived).toBe('lea@exemple.example');
    await jobs.stop();
  });

  it('is prepared again at each start without harm', async () => {
    await prepareDatabase(handle, { migrationDatabaseUrl: as(owner) });
    await expect(sql`delete from audit_events`.execute(handle.db)).rejects.toThrow('permission denied');
  });

  it('keeps its rights when it is the one that migrates: then only the trigger holds', async () => {
    const same = openServer(as(owner), 1);
    await prepareDatabase(same, { migrationDatabaseUrl: as(owner) });
    await expect(sql`delete from audit_events`.execute(same.db)).rejects.toThrow('never changed');
    await same.close();
  });
});
