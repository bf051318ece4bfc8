import { type Kysely, sql } from 'kysely';

/** Content releases (immutable) and campaigns, which freeze the skills they are about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table content_releases (
      id text primary key,
      document jsonb not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`
    create table campaigns (
      id bigint generated always as identity primary key,
      organisation_id bigint not null references organisations (id),
      code text not null unique check (code ~ '^[A-HJKMNP-Z]{6}[2-9]{3}$'),
      name text not null check (length(name) between 1 and 255),
      target_kind text not null check (target_kind in ('competence', 'profile')),
      target_key text not null,
      target_name text not null,
      release_id text not null references content_releases (id),
      skill_ids jsonb not null,
      title text check (length(title) between 1 and 50),
      landing_text text check (length(landing_text) between 1 and 5000),
      identifier_label text check (length(identifier_label) between 1 and 255),
      creator_id text references users (id) on delete set null,
      created_at timestamptz not null,
      archived_at timestamptz
    )`.execute(db);
  await sql`create index campaigns_organisation on campaigns (organisation_id, created_at desc, id desc)`.execute(
    db,
  );
}
