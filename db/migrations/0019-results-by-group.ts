import { type Kysely, sql } from 'kysely';

/**
 * Results of one class or group of a campaign are found without reading those of the others; those of one stage, by name,
 * without reading any but the page that is shown: their number of validated skills stands in the index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index participations_read_group on participations (campaign_id, group_name, sort_name, id)
    where counted and removed_at is null`.execute(db);
  await sql`drop index participations_read`.execute(db);
  await sql`
    create index participations_read on participations (campaign_id, sort_name, id) include (validated_count)
    where counted and removed_at is null`.execute(db);
}
