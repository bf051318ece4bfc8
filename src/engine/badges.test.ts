import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Badge, badgeProgress, leastValidated } from './badges.ts';
import { targetOf } from './fixtures.ts';
import { wholePercent } from './results.ts';
import type { Knowledge } from './types.ts';

const target = targetOf('123 24 12345', 2);
const ids = target.skills.map(({ id }) => id);
const knows = (validated: readonly string[]): Knowledge =>
  new Map(validated.map((id) => [id, { status: 'validated', source: 'direct' }]));

const criterion = (skillIds: readonly string[], threshold: number) => ({ skillIds, threshold });
const wins = (criteria: Badge['criteria'], validated: readonly string[]) =>
  badgeProgress({ criteria }, target, knows(validated)).won;

describe('a badge', () => {
  test.each([
    ['two of three are 67 %', [criterion(['t1.1', 't1.2', 't1.3'], 67)], ['t1.1', 't1.2'], true],
    ['and not 68', [criterion(['t1.1', 't1.2', 't1.3'], 68)], ['t1.1', 't1.2'], false],
    ['others do not count', [criterion(['t1.1'], 100)], ['t1.2', 't3.1'], false],
    ['no skill named: all of the target', [criterion([], 50)], ids.slice(0, 5), true],
    ['one less than half is not half', [criterion([], 50)], ids.slice(0, 4), false],
    ['every criterion must hold', [criterion(['t1.1'], 100), criterion([], 50)], ['t1.1'], false],
    ['skills that are not tested hold nothing', [criterion(['t9.9'], 1)], ids, false],
  ])('%s', (_case, criteria, validated, won) => expect(wins(criteria, validated)).toBe(won));

  test('says what is missing', () =>
    expect(
      badgeProgress({ criteria: [criterion(['t1.3', 't1.1'], 100)] }, target, knows(['t1.1', 't2.2'])),
    ).toEqual({
      won: false,
      criteria: [{ whole: false, skillIds: ['t1.1', 't1.3'], validated: 1, least: 2, holds: false }],
    }));

  test('is never lost by a skill validated more', () => {
    const some = fc.subarray(ids);
    const any = fc.array(fc.record({ skillIds: some, threshold: fc.integer({ min: 1, max: 100 }) }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(any, some, fc.constantFrom(...ids), (criteria, validated, more) => {
        if (wins(criteria, validated)) expect(wins(criteria, [...validated, more])).toBe(true);
      }),
    );
  });
});

test('the fewest validated skills that reach a threshold', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100 }), (count, threshold) => {
      const least = leastValidated(count, threshold) ?? Number.NaN;
      expect(wholePercent(least, count)).toBeGreaterThanOrEqual(threshold);
      expect(wholePercent(least - 1, count)).toBeLessThan(threshold);
    }),
  ));
