import { type Kysely, sql } from 'kysely';

/**
 * What a teacher follows, in any order, by reading an index and fifty rows: the progress shown on screen becomes a column, and
 * each order and filter of the list has its index, with what the list needs to skip pages without a look at the rows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // As `progressPercent` in src/participations/participation.ts says it; a test holds both together.
  await sql`
    alter table participations add column progress smallint not null generated always as (
      case
        when status <> 'started' then 100
        when length_to is not null then
          case when length_to = 0 then 0 else least(99, floor(answer_count::float8 / length_to * 100 + 0.5)) end
        when targeted_count = 0 then 0
        else least(99, floor(tested_count::float8 / targeted_count * 100 + 0.5))
      end) stored`.execute(db);
  const followed = sql`where current and removed_at is null`;
  // From Z to A the states say who waits for a word of the teacher first: to send, in progress, received.
  await sql`drop index participations_followed_status`.execute(db);
  await sql`create index participations_followed_status on participations (campaign_id, status desc, sort_name, id) ${followed}`.execute(
    db,
  );
  await sql`create index participations_followed_progress on participations (campaign_id, progress, sort_name, id) ${followed}`.execute(
    db,
  );
  await sql`create index participations_followed_started on participations (campaign_id, started_at, id) ${followed}`.execute(
    db,
  );
  await sql`create index participations_followed_group on participations (campaign_id, group_name, sort_name, id) ${followed} and group_name is not null`.execute(
    db,
  );
  await sql`create index participations_removed on participations (campaign_id, sort_name, id) where current and removed_at is not null`.execute(
    db,
  );
}
