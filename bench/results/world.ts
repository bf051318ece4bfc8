import pg from 'pg';
import { builtRelease, grownRelease, playArchetypes } from './archetypes.ts';
import { createCampaign, type House, openHouse } from './house.ts';
import { checkCounts, loadArchetypes, loadParticipations, loadPeople, type Query } from './load.ts';

export interface World {
  readonly url: string;
  readonly house: House;
  readonly query: Query;
  readonly campaigns: readonly number[];
  /** In each of these. */
  readonly people: number;
  /** Of 200 participations, whatever the size of the others. */
  readonly small: number;
  /** Of 700 skills; null where it was not asked for. */
  readonly wide: number | null;
  readonly close: () => Promise<void>;
}

export const PROFILE = 'essentiel-college';
const CLASSES = Array.from({ length: 40 }, (_, n) => `Classe ${String(n + 1).padStart(2, '0')}`);
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';

export async function buildWorld(input: {
  url: string;
  port: number;
  dataDir: string;
  campaigns: number;
  participations: number;
  archetypes: number;
  wide: number;
}): Promise<World> {
  const house = await openHouse({ port: input.port, databaseUrl: input.url, dataDir: input.dataDir });
  const client = new pg.Client({ connectionString: input.url });
  // When the server is stopped first, what was being done has already told.
  client.on('error', () => {});
  await client.connect();
  const close = async () => {
    await client.end();
    await house.stop();
  };
  const query: Query = (text, values) => client.query(text, values && [...values]);
  try {
    return {
      url: input.url,
      people: input.participations,
      house,
      query,
      close,
      ...(await fill(query, house, input)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(query: Query, house: House, input: Parameters<typeof buildWorld>[0]) {
  const first = await createCampaign(house.teacher, PROFILE);
  const { campaigns, small } = await fillCampaigns(query, first, input);
  const wide = input.wide === 0 ? null : await loadWide(query, first, input.wide);
  for (const table of ['participations', 'users', 'campaign_counts', 'campaign_days', 'campaign_item_counts'])
    await query(`vacuum analyze ${table}`);
  await query('checkpoint');
  return { campaigns, small, wide };
}

/** Copies of a campaign, each with its participations, and a small one whose counts are checked. */
export async function fillCampaigns(
  query: Query,
  first: number,
  input: { campaigns: number; participations: number; archetypes: number },
): Promise<{ campaigns: number[]; small: number }> {
  await query('update campaigns set groups = $2 where id = $1', [first, JSON.stringify(CLASSES)]);
  const skillIds = await skillsOf(query, first);
  await loadPeople(query, Math.max(input.participations, 200));
  await loadArchetypes(query, 'archetypes', playArchetypes(builtRelease(), skillIds, input.archetypes));
  const campaigns = [first];
  while (campaigns.length < input.campaigns)
    campaigns.push(await copyCampaign(query, first, campaigns.length));
  const small = await copyCampaign(query, first, campaigns.length);
  const load = (campaignId: number, count: number) =>
    loadParticipations(query, { campaignId, count, from: 'archetypes', archetypes: input.archetypes });
  for (const campaignId of campaigns) await load(campaignId, input.participations);
  await load(small, 200);
  await checkCounts(query, small);
  return { campaigns, small };
}

async function loadWide(query: Query, first: number, count: number): Promise<number> {
  const release = grownRelease(builtRelease(), 700);
  await query('insert into content_releases (id, document, created_at) values ($1, $2, now())', [
    release.id,
    JSON.stringify(release),
  ]);
  const skillIds = Object.keys(release.skills).slice(0, 700);
  await loadArchetypes(query, 'wide_archetypes', playArchetypes(release, skillIds, 20));
  const campaignId = await copyCampaign(query, first, 40);
  await query('update campaigns set release_id = $2, skill_ids = $3 where id = $1', [
    campaignId,
    release.id,
    JSON.stringify(skillIds),
  ]);
  await loadParticipations(query, { campaignId, count, from: 'wide_archetypes', archetypes: 20 });
  return campaignId;
}

export async function skillsOf(query: Query, campaignId: number): Promise<string[]> {
  const { rows } = await query('select skill_ids from campaigns where id = $1', [campaignId]);
  return rows[0]?.skill_ids as string[];
}

async function copyCampaign(query: Query, from: number, n: number): Promise<number> {
  const code = `BENCH${LETTERS[n % 23]}${2 + Math.floor(n / 23)}22`;
  const { rows } = await query(
    `insert into campaigns (organisation_id, code, name, target_kind, target_key, target_name, release_id, skill_ids, stages,
       creator_id, owner_id, created_at, groups)
     select organisation_id, $2, name || ' ' || $3, target_kind, target_key, target_name, release_id, skill_ids, stages,
       creator_id, owner_id, created_at, groups from campaigns where id = $1 returning id`,
    [from, code, String(n + 1)],
  );
  return Number(rows[0]?.id);
}
