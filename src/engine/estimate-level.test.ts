import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLevel, levelFit, type Observation, successProbability } from './estimate-level.ts';

const repeat = (level: number, right: boolean, times: number): Observation[] =>
  Array.from({ length: times }, () => ({ level, right }));

describe('successProbability', () => {
  test.each([
    [3, 3, 0.5],
    [4, 3, 0.7310585786300049],
    [2, 4, 0.11920292202211755],
  ])('a person of level %d at difficulty %d: %d', (person, difficulty, expected) => {
    expect(successProbability(person, difficulty)).toBeCloseTo(expected, 12);
  });
});

describe('estimateLevel: the checks of engine.md §4.2', () => {
  const rightAt4WrongAt5 = [...repeat(4, true, 1), ...repeat(5, false, 1)];

  test.each([
    [3.5, -0.4400338],
    [4.5, -0.0648712],
    [5.5, -0.6183892],
  ])('right at 4, wrong at 5: the fit at %d is %d', (level, fit) => {
    expect(levelFit(level, rightAt4WrongAt5)).toBeCloseTo(fit, 7);
  });

  test.each<[string, Observation[], number]>([
    ['right at 4, wrong at 5', rightAt4WrongAt5, 4.5],
    ['no observation', [], 3.5],
    ['1 failure at 2', repeat(2, false, 1), 1],
    ['2 failures at 2', repeat(2, false, 2), 0.5],
    ['3 failures at 2', repeat(2, false, 3), 0.5],
    ['1 success at 2', repeat(2, true, 1), 4.5],
    ['2 successes at 2', repeat(2, true, 2), 5],
    ['3 successes at 2', repeat(2, true, 3), 5],
    ['4 successes at 2', repeat(2, true, 4), 5.5],
  ])('%s', (_, observations, level) => {
    expect(estimateLevel(observations)).toBe(level);
  });

  test('stays on the grid, in any order, and a success never lowers it', () => {
    const observation = fc.record({ level: fc.integer({ min: 1, max: 8 }), right: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(observation, { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (observations, level) => {
          const estimate = estimateLevel(observations);
          expect(estimate).toBeGreaterThanOrEqual(0.5);
          expect(estimate).toBeLessThanOrEqual(7.5);
          expect(estimate * 2).toBe(Math.round(estimate * 2));
          expect(estimateLevel([...observations, { level, right: true }])).toBeGreaterThanOrEqual(estimate);
          expect(estimateLevel([...observations, { level, right: false }])).toBeLessThanOrEqual(estimate);
        },
      ),
    );
  });
});
