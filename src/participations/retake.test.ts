import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, join, keepSessions, person, playToEnd, school } from '../../test/school.ts';
import { retakeOf } from './retake-test.ts';

let t: TestApp;
let teacher: Awaited<ReturnType<Awaited<ReturnType<typeof school>>['member']>>;
let schoolId: number;
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  schoolId = id;
  teacher = await member('member');
});
afterAll(() => t.close());

async function open(changes: { multipleSendings: boolean; retakeAfterDays?: number }) {
  const made = await campaign(t, schoolId, teacher.userId, { key: '1.3' });
  await t.deps.db.updateTable('campaigns').set(changes).where('id', '=', made.id).execute();
  return made;
}

/** A pupil who succeeds one question in two and sends. */
async function sent(code: string, name = { firstName: 'Léa', lastName: 'Ferrand' }) {
  const who = await person(t, name);
  const id = await join(who.visitor, code);
  await playToEnd(t, who, id, (position) => position % 2 === 0);
  await who.visitor.post(`/parcours/${id}/envoi`);
  return { ...who, id };
}

const tests = (userId: string) =>
  t.deps.db
    .selectFrom('participations')
    .where('userId', '=', userId)
    .orderBy('attempt')
    .select(['id', 'attempt', 'current', 'counted', 'status', 'validatedCount'])
    .execute();

describe('taking a test again', () => {
  it('is offered after the delay, keeps what was sent, and counts the new result once it is sent', async () => {
    const { id: campaignId, code } = await open({ multipleSendings: true });
    const pupil = await sent(code);
    const page = `/parcours/${pupil.id}/resultats`;
    expect(textOf(await pupil.visitor.get(page))).toContain('Vous pourrez retenter ce parcours à partir du');
    t.clock.advance({ days: 4 });
    await keepSessions(t);
    expect(textOf(await pupil.visitor.get(page))).toContain('Retenter ce parcours');
    expect(textOf(await pupil.visitor.get('/mes-parcours'))).toContain('Vous pouvez le retenter');

    // A double click, twenty times over, makes one test.
    const clicks = await Promise.all(
      Array.from({ length: 20 }, () => pupil.visitor.post(`/parcours/${pupil.id}/reprise`)),
    );
    const places = new Set(clicks.map(({ headers }) => headers.location));
    const rows = await tests(pupil.userId);
    expect(rows).toHaveLength(2);
    expect(places).toEqual(new Set([`/parcours/${rows[1]?.id}/question`]));
    expect(rows).toMatchObject([
      { attempt: 1, current: false, counted: true, status: 'shared' },
      { attempt: 2, current: true, counted: false, status: 'started' },
    ]);

    // Under way, the teacher reads what was sent.
    const first = `/orga/campagnes/${campaignId}/participants/${pupil.id}`;
    expect((await teacher.visitor.get(first)).statusCode).toBe(200);
    const second = rows[1]?.id ?? 0;
    await pupil.visitor.post(`/parcours/${second}/regles`);
    await playToEnd(t, pupil, second);
    expect(await tests(pupil.userId)).toMatchObject([
      { counted: true },
      { counted: false, status: 'to_share' },
    ]);
    await pupil.visitor.post(`/parcours/${second}/envoi`);
    const after = await tests(pupil.userId);
    expect(after).toMatchObject([
      { counted: false, status: 'shared', validatedCount: rows[0]?.validatedCount },
      { counted: true, status: 'shared' },
    ]);
    expect(after[1]?.validatedCount).toBeGreaterThan(after[0]?.validatedCount ?? 0);
    const mine = textOf(await pupil.visitor.get(`/parcours/${second}/resultats`));
    expect(mine).toMatch(/2 envois.*Premier envoi/);
    // One card a campaign.
    expect(textOf(await pupil.visitor.get('/mes-parcours')).match(/Résultats envoyés/g)).toHaveLength(1);
  });

  it('does not ask again what is sure already', async () => {
    const { code } = await open({ multipleSendings: true, retakeAfterDays: 0 });
    const pupil = await sent(code);
    await pupil.visitor.post(`/parcours/${pupil.id}/reprise`);
    const rows = await tests(pupil.userId);
    const second = rows[1]?.id ?? 0;
    await pupil.visitor.post(`/parcours/${second}/regles`);
    await playToEnd(t, pupil, second);
    const count = async (id: number) =>
      (
        await t.deps.db
          .selectFrom('participations')
          .where('id', '=', id)
          .select('answerCount')
          .executeTakeFirstOrThrow()
      ).answerCount;
    expect(await count(second)).toBeLessThan(await count(pupil.id));
  });

  it.each([
    ['where it is not offered', { multipleSendings: false, retakeAfterDays: 0 }],
    ['before the delay', { multipleSendings: true, retakeAfterDays: 4 }],
  ])('is refused %s: the results page stays', async (_why, options) => {
    const { code } = await open(options);
    const pupil = await sent(code);
    const refused = await pupil.visitor.post(`/parcours/${pupil.id}/reprise`);
    expect(refused.headers.location).toBe(`/parcours/${pupil.id}/resultats`);
    expect(await tests(pupil.userId)).toHaveLength(1);
  });

  it('is not for somebody else', async () => {
    const { code } = await open({ multipleSendings: true, retakeAfterDays: 0 });
    const pupil = await sent(code);
    const other = await person(t);
    expect((await other.visitor.post(`/parcours/${pupil.id}/reprise`)).statusCode).toBe(404);
  });

  it('leads an old page to the test under way', async () => {
    const { code } = await open({ multipleSendings: true, retakeAfterDays: 0 });
    const pupil = await sent(code);
    const begun = await pupil.visitor.post(`/parcours/${pupil.id}/reprise`);
    await pupil.visitor.post(String(begun.headers.location).replace('question', 'regles'));
    const again = await pupil.visitor.post(`/parcours/${pupil.id}/reprise`);
    expect(again.headers.location).toBe(begun.headers.location);
  });
});

