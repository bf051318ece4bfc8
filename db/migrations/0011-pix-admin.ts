import { type Kysely, sql } from 'kysely';

/** Target profiles made by Pix Admin, and the stages that a campaign freezes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table target_profiles (
      id bigint generated always as identity primary key,
      title text not null check (length(title) between 1 and 100),
      description text check (length(description) between 1 and 1000),
      tubes jsonb not null,
      stages jsonb not null default '[]',
      is_public boolean not null,
      for_new_spaces boolean not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      obsolete_at timestamptz
    )`.execute(db);
  await sql`
    create table target_profile_spaces (
      profile_id bigint not null references target_profiles (id),
      organisation_id bigint not null references organisations (id),
      created_at timestamptz not null,
      primary key (profile_id, organisation_id)
    )`.execute(db);
  await sql`create index target_profile_spaces_organisation_id on target_profile_spaces (organisation_id)`.execute(
    db,
  );
  // Frozen with the skills: a later edition of the profile moves neither. Null: those of the content release, or none.
  await sql`alter table campaigns add column stages jsonb`.execute(db);
}
