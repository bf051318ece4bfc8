import { type Kysely, sql } from 'kysely';

/** A second factor for those who run the house: a secret shared with their telephone, and which sessions have shown it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table second_factors (
      user_id text primary key references users (id) on delete cascade,
      sealed_secret text not null,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint
    )`.execute(db);
  await sql`alter table sessions add column second_factor_at timestamptz`.execute(db);
}
