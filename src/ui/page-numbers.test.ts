import { expect, test } from 'vitest';
import { pageNumbers, pageRange } from './page-numbers.ts';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [2, 10, [1, 2, 3, null, 10]],
  [4, 10, [1, 2, 3, 4, 5, null, 10]],
  [5, 10, [1, null, 4, 5, 6, null, 10]],
  [10, 10, [1, null, 9, 10]],
])('page %i of %i', (page, pages, numbers) => {
  expect(pageNumbers(page, pages)).toEqual(numbers);
});

test('the range of the last page stops at the last row', () => {
  expect(pageRange(3, 56, 25)).toEqual({ first: 51, last: 56, pages: 3 });
  expect(pageRange(1, 0, 25)).toEqual({ first: 0, last: 0, pages: 1 });
});
