import { type Kysely, sql } from 'kysely';

/**
 * Who runs the house, and what was done: a row of `audit_events` names its actor and subject by id only and outlives both,
 * so it has no foreign key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users add column role text check (role in ('pix-admin'))`.execute(db);
  await sql`
    create table audit_events (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
      actor_id text,
      organisation_id bigint,
      subject_kind text not null,
      subject_id text not null,
      address text,
      details jsonb not null default '{}'
    )`.execute(db);
  await sql`create index audit_events_at on audit_events (at desc, id desc)`.execute(db);
  await sql`create index audit_events_organisation_id on audit_events (organisation_id, at desc)`.execute(db);
  await sql`create index audit_events_actor_id on audit_events (actor_id, at desc)`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'audit events are never changed'; end $$`.execute(db);
  await sql`
    create trigger audit_events_stay before update or delete or truncate on audit_events
    for each statement execute function refuse_change()`.execute(db);
}
