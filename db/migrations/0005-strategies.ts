import { type Kysely, sql } from 'kysely';

/** Which strategy leads a test is decided when it begins: it then ends, and is replayed, with the same one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participations
      add column strategy text not null default 'original'`.execute(db);
}
