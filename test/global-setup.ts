import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateToLatest } from '../db/migrate.ts';
import { prepareDatabase } from '../db/prepare-database.ts';
import { openEmbedded, openServer } from '../src/platform/db.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server to test on; null for the embedded database. */
    serverUrl: string | null;
    /** A migrated database to copy: a name on the server, also that of the role that serves; or a file. */
    template: string;
  }
}

/** Migrates once; each test file then starts from a copy. */
export default async function setup(project: TestProject) {
  const serverUrl = process.env.TEST_DATABASE_URL ?? null;
  const name = `template_${process.pid}`;
  if (serverUrl !== null) {
    // As in production (docs/operations.md, « Two roles »): who serves owns no table, so policies bind every test.
    await onServer(serverUrl, `create role ${name} login`);
    await onServer(serverUrl, `create database ${name}`);
    const handle = openServer(asRole(withDatabase(serverUrl, name), name), 1);
    await prepareDatabase(handle, { migrationDatabaseUrl: withDatabase(serverUrl, name) });
    await handle.close();
    project.provide('serverUrl', serverUrl);
    project.provide('template', name);
    return async () => {
      await onServer(serverUrl, `drop database ${name}`);
      await onServer(serverUrl, `drop role ${name}`);
    };
  }
  const file = join(tmpdir(), `${name}.tar`);
  const handle = await openEmbedded(undefined);
  await migrateToLatest(handle.db);
  const dump = await handle.embedded?.dumpDataDir('none');
  if (!dump) throw new Error('no embedded database');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  await handle.close();
  project.provide('serverUrl', null);
  project.provide('template', file);
  return () => rmSync(file, { force: true });
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export function asRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.username = role;
  return changed.href;
}

export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
