import { type Kysely, sql } from 'kysely';

/** An account whose person is forgotten: the row stays, so that the numbers of campaigns do not move. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users add column anonymised_at timestamptz`.execute(db);
}
