import { type Kysely, sql } from 'kysely';

/**
 * Which strategy leads a test, and what earlier tests said, are fixed when it begins: it then ends, and is replayed,
 * with the same ones.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participations
      add column strategy text not null default 'original',
      add column earlier jsonb not null default '[]'`.execute(db);
}
