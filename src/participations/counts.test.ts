import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { targetOf } from '../content/index.ts';
import { campaignResult } from '../engine/index.ts';
import { readKnowledge } from './index.ts';

let t: TestApp;
let made: Awaited<ReturnType<typeof campaign>>;
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  const teacher = await member('member');
  made = await campaign(t, id, teacher.userId, { key: '1.3' });
});
afterAll(() => t.close());

const sum = (lists: readonly number[][]): number[] =>
  (lists[0] ?? []).map((_, i) => lists.reduce((all, list) => all + (list[i] ?? 0), 0));

/** What the database keeps, all shards together. */
async function kept() {
  const shards = await t.deps.db
    .selectFrom('campaignCounts')
    .where('campaignId', '=', made.id)
    .selectAll()
    .execute();
  const total = (key: 'participants' | 'started' | 'toShare' | 'shared' | 'received') =>
    shards.reduce((all, shard) => all + shard[key], 0);
  const items = await sql<{ itemId: string; right: number; wrong: number; skipped: number }>`
    select item_id, sum(right_count)::int as right, sum(wrong_count)::int as wrong, sum(skipped_count)::int as skipped
    from campaign_item_counts where campaign_id = ${made.id} group by item_id
    having sum(right_count + wrong_count + skipped_count) <> 0 order by item_id`.execute(t.deps.db);
  const days = await sql<{ day: string; starts: number; sendings: number }>`
    select day::text, sum(starts)::int as starts, sum(sendings)::int as sendings
    from campaign_days where campaign_id = ${made.id} group by day
    having sum(starts) <> 0 or sum(sendings) <> 0 order by day`.execute(t.deps.db);
  return {
    participants: total('participants'),
    statuses: [total('started'), total('toShare'), total('shared')],
    received: total('received'),
    validatedSum: shards.reduce((all, { validatedSum }) => all + Number(validatedSum), 0),
    validatedSquares: shards.reduce((all, { validatedSquares }) => all + Number(validatedSquares), 0),
    mastery: sum(shards.map(({ mastery }) => mastery)),
    validated: sum(shards.map(({ validated }) => validated).filter((list) => list.length > 0)),
    missed: sum(shards.map(({ missed }) => missed).filter((list) => list.length > 0)),
    items: items.rows,
    days: days.rows,
  };
}

/** The same, added up anew from the participations by the engine. */
async function addedUp(): Promise<Awaited<ReturnType<typeof kept>>> {
  const rows = await t.deps.db
    .selectFrom('participations')
    .where('campaignId', '=', made.id)
    .where('removedAt', 'is', null)
    .selectAll()
    .execute();
  const current = rows.filter((row) => row.current);
  const counted = rows.filter((row) => row.counted);
  const target = targetOf(t.deps.releases.current, made.skillIds);
  const results = counted.map((row) => campaignResult(target, readKnowledge(row.knowledge)));
  const starting = (letter: string) =>
    counted.length === 0
      ? []
      : made.skillIds.map((id) => counted.filter((row) => row.knowledge[id]?.startsWith(letter)).length);
  const history = counted.flatMap((row) => row.history);
  const verdicts = (itemId: string, verdict: string) =>
    history.filter((entry) => entry.itemId === itemId && entry.verdict === verdict).length;
  const dayOf = (date: Date | null) =>
    date === null ? '' : date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  const days = [
    ...new Set([...current.map((r) => dayOf(r.startedAt)), ...counted.map((r) => dayOf(r.sharedAt))]),
  ];
  return {
    participants: current.length,
    statuses: (['started', 'to_share', 'shared'] as const).map(
      (status) => current.filter((row) => row.status === status).length,
    ),
    received: counted.length,
    validatedSum: results.reduce((all, { total }) => all + total.validated, 0),
    validatedSquares: results.reduce((all, { total }) => all + total.validated ** 2, 0),
    mastery: Array.from(
      { length: 101 },
      (_, percent) => results.filter(({ total }) => total.masteryPercent === percent).length,
    ),
    validated: starting('v'),
    missed: starting('i'),
    items: [...new Set(history.map(({ itemId }) => itemId))].sort().map((itemId) => ({
      itemId,
      right: verdicts(itemId, 'right'),
      wrong: verdicts(itemId, 'wrong'),
      skipped: verdicts(itemId, 'skipped'),
    })),
    days: days.sort().map((day) => ({
      day,
      starts: current.filter((row) => dayOf(row.startedAt) === day).length,
      sendings: counted.filter((row) => dayOf(row.sharedAt) === day).length,
    })),
  };
}

