import { routes } from '../../src/routes.ts';
import { openPage } from './pages.ts';
import type { Line } from './report.ts';
import { at, median, timed } from './timing.ts';
import type { World } from './world.ts';

const TIMES = 60;

/** What one more answer, and one more sending, cost with every count kept: in a campaign of 20 000 and in one of 200. */
export async function measureAnswers(large: World, tenth: World): Promise<Line[]> {
  const big = large.campaigns[0] ?? 0;
  const answer = { big: await answers(large, big), small: await answers(large, large.small) };
  const sending = { big: await sendings(large, big), small: await sendings(large, large.small) };
  const other = await sendings(tenth, tenth.campaigns[0] ?? 0);
  return [
    { what: 'One more answer, largest campaign', value: answer.big.ms, unit: 'ms', bound: null },
    { what: '  against a campaign of 200', value: answer.big.ms / answer.small.ms, unit: '×', bound: 2 },
    { what: 'One more sending, largest campaign', value: sending.big, unit: 'ms', bound: null },
    { what: '  against a campaign of 200', value: sending.big / sending.small, unit: '×', bound: 2 },
    { what: '  against a house a tenth as large', value: sending.big / other, unit: '×', bound: 2 },
    ...(await withoutIndexOfProgress(large)),
  ];
}

const PROGRESS = 'participations_followed_progress';

/** What the order by progress costs each answer, and what it would cost the page not to have it; told, not judged. */
async function withoutIndexOfProgress(world: World): Promise<Line[]> {
  const { query } = world;
  const campaign = world.campaigns[1] ?? 0;
  const page = routes.campaign({ id: campaign, tri: 'avancement' });
  const pages = async () => {
    const times: number[] = [];
    for (let n = 0; n < 45; n++) times.push(await openPage(world, page));
    return at(times.slice(5), 0.95);
  };
  // The first answers after a checkpoint write whole pages to the log: not theirs to tell.
  await answers(world, campaign);
  const kept = { answer: await answers(world, campaign), page: await pages() };
  const { rows } = await query('select pg_get_indexdef($1::regclass) as made', [PROGRESS]);
  await query(`drop index ${PROGRESS}`);
  const dropped = { answer: await answers(world, campaign), page: await pages() };
  await query(String(rows[0]?.made));
  const told = (what: string, value: number, unit: string): Line => ({ what, value, unit, bound: null });
  return [
    told('An answer, with the index of progress', kept.answer.ms, 'ms'),
    told('  log written', kept.answer.bytes, 'bytes'),
    told('  page by progress, p95', kept.page, 'ms'),
    told('An answer, without it', dropped.answer.ms, 'ms'),
    told('  log written', dropped.answer.bytes, 'bytes'),
    told('  page by progress, p95', dropped.page, 'ms'),
  ];
}

/** Milliseconds, and bytes of the write-ahead log: what an answer to the disk comes down to. Every other one validates a skill. */
async function answers({ query }: World, campaignId: number): Promise<{ ms: number; bytes: number }> {
  const rows = await some(query, campaignId, 'started');
  const times: number[] = [];
  const bytes: number[] = [];
  for (const [n, { user_id, id }] of rows.entries()) {
    const before = await written(query);
    times.push(
      await timed(() =>
        query(
          `update participations set answer_count = answer_count + 1, tested_count = tested_count + 1, last_answer_at = now(),
             validated_count = validated_count + $3::int,
             history = history || '[{"itemId": "a.1", "skillId": "a.1", "verdict": "right"}]'
           where user_id = $1 and id = $2 and status = 'started'`,
          [user_id, id, n % 2],
        ),
      ),
    );
    bytes.push((await written(query)) - before);
  }
  return { ms: median(times), bytes: median(bytes) };
}

async function written(query: World['query']): Promise<number> {
  const { rows } = await query(`select pg_current_wal_insert_lsn() - '0/0' as bytes`);
  return Number(rows[0]?.bytes);
}

async function sendings({ query }: World, campaignId: number): Promise<number> {
  const rows = await some(query, campaignId, 'to_share');
  const times = [];
  for (const { user_id, id } of rows)
    times.push(
      await timed(() =>
        query(
          `update participations set status = 'shared', shared_at = now(), counted = true
           where user_id = $1 and id = $2 and status = 'to_share'`,
          [user_id, id],
        ),
      ),
    );
  return median(times);
}

async function some(query: World['query'], campaignId: number, status: string) {
  const { rows } = await query(
    `select user_id, id from participations
     where campaign_id = $1 and status = $2 and attempt = 1 and current order by id limit ${TIMES}`,
    [campaignId, status],
  );
  if (rows.length < 5) throw new Error(`campaign ${campaignId} has ${rows.length} tests « ${status} »`);
  return rows;
}
