import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { reportOf } from '../calibration-report.ts';
import { learnFromAnswers } from './learn-from-answers.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const made = await campaign(t, gues.id, (await gues.member('member')).userId);
  const who = await person(t);
  const id = await join(who.visitor, made.code);
  await playToEnd(t, who, id, (position) => position % 2 === 1);
});
afterAll(() => t.close());

describe('learning from stored answers', () => {
  it('under thirty answers, nothing changes, and the report says so', async () => {
    const { current } = t.deps.releases;
    const learnt = await learnFromAnswers(t.deps.db, current);
    expect(learnt).toMatchObject({ participations: 1 });
    expect(learnt.answers).toBeGreaterThanOrEqual(5);
    expect([learnt.skills.size, learnt.items.size]).toEqual([0, 0]);
    expect(reportOf(current, learnt, '2026-11-22')).toContain('Nothing: every skill is near its level');
  });

  it('with many alike, skills move against their level and items are reported, without a person’s name', async () => {
    const row = await t.deps.db.selectFrom('participations').selectAll().executeTakeFirstOrThrow();
    const copies = Array.from({ length: 60 }, (_, at) => ({ userId: `copy-${at}`, at }));
    for (const { userId } of copies) {
      await t.deps.db
        .insertInto('users')
        .values({
          id: userId,
          name: 'Copie Conforme',
          firstName: 'Copie',
          lastName: 'Conforme',
          email: `${userId}@exemple.example`,
          emailVerified: true,
          termsAcceptedAt: t.clock.now(),
        })
        .execute();
      await t.deps.db
        .insertInto('participations')
        .values({
          userId,
          campaignId: row.campaignId,
          identifier: null,
          status: 'to_share',
          seed: row.seed,
          answerCount: row.answerCount,
          history: JSON.stringify(
            row.history.map((entry, i) => ({ ...entry, verdict: i % 2 ? 'wrong' : 'right' })),
          ),
          asked: null,
          targetedCount: row.targetedCount,
          startedAt: row.startedAt,
        })
        .execute();
    }
    const learnt = await learnFromAnswers(t.deps.db, t.deps.releases.current);
    expect(learnt.participations).toBe(61);
    expect(learnt.skills.size).toBeGreaterThan(0);
    const right = row.history[0]?.skillId ?? '';
    expect(learnt.skills.get(right)?.difficulty).toBeLessThanOrEqual(
      t.deps.releases.current.skills[right]?.level ?? 0,
    );
    const report = reportOf(t.deps.releases.current, learnt, '2026-11-22');
    expect(report).toContain('answers of 61 tests');
    expect(report).not.toContain('Conforme');
  });
});
