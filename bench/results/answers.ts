import type { Line } from './report.ts';
import { median, timed } from './timing.ts';
import type { World } from './world.ts';

const TIMES = 60;

/** What one more answer, and one more sending, cost with every count kept: in a campaign of 20 000 and in one of 200. */
export async function measureAnswers(large: World, tenth: World): Promise<Line[]> {
  const big = large.campaigns[0] ?? 0;
  const answer = { big: await answers(large, big), small: await answers(large, large.small) };
  const sending = { big: await sendings(large, big), small: await sendings(large, large.small) };
  const other = await sendings(tenth, tenth.campaigns[0] ?? 0);
  return [
    { what: 'One more answer, largest campaign', value: answer.big, unit: 'ms', bound: null },
    { what: '  against a campaign of 200', value: answer.big / answer.small, unit: '×', bound: 2 },
    { what: 'One more sending, largest campaign', value: sending.big, unit: 'ms', bound: null },
    { what: '  against a campaign of 200', value: sending.big / sending.small, unit: '×', bound: 2 },
    { what: '  against a house a tenth as large', value: sending.big / other, unit: '×', bound: 2 },
  ];
}

async function answers({ query }: World, campaignId: number): Promise<number> {
  const rows = await some(query, campaignId, 'started');
  const times = [];
  for (const { user_id, id } of rows)
    times.push(
      await timed(() =>
        query(
          `update participations set answer_count = answer_count + 1, last_answer_at = now(),
             history = history || '[{"itemId": "a.1", "skillId": "a.1", "verdict": "right"}]'
           where user_id = $1 and id = $2 and status = 'started'`,
          [user_id, id],
        ),
      ),
    );
  return median(times);
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
