import { expect, test } from 'vitest';
import { leftText } from './left.ts';

test.each([
  [5000, '5\u202f000 caractères restants'],
  [1, '1 caractère restant'],
  [0, '0 caractères restants'],
])('%i left', (left, text) => {
  expect(leftText(left, '1 caractère restant', '# caractères restants', 'fr')).toBe(text);
});
