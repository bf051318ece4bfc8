import { type Kysely, sql } from 'kysely';

/**
 * One person in one campaign, and the answers. Keyed by person first, so that a test touches one place of a sharded
 * database. One participation per person and campaign, one answer per position: constraints, not checks in code.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table participations (
      user_id text not null references users (id) on delete cascade,
      id bigint generated always as identity,
      campaign_id bigint not null references campaigns (id),
      identifier text check (length(identifier) between 1 and 255),
      status text not null check (status in ('started', 'to_share', 'shared')),
      seed integer not null,
      rules_seen boolean not null default false,
      answer_count integer not null default 0 check (answer_count >= 0),
      history jsonb not null default '[]',
      asked jsonb,
      asked_at timestamptz,
      checkpoint_at integer not null default 0,
      knowledge jsonb not null default '{}',
      targeted_count integer not null,
      tested_count integer not null default 0,
      validated_count integer not null default 0,
      started_at timestamptz not null,
      last_answer_at timestamptz,
      finished_at timestamptz,
      shared_at timestamptz,
      primary key (user_id, id),
      unique (user_id, campaign_id),
      check ((asked is null) = (status <> 'started')),
      check ((shared_at is null) = (status <> 'shared'))
    )`.execute(db);
  await sql`create index participations_campaign on participations (campaign_id, id)`.execute(db);
  await sql`
    create table answers (
      user_id text not null,
      participation_id bigint not null,
      position integer not null check (position > 0),
      item_id text not null,
      skill_id text not null,
      answer jsonb,
      verdict text not null check (verdict in ('right', 'wrong', 'skipped')),
      trace jsonb not null,
      asked_at timestamptz not null,
      answered_at timestamptz not null,
      primary key (user_id, participation_id, position),
      foreign key (user_id, participation_id) references participations (user_id, id) on delete cascade,
      check ((answer is null) = (verdict = 'skipped'))
    )`.execute(db);
}
