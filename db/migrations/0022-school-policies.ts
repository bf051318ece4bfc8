import type { Kysely } from 'kysely';
import {
  protectByCampaign,
  protectByParticipation,
  protectBySchool,
  protectProfiles,
} from '../school-policy.ts';

/** A school reads and writes its own rows only, even through a query that forgets to say so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await protectBySchool(db, 'organisations', 'id');
  for (const table of [
    'memberships',
    'invitations',
    'campaigns',
    'target_profile_spaces',
    'space_requests',
    'audit_events',
  ])
    await protectBySchool(db, table);
  for (const table of [
    'participations',
    'campaign_counts',
    'campaign_days',
    'campaign_item_counts',
    'campaign_watchers',
  ])
    await protectByCampaign(db, table);
  await protectByParticipation(db, 'answers');
  await protectProfiles(db);
}
