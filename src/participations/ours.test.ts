import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { asked, campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { findForReplay, replayParticipation } from './replay-participation.ts';

let t: TestApp;
let teacher: Visitor;
let id: number;
let participation: number;
let who: Awaited<ReturnType<typeof person>>;

beforeAll(async () => {
  t = await testApp({ env: { STRATEGY: 'ours' } });
  const gues = await school(t);
  const owner = await gues.member('member');
  teacher = owner.visitor;
  const made = await campaign(t, gues.id, owner.userId);
  id = made.id;
  who = await person(t);
  participation = await join(who.visitor, made.code);
  await playToEnd(t, who, participation, (position) => position % 3 !== 0);
  await who.visitor.post(`/parcours/${participation}/envoi`);
});
afterAll(() => t.close());

describe('a test led by our strategy', () => {
  it('keeps the strategy it began with, ends and can be sent', async () => {
    const row = await asked(t, who.userId, participation);
    expect(row).toMatchObject({ strategy: 'ours', status: 'shared' });
    expect(new Set(row.history.map(({ itemId }) => itemId)).size).toBe(row.history.length);
  });

  it('can be replayed from its answers', async () => {
    const found = await findForReplay(t.deps.db, participation);
    if (!found) throw new Error('no participation');
    expect((await replayParticipation(t.deps.db, t.deps.releases.current, found)).differences).toEqual([]);
  });

  it('tells a teacher why each question was asked', async () => {
    const text = textOf(await teacher.get(`/orga/campagnes/${id}/participants/${participation}/questions`));
    expect(text).toContain('que l’élève avait toutes les chances de réussir');
    expect(text.match(/Pourquoi cette question \?/g)?.length).toBe(
      (await asked(t, who.userId, participation)).answerCount,
    );
  });
});
