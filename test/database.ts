import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LogEvent } from 'kysely';
import { inject } from 'vitest';
import { type DatabaseHandle, type Db, openEmbedded, openServer } from '../src/platform/db.ts';
import { asRole, onServer, withDatabase } from './global-setup.ts';

export interface TestDatabase extends DatabaseHandle {
  /** Of the role that owns the tables: migrations, `vacuum`, and looking into every table. */
  readonly owner: Db;
}

/** A fresh migrated database: embedded in memory, or a copy on the server under test. */
export async function testDatabase(
  options: { log?: (event: LogEvent) => void; poolSize?: number } = {},
): Promise<TestDatabase> {
  const log = options.log === undefined ? {} : { log: options.log };
  const serverUrl = inject('serverUrl');
  const template = inject('template');
  if (serverUrl === null) {
    const embedded = await openEmbedded(undefined, { ...log, load: new Blob([readFileSync(template)]) });
    return { ...embedded, owner: embedded.db };
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  await onServer(serverUrl, `grant create on database ${name} to ${template}`);
  const served = asRole(withDatabase(serverUrl, name), template);
  const handle = openServer(served, options.poolSize ?? 4, log);
  const owner = openServer(withDatabase(serverUrl, name), 1);
  return {
    ...handle,
    owner: owner.db,
    close: async () => {
      await owner.close();
      await handle.close();
      await onServer(serverUrl, `drop database ${name}`);
    },
  };
}
