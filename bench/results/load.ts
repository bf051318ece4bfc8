import type { Archetype } from './archetypes.ts';

/** What a server and the embedded database have in common. */
export type Query = (
  text: string,
  values?: readonly unknown[],
) => Promise<{ rows: Record<string, unknown>[] }>;

const FIRST = [
  'Léa',
  'Hugo',
  'Inès',
  'Noé',
  'Zoé',
  'Malo',
  'Lina',
  'Gabin',
  'Anaïs',
  'Tom',
  'Éva',
  'Ilyes',
  'Jade',
  'Sacha',
  'Maëlys',
  'Axel',
];
const LAST = [
  'Ferrand',
  'Amrani',
  'Étienne',
  'Da Costa',
  'Le Goff',
  'N’Diaye',
  'Petit',
  'Öztürk',
  'Marchand',
  'Bernard',
  'Nguyen',
  'De La Forêt',
  'Garnier',
  'Roux',
  'Haddad',
  'Lemoine',
];

/** People enough for the largest campaign; the same ones are in all. */
export async function loadPeople(query: Query, count: number): Promise<void> {
  await query(
    `insert into users (id, name, first_name, last_name, email, email_verified, terms_accepted_at)
     select 'bench-' || i, f || ' ' || l, f, l, 'bench' || i || '@essai.example', true, '2026-09-01'
     from (select i, ($2::text[])[1 + i % 16] as f, ($3::text[])[1 + i / 16 % 16] || ' ' || chr(65 + i / 256 % 26) || i as l
           from generate_series(1, $1::int) i) people`,
    [count, FIRST, LAST],
  );
}

/**
 * Archetypes that everybody resembles. Participations are then made by the database itself, without its triggers: two
 * hundred thousand tests in a minute; what the triggers would have kept is counted once at the end.
 */
export async function loadArchetypes(
  query: Query,
  name: string,
  archetypes: readonly Archetype[],
): Promise<void> {
  await query(`create table ${name} (n int primary key, test jsonb not null)`);
  for (let from = 0; from < archetypes.length; from += 100)
    await query(
      `insert into ${name} select $1::int + o - 1, t from jsonb_array_elements($2::jsonb) with ordinality as x (t, o)`,
      [from, JSON.stringify(archetypes.slice(from, from + 100))],
    );
}

/** One in thirty has begun again; one class of thirty after the other. */
export async function loadParticipations(
  query: Query,
  input: { campaignId: number; count: number; from: string; archetypes: number },
): Promise<void> {
  await query('set session_replication_role = replica');
  await query(
    `insert into participations (user_id, campaign_id, status, seed, strategy, rules_seen, answer_count, history, asked, asked_at,
       checkpoint_at, knowledge, targeted_count, tested_count, validated_count, started_at, last_answer_at, finished_at, shared_at,
       length_from, length_to, attempt, current, counted, group_name, sort_name, states)
     select u.id, $1::bigint, status, i, 'ours', true, answers, history, asked, case when asked is null then null else at end,
       0, knowledge, targeted, tested, validated, at, at + interval '20 minutes',
       case when asked is null then at + interval '21 minutes' end, case when status = 'shared' then at + interval '22 minutes' end,
       length_from, length_to, row_number() over (partition by i order by attempt),
       row_number() over (partition by i order by attempt desc) = 1,
       status = 'shared' and row_number() over (partition by i order by (status = 'shared') desc, attempt desc) = 1,
       'Classe ' || lpad(((i - 1) / 30 % 40 + 1)::text, 2, '0'), person_sort_name(u.first_name, u.last_name),
       case when status = 'shared' then participation_states(knowledge, c.skill_ids) end
     from (
       select i, attempt, again, timestamptz '2026-09-07 08:00Z' + make_interval(days => i / 30 % 60, mins => i % 50 + (attempt - 1) * 20000) as at,
         t.test ->> 'status' as status, t.test -> 'history' as history, t.test -> 'knowledge' as knowledge,
         nullif(t.test -> 'asked', 'null') as asked, (t.test ->> 'answers')::int as answers, (t.test ->> 'targeted')::int as targeted,
         (t.test ->> 'tested')::int as tested, (t.test ->> 'validated')::int as validated,
         (t.test ->> 'lengthFrom')::int as length_from, (t.test ->> 'lengthTo')::int as length_to
       from (
         select i, attempt, again, (i * 7919 + attempt * 104729 + $1::int * 31) % $3::int as n
         from (select i, i % 30 = 0 as again from generate_series(1, $2::int) i) who
         cross join lateral generate_series(1, case when again then 2 else 1 end) attempt
       ) who join ${input.from} t using (n)
     ) x join users u on u.id = 'bench-' || i, campaigns c
     where c.id = $1::bigint and (not again or attempt = 2 or status = 'shared')`,
    [input.campaignId, input.count, input.archetypes],
  );
  await query('set session_replication_role = origin');
  await countAtOnce(query, input.campaignId);
}

