import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LogEvent } from 'kysely';
import { inject } from 'vitest';
import { type DatabaseHandle, openEmbedded, openServer } from '../src/platform/db.ts';
import { asRole, onServer, withDatabase } from './global-setup.ts';

/** A fresh migrated database: embedded in memory, or a copy on the server under test. */
export async function testDatabase(
  options: { log?: (event: LogEvent) => void; poolSize?: number } = {},
): Promise<DatabaseHandle> {
  const log = options.log === undefined ? {} : { log: options.log };
  const serverUrl = inject('serverUrl');
  const template = inject('template');
  if (serverUrl === null)
    return openEmbedded(undefined, { ...log, load: new Blob([readFileSync(template)]) });
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  await onServer(serverUrl, `grant create on database ${name} to ${template}`);
  const served = asRole(withDatabase(serverUrl, name), template);
  const handle = openServer(served, options.poolSize ?? 4, log);
  return {
    ...handle,
    close: async () => {
      await handle.close();
      await onServer(serverUrl, `drop database ${name}`);
    },
  };
}
