import { type Kysely, sql } from 'kysely';

/** How many questions a test was announced to have when it began, both ends included; null where that cannot be said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participations
      add column length_from int,
      add column length_to int,
      add check (length_from between 0 and length_to)`.execute(db);
}
