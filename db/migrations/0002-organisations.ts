import { type Kysely, sql } from 'kysely';

/** Schools, who works in them, and who accepted which version of the Pix Orga terms. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations (
      id bigint generated always as identity primary key,
      name text not null check (length(name) between 1 and 255),
      type text not null check (type in ('college', 'lycee', 'ecole', 'superieur', 'autre')),
      uai text check (uai ~ '^[0-9]{7}[A-Z]$'),
      town text,
      created_at timestamptz not null,
      archived_at timestamptz
    )`.execute(db);
  await sql`
    create table memberships (
      user_id text not null references users (id) on delete cascade,
      organisation_id bigint not null references organisations (id),
      role text not null check (role in ('admin', 'member')),
      created_at timestamptz not null,
      primary key (user_id, organisation_id)
    )`.execute(db);
  await sql`create index memberships_organisation_id on memberships (organisation_id)`.execute(db);
  await sql`
    create table orga_terms_acceptances (
      user_id text not null references users (id) on delete cascade,
      version text not null,
      accepted_at timestamptz not null,
      primary key (user_id, version)
    )`.execute(db);
}