describe('whether one may', () => {
  const now = new Date('2026-11-10T10:00:00Z');
  const ready = {
    multipleSendings: true,
    retakeAfterDays: 4,
    sharedAt: new Date('2026-11-06T10:00:00Z'),
    current: true,
    campaignArchivedAt: null,
    closesAt: null,
    removedAt: null,
    validatedCount: 3,
    targetedCount: 9,
  };
  it.each([
    [{}, { can: true }],
    [{ multipleSendings: false }, { can: false, reason: 'not-offered' }],
    [{ removedAt: now }, { can: false, reason: 'removed' }],
    [{ sharedAt: null }, { can: false, reason: 'not-sent' }],
    [{ current: false }, { can: false, reason: 'not-sent' }],
    [{ campaignArchivedAt: now }, { can: false, reason: 'closed' }],
    [{ closesAt: now }, { can: false, reason: 'closed' }],
    [{ validatedCount: 9 }, { can: false, reason: 'all-validated' }],
    [
      { sharedAt: new Date('2026-11-06T10:00:01Z') },
      { can: false, reason: 'too-soon', from: new Date('2026-11-10T10:00:01Z') },
    ],
  ])('with %j: %j', (changes, expected) => {
    expect(retakeOf({ ...ready, ...changes }, now)).toEqual(expected);
  });
});

describe('a test that the teachers took out', () => {
  it('is told to the pupil and cannot be sent', async () => {
    const { code } = await open({ multipleSendings: false });
    const who = await person(t);
    const id = await join(who.visitor, code);
    await playToEnd(t, who, id);
    await t.deps.db
      .updateTable('participations')
      .set({ removedAt: t.clock.now() })
      .where('id', '=', id)
      .execute();
    await who.visitor.post(`/parcours/${id}/envoi`);
    expect(await tests(who.userId)).toMatchObject([{ status: 'to_share', counted: false }]);
    expect(textOf(await who.visitor.get(`/parcours/${id}/resultats`))).toContain('a retiré ce parcours');
    expect(textOf(await who.visitor.get('/mes-parcours'))).toContain('Retiré par votre enseignant');
  });
});