const agree = async () => expect(await kept()).toEqual(await addedUp());

/** A later test of the same person, begun where the first one stands. */
async function takeAgain(id: number) {
  await t.deps.db.transaction().execute(async (trx) => {
    await trx.updateTable('participations').set({ current: false }).where('id', '=', id).execute();
    await sql`
      insert into participations (user_id, campaign_id, status, seed, asked, asked_at, targeted_count, started_at, attempt)
      select user_id, campaign_id, 'started', seed, '{}', ${t.clock.now()}, targeted_count, ${t.clock.now()}, attempt + 1
      from participations where id = ${id}`.execute(trx);
  });
}

describe('the counts of a campaign', () => {
  it('are at every moment the sum of its participations', async () => {
    const pupils: { id: number; userId: string }[] = [];
    for (let seat = 0; seat < 6; seat++) {
      const who = await person(t, { firstName: 'Zoé', lastName: `Élève ${seat}` });
      const id = await join(who.visitor, made.code);
      if (seat < 5) await playToEnd(t, who, id, (position) => (position + seat) % 3 !== 0);
      await agree();
      if (seat < 4) await who.visitor.post(`/parcours/${id}/envoi`);
      // A second click counts nothing twice.
      if (seat === 1) await who.visitor.post(`/parcours/${id}/envoi`);
      await agree();
      t.clock.advance({ hours: 3 });
      pupils.push({ id, userId: who.userId });
    }
    const before = await kept();
    expect([before.participants, before.statuses, before.received]).toEqual([6, [1, 1, 4], 4]);

    const [first, second, third] = pupils.map(({ id }) => id);
    // Begun again: what was sent still counts, once.
    await takeAgain(first ?? 0);
    await agree();
    expect(await kept()).toMatchObject({ participants: 6, statuses: [2, 1, 3], received: 4 });
    const remove = (id: number | undefined, at: Date | null) =>
      t.deps.db
        .updateTable('participations')
        .set({ removedAt: at })
        .where('id', '=', id ?? 0)
        .execute();
    await remove(second, t.clock.now());
    await agree();
    expect(await kept()).toMatchObject({ participants: 5, received: 3 });
    await remove(second, null);
    await agree();
    expect((await kept()).participants).toBe(6);
    await t.deps.db
      .deleteFrom('participations')
      .where('id', '=', third ?? 0)
      .execute();
    await agree();
    await t.deps.db
      .deleteFrom('users')
      .where('id', '=', pupils[3]?.userId ?? '')
      .execute();
    await agree();
    expect(await kept()).toMatchObject({ participants: 4, received: 2 });
  });

  it('follow the name of a person, without case or accents', async () => {
    const who = await person(t, { firstName: 'Anaïs', lastName: 'De La Forêt' });
    const id = await join(who.visitor, made.code);
    const sortName = async () =>
      (
        await t.deps.db
          .selectFrom('participations')
          .where('id', '=', id)
          .select('sortName')
          .executeTakeFirstOrThrow()
      ).sortName;
    expect(await sortName()).toBe('de la foret\tanais');
    await who.visitor.post('/mon-compte/nom', { prenom: 'Anaïs', nom: 'Öztürk' });
    expect(await sortName()).toBe('ozturk\tanais');
  });

  it('let nobody have two current tests, or two that count, in one campaign', async () => {
    const who = await person(t);
    const id = await join(who.visitor, made.code);
    const again = sql`
      insert into participations (user_id, campaign_id, status, seed, asked, asked_at, targeted_count, started_at, attempt)
      select user_id, campaign_id, 'started', seed, '{}', started_at, targeted_count, started_at, 2
      from participations where id = ${id}`;
    await expect(again.execute(t.deps.db)).rejects.toThrow(/participations_current/);
  });
});
