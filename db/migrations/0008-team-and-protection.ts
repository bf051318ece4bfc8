import { type Kysely, sql } from 'kysely';

/**
 * A team invites colleagues; a person has a language and may leave; sessions are found by the hash of their token, so that
 * a copy of the database signs nobody in; failed tries are counted where every process sees them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table users
      add column lang text check (lang in ('fr', 'en')),
      add column anonymised_at timestamptz`.execute(db);
  // Those who are signed in stay so.
  await sql`update sessions set token = encode(sha256(convert_to(token, 'UTF8')), 'hex')`.execute(db);
  await sql`alter table sessions add column last_seen_at timestamptz not null default now()`.execute(db);
  await sql`alter table memberships add column last_visit_at timestamptz`.execute(db);
  await sql`
    create table invitations (
      id bigint generated always as identity primary key,
      organisation_id bigint not null references organisations (id),
      email text not null check (email = lower(email)),
      role text not null check (role in ('admin', 'member')),
      lang text not null check (lang in ('fr', 'en')),
      token_hash text not null unique,
      invited_by text references users (id) on delete set null,
      created_at timestamptz not null,
      sent_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      cancelled_at timestamptz,
      check (accepted_at is null or cancelled_at is null)
    )`.execute(db);
  await sql`
    create unique index invitations_pending on invitations (organisation_id, email)
      where accepted_at is null and cancelled_at is null`.execute(db);
  await sql`create index invitations_organisation_id on invitations (organisation_id)`.execute(db);
  await sql`create index invitations_email on invitations (email)`.execute(db);
  await sql`create index invitations_invited_by on invitations (invited_by)`.execute(db);
  await sql`
    create table known_places (
      user_id text not null references users (id) on delete cascade,
      place text not null,
      last_entered_at timestamptz not null,
      primary key (user_id, place)
    )`.execute(db);
  await sql`
    create table tries (
      key text primary key,
      failures integer not null check (failures >= 0),
      counted_at timestamptz not null,
      blocked_until timestamptz
    )`.execute(db);
  await sql`create index tries_counted_at on tries (counted_at)`.execute(db);
}
