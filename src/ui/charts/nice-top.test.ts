import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceTop } from './nice-top.ts';

test.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [9, 10],
  [11, 12],
  [28, 30],
  [101, 120],
  [19_500, 20_000],
])('%i is shown under %i', (greatest, top) => expect(niceTop(greatest)).toBe(top));

test('the axis and its half are whole, and hold the greatest value without much void', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (greatest) => {
      const top = niceTop(greatest);
      expect(Number.isInteger(top / 2)).toBe(true);
      expect(top).toBeGreaterThanOrEqual(greatest);
      expect(top).toBeLessThanOrEqual(Math.max(2, 2 * greatest));
    }),
  );
});
