import { mkdirSync } from 'node:fs';
import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import {
  CamelCasePlugin,
  Kysely,
  type LogEvent,
  PGliteDialect,
  PostgresDialect,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';
import type { Database } from '../../db/types.ts';
import { embeddedNotices, type Notices, serverNotices } from './notices.ts';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;
/** What a use case takes: the pool, or the transaction of its caller. */
export type DbOrTrx = Db | Trx;

/** In the transaction of the caller, or in one of its own. */
export const inTransaction = <T>(db: DbOrTrx, act: (trx: Trx) => Promise<T>): Promise<T> =>
  db.isTransaction ? act(db as Trx) : db.transaction().execute(act);

export interface DatabaseHandle {
  readonly db: Db;
  /** The embedded database, null with a server. */
  readonly embedded: PGlite | null;
  readonly notices: Notices;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly log?: (event: LogEvent) => void;
}

const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });
// int8 as a number: our ids stay far under 2^53. Dates without time stay text.
const INT8 = 20;

export async function openEmbedded(
  dataDir: string | undefined,
  options: Options & { load?: PGliteOptions['loadDataDir'] } = {},
): Promise<DatabaseHandle> {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const embedded = await PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(options.load === undefined ? {} : { loadDataDir: options.load }),
    parsers: { [INT8]: Number, [types.DATE]: (value: string) => value },
  });
  await embedded.exec("set time zone 'UTC'");
  const db = new Kysely<Database>({
    dialect: new PGliteDialect({ pglite: embedded }),
    plugins: [camelCase],
    ...(options.log ? { log: options.log } : {}),
  });
  return { db, embedded, notices: embeddedNotices(embedded), close: () => db.destroy() };
}

export function openServer(url: string, poolSize: number, options: Options = {}): DatabaseHandle {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8 ? Number : oid === 1082 ? String : pg.types.getTypeParser(oid, format as 'text'),
    },
    // A statement that hangs must not hold a classroom: the server gives up on it.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 10_000,
    lock_timeout: 5_000,
    options: '-c TimeZone=UTC',
  });
  // A lost idle connection is replaced by the pool; without a listener Node would stop the process.
  pool.on('error', () => {});
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool, cursor: Cursor }),
    plugins: [camelCase],
    ...(options.log ? { log: options.log } : {}),
  });
  const notices = serverNotices(url, (error) => console.error('notices:', error.message));
  const close = async () => {
    await notices.close();
    await db.destroy();
  };
  return { db, embedded: null, notices, close };
}
