import { mkdirSync } from 'node:fs';
import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import {
  CamelCasePlugin,
  Kysely,
  type LogEvent,
  PGliteDialect,
  PostgresDialect,
  type PostgresPool,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';
import type { Database } from '../../db/types.ts';
import { embeddedNotices, type Notices, serverNotices } from './notices.ts';
import { presentScope } from './scope.ts';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;
/** What a use case takes: the pool, or the transaction of its caller. */
export type DbOrTrx = Db | Trx;

/** In the transaction of the caller, or in one of its own. */
export const inTransaction = <T>(db: DbOrTrx, act: (trx: Trx) => Promise<T>): Promise<T> =>
  db.isTransaction ? act(db as Trx) : db.transaction().execute(act);

export interface DatabaseHandle {
  /** The house's own: jobs, commands, what runs before the first request. It sees every school. */
  readonly db: Db;
  /** What routes are given: it sees what the scope of the request under way lets it see, else nothing (scope.ts). */
  readonly forRequests: Db;
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
  // One connection, whose role no policy binds: the queries alone keep schools apart here, for one machine's demo.
  return { db, forRequests: db, embedded, notices: embeddedNotices(embedded), close: () => db.destroy() };
}

/**
 * Two pools under one role: connections of the house say so when they open, those of schools are told which one each time they
 * are taken. So a pupil's answer costs no statement more, and a teacher's long export never waits in front of it.
 */
export function openServer(url: string, poolSize: number, options: Options = {}): DatabaseHandle {
  const house = openPool(url, poolSize, '-c app.scope=house');
  const school = openPool(url, Math.max(1, Math.ceil(poolSize / 2)), '');
  const over = (pool: PostgresPool) =>
    new Kysely<Database>({
      dialect: new PostgresDialect({ pool, cursor: Cursor }),
      plugins: [camelCase],
      ...(options.log ? { log: options.log } : {}),
    });
  const db = over(house);
  const forRequests = over({
    connect: () => {
      const scope = presentScope();
      return scope === 'house' ? house.connect() : connectFor(school, scope.organisationId);
    },
    end: () => school.end(),
    options: school.options,
  });
  const notices = serverNotices(url, (error) => console.error('notices:', error.message));
  const close = async () => {
    await notices.close();
    await forRequests.destroy();
    await db.destroy();
    // A handle that served no request never opened this one through Kysely.
    if (!school.ended) await school.end();
  };
  return { db, forRequests, embedded: null, notices, close };
}

function openPool(url: string, max: number, scope: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8 ? Number : oid === 1082 ? String : pg.types.getTypeParser(oid, format as 'text'),
    },
    // A statement that hangs must not hold a classroom: the server gives up on it.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 10_000,
    lock_timeout: 5_000,
    options: `-c TimeZone=UTC ${scope}`.trim(),
  });
  // A lost idle connection is replaced by the pool; without a listener Node would stop the process.
  pool.on('error', () => {});
  return pool;
}

/** Always said anew, whoever had the connection before: nothing is ever left of another school. */
async function connectFor(pool: pg.Pool, organisationId: number | null): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    await client.query("select set_config('app.organisation', $1, false)", [`${organisationId ?? ''}`]);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
