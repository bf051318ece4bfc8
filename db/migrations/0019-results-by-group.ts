import { type Kysely, sql } from 'kysely';

/** Results of one class or group of a campaign are found without reading those of the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index participations_read_group on participations (campaign_id, group_name, sort_name, id)
    where counted and removed_at is null`.execute(db);
}
