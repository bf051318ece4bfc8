import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { asked, campaign, join, keepSessions, person, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it('a test begins with what earlier tests said on its skills, as old as it then was, and keeps it', async () => {
  const gues = await school(t);
  const teacher = await gues.member('member');
  const who = await person(t);
  const first = await campaign(t, gues.id, teacher.userId);
  const other = await campaign(t, gues.id, teacher.userId, { key: '3.4' });
  const again = await campaign(t, gues.id, teacher.userId, { name: 'Deux mois après' });
  const one = await join(who.visitor, first.code);
  await playToEnd(t, who, one);
  expect((await asked(t, who.userId, one)).earlier).toEqual([]);
  t.clock.advance({ days: 61 });
  await keepSessions(t);
  const elsewhere = await join(who.visitor, other.code);
  expect((await asked(t, who.userId, elsewhere)).earlier).toEqual([]);
  const two = await join(who.visitor, again.code);
  const { history } = await asked(t, who.userId, one);
  const { earlier } = await asked(t, who.userId, two);
  expect(earlier.map(({ itemId }) => itemId).sort()).toEqual(history.map(({ itemId }) => itemId).sort());
  expect(new Set(earlier.map(({ ageDays }) => ageDays))).toEqual(new Set([61]));
  t.clock.advance({ days: 10 });
  expect((await asked(t, who.userId, two)).earlier).toEqual(earlier);
  const stranger = await person(t);
  await keepSessions(t);
  const fresh = await join(stranger.visitor, again.code);
  expect((await asked(t, stranger.userId, fresh)).earlier).toEqual([]);
});
