import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchGroups } from './match-groups.ts';

type Fits = readonly (readonly boolean[])[];

/** The most answers that can be served, by trying everything. */
function bruteForce(fits: Fits, answer = 0, taken: readonly number[] = []): number {
  if (answer >= fits.length) return 0;
  const served = (fits[answer] ?? []).map((fit, group) =>
    fit && !taken.includes(group) ? 1 + bruteForce(fits, answer + 1, [...taken, group]) : 0,
  );
  return Math.max(bruteForce(fits, answer + 1, taken), ...served);
}

describe('matchGroups', () => {
  test.each<[string, Fits, (number | null)[]]>([
    [
      'each its own',
      [
        [true, false],
        [false, true],
      ],
      [0, 1],
    ],
    ['a group serves once, the first answer first', [[true], [true]], [0, null]],
    [
      'a chain of moves',
      [
        [true, true, false],
        [true, false, true],
        [true, false, false],
      ],
      [1, 2, 0],
    ],
    ['nothing fits', [[false, false]], [null]],
    ['no group', [[], []], [null, null]],
    ['no answer', [], []],
  ])('%s', (_, fits, expected) => {
    expect(matchGroups(fits)).toEqual(expected);
  });

  test('serves as many answers as can be, each with a group of its own that fits', () => {
    const table = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
      .chain(([rows, columns]) => {
        const row = fc.array(fc.boolean(), { minLength: columns, maxLength: columns });
        return fc.array(row, { minLength: rows, maxLength: rows });
      });
    fc.assert(
      fc.property(table, (fits) => {
        const matched = matchGroups(fits).flatMap((group, answer) =>
          group === null ? [] : [{ group, answer }],
        );
        expect(new Set(matched.map(({ group }) => group)).size).toBe(matched.length);
        expect(matched.every(({ group, answer }) => fits[answer]?.[group] === true)).toBe(true);
        expect(matched.length).toBe(bruteForce(fits));
      }),
    );
  });
});
