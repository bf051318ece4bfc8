import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { findForReplay, replayParticipation } from './replay-participation.ts';

let t: TestApp;
let id: number;
let userId: string;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const teacher = await gues.member('member');
  const { code } = await campaign(t, gues.id, teacher.userId);
  const who = await person(t);
  userId = who.userId;
  id = await join(who.visitor, code);
  await playToEnd(t, who, id, (position) => position % 3 !== 0);
});
afterAll(() => t.close());

const replay = async () => {
  const found = await findForReplay(t.deps.db, id);
  if (!found) throw new Error('no participation');
  return replayParticipation(t.deps.db, t.deps.releases.current, found);
};

it('derives every question, verdict and score again from the answers', async () => {
  const { answers, differences } = await replay();
  expect(answers).toBeGreaterThan(5);
  expect(differences).toEqual([]);
});

it.each([
  [
    'verdict',
    () =>
      t.deps.db
        .updateTable('answers')
        .set({ verdict: 'wrong' })
        .where('userId', '=', userId)
        .where('position', '=', 1)
        .execute(),
  ],
  [
    'counts',
    () => t.deps.db.updateTable('participations').set({ validatedCount: 0 }).where('id', '=', id).execute(),
  ],
  [
    'knowledge',
    () => t.deps.db.updateTable('participations').set({ knowledge: '{}' }).where('id', '=', id).execute(),
  ],
])('tells when a stored %s was changed', async (what, tamper) => {
  await tamper();
  expect((await replay()).differences.map((difference) => difference.what)).toContain(what);
});

it('finds nothing for a number that is no participation', async () =>
  expect(await findForReplay(t.deps.db, 999999)).toBeNull());
