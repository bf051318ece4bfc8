import { describe, expect, it } from 'vitest';
import { classResult, nextStepOf, spreadOf, workFirst } from './class-result.ts';
import { contentA, simulatedPupil, targetOf } from './fixtures.ts';
import { campaignResult } from './results.ts';
import type { Knowledge, SkillStatus } from './types.ts';

// Two subjects of one competence: levels 1, 2 and 4; then 1 and 2.
const target = targetOf('124 12');
const four = { count: 4, validated: [4, 3, 1, 2, 0], missed: [0, 1, 3, 2, 4] };

describe('the result of a class', () => {
  it('is null without a result', () =>
    expect(classResult(target, { count: 0, validated: [], missed: [] })).toBeNull());

  it('adds up by hand', () => {
    const result = classResult(target, four);
    const [first, second] = result?.tubes ?? [];
    // Tops of the four people: 4, 2, 2 and 1; mean 9/4. Steps: 1·4/4 + 1·3/4 + 2·1/4.
    expect(first).toMatchObject({ tubeId: 't1', meanLevel: 2.25, cap: 4 });
    expect(first?.skills.map(({ share, missedShare }) => [share, missedShare])).toEqual([
      [1, 0],
      [0.75, 0.25],
      [0.25, 0.75],
    ]);
    expect(second).toMatchObject({ tubeId: 't2', meanLevel: 0.5, cap: 2 });
    // Pix are half the level: 0.5 + 1·¾ + 2·¼ + 0.5·½ + 0 of 5, on a scale of 4 levels.
    expect(result?.competences).toEqual([
      {
        competenceId: 'c1',
        targeted: 5,
        validated: 2.5,
        tested: 5,
        masteryRate: 0.5,
        meanLevel: (4 * 2) / 5,
        levelMax: 4,
      },
    ]);
  });

  it('is the mean of the results of its people', () => {
    const results = Array.from({ length: 30 }, (_, i) => {
      const { masters } = simulatedPupil(i + 1);
      const knowledge: Knowledge = new Map(
        contentA.skills.map((skill) => {
          const status: SkillStatus = masters(skill) ? 'validated' : 'invalidated';
          return [skill.id, { status, source: 'direct' as const }];
        }),
      );
      return { knowledge, result: campaignResult(contentA, knowledge) };
    });
    const having = (status: SkillStatus) =>
      contentA.skills.map(
        ({ id }) => results.filter(({ knowledge }) => knowledge.get(id)?.status === status).length,
      );
    const made = classResult(contentA, {
      count: results.length,
      validated: having('validated'),
      missed: having('invalidated'),
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const [at, competence] of (made?.competences ?? []).entries()) {
      const own = results.map(({ result }) => result.competences[at]);
      expect(competence.masteryRate).toBeCloseTo(mean(own.map((one) => one?.masteryRate ?? 0)));
      expect(competence.validated).toBeCloseTo(mean(own.map((one) => one?.validated ?? 0)));
      // Levels of people are rounded down: the class stands at most one level above their mean.
      const whole = mean(own.map((one) => one?.levelReached ?? 0));
      expect(competence.meanLevel).toBeGreaterThanOrEqual(whole - 1e-9);
      expect(competence.meanLevel).toBeLessThan(whole + 1);
    }
    for (const tube of made?.tubes ?? []) {
      const tops = results.map(({ knowledge }) =>
        Math.max(
          0,
          ...contentA.skills
            .filter(({ tubeId, id }) => tubeId === tube.tubeId && knowledge.get(id)?.status === 'validated')
            .map(({ level }) => level),
        ),
      );
      expect(tube.meanLevel).toBeCloseTo(mean(tops));
    }
  });

  it('says what to work on first, and which step comes next', () => {
    const { tubes } = classResult(target, four) ?? { tubes: [] };
    expect(workFirst(tubes).map(({ tubeId }) => tubeId)).toEqual(['t2', 't1']);
    expect(tubes.map((tube) => nextStepOf(tube)?.skillId)).toEqual(['t1.4', 't2.1']);
    const all = classResult(target, { count: 3, validated: [3, 3, 2, 3, 3], missed: [0, 0, 1, 0, 0] });
    expect(all?.tubes.map(nextStepOf)).toEqual([null, null]);
  });
});

describe('how results spread', () => {
  const histogram = (...percents: number[]) =>
    Array.from({ length: 101 }, (_, at) => percents.filter((percent) => percent === at).length);

  it('adds up by hand', () => {
    // 2, 4, 4, 4, 5, 5, 7 and 9 of 10 skills: mean 5, standard deviation 2.
    const found = [2, 4, 4, 4, 5, 5, 7, 9];
    const spread = spreadOf(
      10,
      { validatedSum: 40, validatedSquares: 232 },
      histogram(...found.map((n) => 10 * n)),
    );
    expect(spread).toEqual({
      count: 8,
      mean: 50,
      deviation: 20,
      quarter: 40,
      middle: 40,
      threeQuarters: 50,
    });
  });

  it.each([
    [[0], 0],
    [[100], 10],
  ])('of one result %j is that result', (percents, validated) => {
    const spread = spreadOf(
      10,
      { validatedSum: validated, validatedSquares: validated ** 2 },
      histogram(...percents),
    );
    const [only] = percents;
    expect(spread).toEqual({
      count: 1,
      mean: only,
      deviation: 0,
      quarter: only,
      middle: only,
      threeQuarters: only,
    });
  });

  it('of nothing is null', () =>
    expect(spreadOf(10, { validatedSum: 0, validatedSquares: 0 }, histogram())).toBeNull());
});