/** What the triggers keep, added up in four statements. */
async function countAtOnce(query: Query, campaignId: number): Promise<void> {
  await query(
    `with p as materialized (select (id % 8)::smallint as s, * from participations where campaign_id = $1 and removed_at is null),
     letters as materialized (
       select s, i, count(*) filter (where substr(states, i, 1) = 'v')::int as v, count(*) filter (where substr(states, i, 1) = 'i')::int as m
       from p, generate_series(1, length(states)) i where counted group by s, i),
     slots as materialized (
       select s, mastery_percent(validated_count, targeted_count) as slot, count(*)::int as n from p where counted group by 1, 2)
     insert into campaign_counts (campaign_id, shard, participants, started, to_share, shared, received, validated_sum,
       validated_squares, mastery, validated, missed, last_at)
     select $1, s, count(*) filter (where current), count(*) filter (where current and status = 'started'),
       count(*) filter (where current and status = 'to_share'), count(*) filter (where current and status = 'shared'),
       count(*) filter (where counted), coalesce(sum(validated_count) filter (where counted), 0),
       coalesce(sum(validated_count * validated_count) filter (where counted), 0),
       (select array_agg(coalesce(n, 0) order by g) from generate_series(0, 100) g left join slots on slots.s = p.s and slot = g),
       (select coalesce(array_agg(v order by i), '{}') from letters l where l.s = p.s),
       (select coalesce(array_agg(m order by i), '{}') from letters l where l.s = p.s),
       max(greatest(started_at, finished_at, shared_at))
     from p group by s`,
    [campaignId],
  );
  await query(
    `insert into campaign_days (campaign_id, day, shard, starts, sendings)
     select $1, day, s, sum(starts), sum(sendings) from (
       select (p.started_at at time zone c.time_zone)::date as day, p.id % 8 as s, 1 as starts, 0 as sendings
       from participations p join campaigns c on c.id = p.campaign_id where c.id = $1 and current and removed_at is null
       union all
       select (p.shared_at at time zone c.time_zone)::date, p.id % 8, 0, 1
       from participations p join campaigns c on c.id = p.campaign_id where c.id = $1 and counted and removed_at is null) d
     group by day, s`,
    [campaignId],
  );
  await query(
    `insert into campaign_item_counts (campaign_id, item_id, shard, right_count, wrong_count, skipped_count)
     select $1, h ->> 'itemId', p.id % 8, count(*) filter (where h ->> 'verdict' = 'right'),
       count(*) filter (where h ->> 'verdict' = 'wrong'), count(*) filter (where h ->> 'verdict' = 'skipped')
     from participations p, jsonb_array_elements(p.history) h
     where p.campaign_id = $1 and counted and removed_at is null group by 2, 3`,
    [campaignId],
  );
}

const SUMS = `select sum(participants)::int as participants, sum(started)::int as started, sum(to_share)::int as to_share,
  sum(shared)::int as shared, sum(received)::int as received, sum(validated_sum)::int as validated,
  sum(validated_squares)::int as squares,
  (select json_agg(n order by i) from (select i, sum(n) as n from campaign_counts c, unnest(mastery) with ordinality as m (n, i) where campaign_id = $1 group by i) x) as mastery,
  (select json_agg(n order by i) from (select i, sum(n) as n from campaign_counts c, unnest(validated) with ordinality as m (n, i) where campaign_id = $1 group by i) x) as skills,
  (select sum(starts)::int from campaign_days where campaign_id = $1) as starts,
  (select sum(right_count * 3 + wrong_count * 5 + skipped_count * 7)::int from campaign_item_counts where campaign_id = $1) as items
  from campaign_counts where campaign_id = $1`;

/** The counts made at once are those that the triggers make, row by row. */
export async function checkCounts(query: Query, campaignId: number): Promise<void> {
  const before = JSON.stringify((await query(SUMS, [campaignId])).rows);
  for (const table of ['campaign_counts', 'campaign_days', 'campaign_item_counts'])
    await query(`delete from ${table} where campaign_id = $1`, [campaignId]);
  await query('select count(contribute_participation(p, 1)) from participations p where campaign_id = $1', [
    campaignId,
  ]);
  const after = JSON.stringify((await query(SUMS, [campaignId])).rows);
  if (before !== after) throw new Error(`the loader counts wrong:\n${before}\n${after}`);
}
