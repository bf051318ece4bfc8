import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { campaign, school, seat } from '../../test/school.ts';
import type { ActivityQuery } from './activity-query.ts';
import { readActivity } from './read-activity.ts';
import { readProjection } from './read-projection.ts';

const PEOPLE = 20_000;
let t: TestApp;
let campaignId: number;
const statements: { sql: string; parameters: readonly unknown[] }[] = [];

/** A campaign as large as an academy's, beside another: nine in ten have sent, one in a thousand is to send. */
beforeAll(async () => {
  t = await testApp({ log: ({ query }) => statements.push(query) });
  const { id } = await school(t);
  const { userId } = await seat(t, { organisationId: id, role: 'admin' });
  campaignId = (await campaign(t, id, userId)).id;
  const other = (await campaign(t, id, userId, { name: 'Autre' })).id;
  const db = t.owner;
  await sql`alter table participations disable trigger user`.execute(db);
  await sql`
    insert into users (id, name, first_name, last_name, email, email_verified, created_at, updated_at, terms_accepted_at)
    select 'u' || i, '', 'Prénom ' || i % 977, 'Nom ' || i % 4999, 'u' || i || '@exemple.example', true, now(), now(), now()
    from generate_series(1, ${PEOPLE}::int) i`.execute(db);
  await sql`
    insert into participations (user_id, campaign_id, status, seed, asked, asked_at, targeted_count, length_to,
      answer_count, started_at, shared_at, counted, group_name, sort_name, history, knowledge, states)
    select 'u' || i, c, s, 1, case when s = 'started' then '{}'::jsonb end, now(), 30, 20, i % 20,
      timestamptz '2026-11-02' + i * interval '7 seconds', case when s = 'shared' then now() end, s = 'shared',
      'Groupe ' || i % 700, 'nom ' || i % 4999 || chr(9) || 'prenom ' || i % 977,
      jsonb_build_array(repeat(md5(i::text), 20)), jsonb_build_object('known', repeat(md5(i::text), 10)),
      case when s = 'shared' then repeat('v', 24) end
    from generate_series(1, ${PEOPLE}::int) i, unnest(array[${campaignId}::int, ${other}::int]) c,
      lateral (select case when i % 1000 = 0 then 'to_share' when i % 10 = 0 then 'started' else 'shared' end as s) x
    where c = ${campaignId}::int or i <= 4000
  `.execute(db);
  await sql`alter table participations enable trigger user`.execute(db);
  await sql`
    insert into campaign_counts (campaign_id, shard, participants, started, to_share, shared, received)
    select campaign_id, 0, count(*), count(*) filter (where status = 'started'),
      count(*) filter (where status = 'to_share'), count(*) filter (where status = 'shared'),
      count(*) filter (where status = 'shared')
    from participations group by campaign_id`.execute(db);
  await sql`vacuum analyze`.execute(db);
}, 120_000);
afterAll(() => t.close());

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}
const withChildren = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(withChildren)];

/** Each statement that reading makes, with what the database did for it. */
async function plansOf(read: () => Promise<unknown>) {
  statements.length = 0;
  await read();
  const made = [...statements];
  const plans: Node[] = [];
  for (const { sql: text, parameters } of made) {
    const values = parameters.map((value) =>
      typeof value === 'number' ? sql.lit(value) : sql`${sql.lit(String(value))}`,
    );
    // The statement itself, its parameters written out.
    const parts = text.split(/\$\d+/);
    const whole = sql.join(
      parts.flatMap((part, i) => [sql.raw(part), ...(i < values.length ? [values[i]] : [])]),
      sql``,
    );
    const { rows } = await sql<Record<string, { Plan: Node }[]>>`
      explain (analyze, buffers, format json) ${whole}`.execute(t.deps.db);
    // Its one column is called « QUERY PLAN ».
    const plan = Object.values(rows[0] ?? {})[0]?.[0]?.Plan;
    if (plan) plans.push(plan);
  }
  return plans;
}

const QUERY: ActivityQuery = { search: '', state: '', group: '', sort: 'nom', reversed: false, page: 1 };
/** Blocks of 8 KB, in memory or not. A whole reading of this campaign is above 2 000. */
const blocks = (plan: Node) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];

it.each<[string, Partial<ActivityQuery>, number]>([
  ['by name', {}, 400],
  ['by name, from Z', { reversed: true }, 400],
  ['by state', { sort: 'etat' }, 400],
  ['by progress', { sort: 'avancement' }, 400],
  ['by date', { sort: 'debut' }, 400],
  ['those to send', { state: 'a-envoyer' }, 400],
  ['those to send, by date', { state: 'a-envoyer', sort: 'debut' }, 400],
  ['those at work, the furthest first', { state: 'en-cours', sort: 'avancement', reversed: true }, 400],
  ['those who sent, by date', { state: 'recus', sort: 'debut' }, 400],
  ['a group', { group: 'Groupe 12' }, 400],
  ['a group by progress', { group: 'Groupe 12', sort: 'avancement' }, 400],
  // The whole index of names is read, and not one row that is not shown.
  ['a search', { search: 'nom 4242' }, 800],
  ['the last page', { page: PEOPLE / 50 }, 800],
  ['the last page by progress', { sort: 'avancement', page: PEOPLE / 50 }, 800],
])('the list of 20 000, %s, reads an index and its fifty rows', async (_, change, most) => {
  const query = { ...QUERY, ...change };
  const plans = await plansOf(() => readActivity(t.deps.db, { campaignId, query }));
  expect(plans).toHaveLength(change.group || change.search ? 5 : 4);
  for (const node of plans.flatMap(withChildren)) {
    const told = `${node['Node Type']} ${node['Relation Name'] ?? ''}`;
    if (node['Node Type'] === 'Seq Scan') expect(told).not.toMatch(/participations|users/);
  }
  expect(plans.reduce((sum, plan) => sum + blocks(plan), 0)).toBeLessThan(most);
});

it('the wall of 20 000 reads counts only', async () => {
  const plans = await plansOf(() => readProjection(t.deps.db, { campaignId, group: '', names: false }));
  expect(plans).toHaveLength(1);
  expect(plans.reduce((sum, plan) => sum + blocks(plan), 0)).toBeLessThan(10);
  const group = await plansOf(() =>
    readProjection(t.deps.db, { campaignId, group: 'Groupe 12', names: true }),
  );
  expect(group.reduce((sum, plan) => sum + blocks(plan), 0)).toBeLessThan(400);
});
