import { sql } from 'kysely';
import type { Config } from '../src/platform/config.ts';
import { type DatabaseHandle, type Db, openServer } from '../src/platform/db.ts';
import { migrateToLatest } from './migrate.ts';

/**
 * Migrates. With `MIGRATION_DATABASE_URL` another role owns the tables, and the one that serves people only gets what it needs:
 * it adds to the trail of sensitive acts and reads it, and even its own SQL cannot change it or lift what forbids it.
 */
export async function prepareDatabase(
  handle: Pick<DatabaseHandle, 'db'>,
  config: Pick<Config, 'migrationDatabaseUrl'>,
): Promise<void> {
  if (config.migrationDatabaseUrl === null) return migrateToLatest(handle.db);
  const owner = openServer(config.migrationDatabaseUrl, 1);
  try {
    await migrateToLatest(owner.db);
    const served = await roleOf(handle.db);
    if (served !== (await roleOf(owner.db))) await grantWhatServingNeeds(owner.db, served);
  } finally {
    await owner.close();
  }
}

async function roleOf(db: Db): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
  return rows[0]?.role ?? '';
}

async function grantWhatServingNeeds(db: Db, served: string): Promise<void> {
  const role = sql.id(served);
  const { rows } = await sql<{ name: string; mayCreate: boolean }>`
    select current_database() as name, has_database_privilege(${served}, current_database(), 'create') as may_create`.execute(
    db,
  );
  const [database] = rows;
  // The outbox makes its own schema (pg-boss), beside ours.
  if (database && !database.mayCreate)
    await sql`grant create on database ${sql.id(database.name)} to ${role}`.execute(db);
  await db.transaction().execute(async (trx) => {
    await sql`grant usage on schema public to ${role}`.execute(trx);
    await sql`grant select, insert, update, delete on all tables in schema public to ${role}`.execute(trx);
    await sql`revoke all on audit_events, migrations, migration_lock from ${role}`.execute(trx);
    await sql`grant select, insert on audit_events to ${role}`.execute(trx);
  });
}
