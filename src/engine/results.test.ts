import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { targetOf } from './fixtures.ts';
import { campaignResult, competenceToWorkOn, skillsToReview, testProgress } from './results.ts';
import type { Knowledge, KnownSkill, SkillSource, Target } from './types.ts';

const target = targetOf('123 24 12345', 2);

function knows(validated: string, invalidated = '', source: SkillSource = 'direct'): Knowledge {
  const pairs = (ids: string, status: KnownSkill['status']) =>
    ids.split(' ').flatMap((id): [string, KnownSkill][] => (id === '' ? [] : [[id, { status, source }]]));
  return new Map([...pairs(validated, 'validated'), ...pairs(invalidated, 'invalidated')]);
}

describe('campaignResult (engine.md §6.3)', () => {
  test('counts for the whole and for each targeted competence', () => {
    const result = campaignResult(target, knows('t1.1 t1.2 t3.1', 't1.3 t3.2 t9.9'));
    expect(result.total).toEqual({
      targeted: 10,
      tested: 5,
      validated: 3,
      masteryRate: 0.3,
      masteryPercent: 30,
    });
    expect(result.competences).toMatchObject([
      { competenceId: 'c1', targeted: 5, tested: 3, validated: 2, masteryRate: 0.4, masteryPercent: 40 },
      { competenceId: 'c2', targeted: 5, tested: 2, validated: 1, masteryRate: 0.2, masteryPercent: 20 },
    ]);
  });

  test('an empty target has no competence and no NaN', () => {
    const total = { targeted: 0, tested: 0, validated: 0, masteryRate: 0, masteryPercent: 0 };
    expect(campaignResult({ skills: [] }, new Map())).toEqual({ total, competences: [] });
  });

  test.each([
    [399, 400, 99],
    [1, 400, 1],
    [1, 8, 13],
    [0, 400, 0],
    [400, 400, 100],
  ])('%i of %i is %i %%', (validated, targeted, percent) => {
    const many: Target = targetOf('1'.repeat(targeted).split('').join(' '), 1000);
    const ids = many.skills.slice(0, validated).map((skill) => skill.id);
    expect(campaignResult(many, knows(ids.join(' '))).total.masteryPercent).toBe(percent);
  });
});

describe('the competence to work on', () => {
  test.each([
    ['most skills to review', knows('t1.1', 't1.2 t3.1 t3.2'), 'c2'],
    ['the first of equals', knows('', 't1.2 t3.1'), 'c1'],
    ['never what was not verified', knows('t1.1 t1.2'), undefined],
    ['nothing known', knows(''), undefined],
  ])('%s', (_case, knowledge, competence) =>
    expect(competenceToWorkOn(campaignResult(target, knowledge))?.competenceId).toBe(competence),
  );
});

describe('level reached in a competence', () => {
  const reached = (of: Target, validated: string) =>
    campaignResult(of, knows(validated)).competences.map((result) => [result.levelReached, result.levelMax]);

  test.each<[string, string, string, number, number]>([
    ['nothing validated', '12345', '', 0, 5],
    ['all validated', '12345', 't1.1 t1.2 t1.3 t1.4 t1.5', 5, 5],
    ['six fifteenths of the pix of five levels', '12345', 't1.1 t1.2 t1.3', 2, 5],
    ['all but the hardest', '12345', 't1.1 t1.2 t1.3 t1.4', 3, 5],
    ['the target’s own maximum', '24', 't1.2 t1.4', 4, 4],
    ['half of the tubes', '12 12', 't1.1 t1.2', 1, 2],
  ])('%s', (_, tubes, validated, level, max) => {
    expect(reached(targetOf(tubes), validated)).toEqual([[level, max]]);
  });

  test('where each level weighs 8 pix, it is the level of the score', () => {
    const whole = targetOf('12345');
    const even = { skills: whole.skills.map((skill) => ({ ...skill, pix: 8 })) };
    expect(reached(even, 't1.1 t1.2 t1.3')).toEqual([[3, 5]]);
  });

  test('without pix, every skill weighs the same', () => {
    const free = { skills: targetOf('1234').skills.map((skill) => ({ ...skill, pix: 0 })) };
    expect(reached(free, 't1.1 t1.2')).toEqual([[2, 4]]);
    expect(reached(free, 't1.1 t1.2 t1.3 t1.4')).toEqual([[4, 4]]);
  });

  test('thirds of a pix leave no dust under the highest level', () => {
    const thirds = { skills: targetOf('123 123 123').skills.map((skill) => ({ ...skill, pix: 8 / 3 })) };
    expect(reached(thirds, thirds.skills.map((skill) => skill.id).join(' '))).toEqual([[3, 3]]);
    expect(reached(thirds, 't1.1 t1.2 t1.3')).toEqual([[1, 3]]);
  });

  test('one more validated skill never lowers a number, and all stay in their range', () => {
    const ids = target.skills.map((skill) => skill.id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (validated, more) => {
        const before = campaignResult(target, knows(validated.join(' '))).competences;
        const after = campaignResult(target, knows([...validated, more].join(' '))).competences;
        for (const [at, result] of before.entries()) {
          expect(after[at]?.levelReached).toBeGreaterThanOrEqual(result.levelReached);
          expect(result.levelReached).toBeLessThanOrEqual(result.levelMax);
        }
      }),
    );
  });
});

describe('testProgress', () => {
  test('decided of targeted, 1 when finished', () => {
    const knowledge = knows('t1.1', 't1.2 t1.3 t9.9');
    expect(testProgress(target, knowledge, false)).toBe(0.3);
    expect(testProgress(target, knowledge, true)).toBe(1);
    expect(testProgress({ skills: [] }, knowledge, false)).toBe(0);
  });
});

describe('skillsToReview (engine.md §6.5)', () => {
  test('the easiest asked failure of each tube, in the order of the profile', () => {
    expect(skillsToReview(target, knows('t2.2', 't3.4 t3.2 t1.3'))).toEqual(['t1.3', 't3.2']);
  });

  test('deduced failures recommend nothing', () => {
    expect(skillsToReview(target, knows('', 't1.1', 'inferred'))).toEqual([]);
  });
});
