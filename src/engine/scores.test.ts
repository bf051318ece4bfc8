import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRight, contentA, play } from './fixtures.ts';
import { competenceScore, exactSum, profileScore } from './scores.ts';
import { originalStrategy } from './strategies/original.ts';

describe('competenceScore (engine.md §6.1)', () => {
  test.each<[string, number[], number | undefined, number, number, number]>([
    ['nothing', [], undefined, 0, 0, 0],
    ['sum first, round after', [2.6, 2.6, 2.9], undefined, 8, 1, 0],
    ['thirds', [8 / 3, 8 / 3, 8 / 3], undefined, 8, 1, 0],
    ['no binary dust', new Array<number>(80).fill(0.1), undefined, 8, 1, 0],
    ['just under', [7.99], undefined, 7, 0, 7],
    ['pix ahead', [8, 5.5], undefined, 13, 1, 5],
    ['capped at 8 levels', [70], undefined, 64, 8, 0],
    ['capped at 5 levels', [43], 5, 40, 5, 0],
    ['under the cap of 5', [39.9], 5, 39, 4, 7],
  ])('%s', (_, skillPix, maxLevel, pix, level, pixAhead) => {
    expect(competenceScore(skillPix, maxLevel)).toEqual({ pix, level, pixAhead });
  });

  test('the order of the skills does not count', () => {
    const pix = fc.array(fc.integer({ min: 0, max: 8000 }).map((thousandth) => thousandth / 1000));
    fc.assert(
      fc.property(pix, (values) => {
        expect(competenceScore([...values].reverse())).toEqual(competenceScore(values));
        expect(exactSum([...values].sort())).toBe(exactSum(values));
      }),
    );
  });
});

describe('profileScore', () => {
  test('a competence each, in the order of the profile, and their sum', () => {
    const { answers } = play(originalStrategy, contentA, 1, allRight);
    const score = profileScore(contentA, originalStrategy.knowledge(contentA, answers));
    expect(score.competences.map(({ competenceId, pix, level }) => [competenceId, pix, level])).toEqual([
      ['c1', 16, 2],
      ['c2', 14, 1],
      ['c3', 12, 1],
      ['c4', 6, 0],
    ]);
    expect(score.totalPix).toBe(16 + 14 + 12 + 6);
  });

  test('each competence is capped before the sum', () => {
    const { answers } = play(originalStrategy, contentA, 1, allRight);
    expect(profileScore(contentA, originalStrategy.knowledge(contentA, answers), 1).totalPix).toBe(
      8 + 8 + 8 + 6,
    );
  });
});
