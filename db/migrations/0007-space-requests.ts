import { type Kysely, sql } from 'kysely';

/**
 * A school asks for its space. The address is confirmed by a mailed link before anyone reads the request; once accepted, a
 * second mailed link gives the space to whoever reads that mailbox. Only the hashes of both links are kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table organisations add column postcode text check (length(postcode) between 1 and 10)`.execute(
    db,
  );
  await sql`create index organisations_uai on organisations (uai)`.execute(db);
  await sql`
    create table space_requests (
      id bigint generated always as identity primary key,
      state text not null check (state in ('unconfirmed', 'pending', 'accepted', 'refused')),
      school_name text not null check (length(school_name) between 1 and 255),
      type text not null check (type in ('college', 'lycee', 'ecole', 'superieur', 'autre')),
      uai text check (uai ~ '^[0-9]{7}[A-Z]$'),
      town text not null check (length(town) between 1 and 100),
      postcode text not null check (length(postcode) between 1 and 10),
      first_name text not null check (length(first_name) between 1 and 100),
      last_name text not null check (length(last_name) between 1 and 100),
      job_title text not null check (length(job_title) between 1 and 100),
      email text not null check (email = lower(email)),
      comment text check (length(comment) between 1 and 2000),
      lang text not null check (lang in ('fr', 'en')),
      confirm_hash text not null unique,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      decided_at timestamptz,
      decided_by text references users (id) on delete set null,
      reason text check (length(reason) between 1 and 2000),
      organisation_id bigint references organisations (id),
      claim_hash text unique,
      claim_until timestamptz,
      claimed_at timestamptz,
      check ((state = 'unconfirmed') = (confirmed_at is null)),
      check ((state in ('accepted', 'refused')) = (decided_at is not null)),
      check ((state = 'refused') = (reason is not null)),
      check ((state = 'accepted') = (organisation_id is not null)),
      check ((claim_hash is null) = (claim_until is null))
    )`.execute(db);
  await sql`create index space_requests_state on space_requests (state, created_at desc, id desc)`.execute(
    db,
  );
  await sql`create index space_requests_uai on space_requests (uai)`.execute(db);
  await sql`create index space_requests_email on space_requests (email, created_at)`.execute(db);
  await sql`create index space_requests_decided_by on space_requests (decided_by)`.execute(db);
  await sql`create index space_requests_organisation_id on space_requests (organisation_id)`.execute(db);
}
