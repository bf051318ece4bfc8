import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceQuestion } from './fixtures.ts';
import { displayOrder, indexAtPlace, publicOptions } from './options.ts';
import type { ChoiceQuestion } from './question.ts';

const anyChoice: fc.Arbitrary<ChoiceQuestion> = fc.record({
  type: fc.constant('choices' as const),
  shuffle: fc.boolean(),
  options: fc.array(
    fc.record(
      { text: fc.string(), correct: fc.boolean(), pin: fc.constant('last' as const) },
      { requiredKeys: ['text', 'correct'] },
    ),
    { maxLength: 12 },
  ),
});

describe('displayOrder', () => {
  test('is a permutation, and a place leads back to its option', () => {
    fc.assert(
      fc.property(anyChoice, fc.maxSafeInteger(), (question, seed) => {
        const order = displayOrder(question, seed);
        expect([...order].sort((a, b) => a - b)).toEqual([...question.options.keys()]);
        for (const [place, { value, text }] of publicOptions(question, seed).entries()) {
          const index = indexAtPlace(question, seed, value);
          expect(index).toBe(order[place]);
          expect(question.options[index ?? -1]?.text).toBe(text);
        }
      }),
    );
  });

  test('pinned options stand last, in the order of the file', () => {
    fc.assert(
      fc.property(anyChoice, fc.maxSafeInteger(), (question, seed) => {
        fc.pre(question.shuffle);
        const pinned = [...question.options.keys()].filter(
          (index) => question.options[index]?.pin === 'last',
        );
        expect(displayOrder(question, seed).slice(question.options.length - pinned.length)).toEqual(pinned);
      }),
    );
  });

  test('changes with the seed and only with it; shuffle false keeps the order', () => {
    const question = choiceQuestion('choice', 'abcD');
    const orders = Array.from({ length: 200 }, (_, seed) => displayOrder(question, seed).join(''));
    expect(new Set(orders).size).toBe(24);
    expect(displayOrder(question, 7)).toEqual(displayOrder(question, 7));
    expect(displayOrder(choiceQuestion('choice', 'abcD', false), 7)).toEqual([0, 1, 2, 3]);
  });

  test('places count from 1 and are written as a browser sends them back', () => {
    const question = choiceQuestion('choice', 'abC');
    expect(publicOptions(question, 1).map(({ value }) => value)).toEqual(['1', '2', '3']);
    for (const place of ['0', '4', '-1', '01', '1.0', ' 1', '1 ', '', 'a', '١', '99999999999', 1, null])
      expect(indexAtPlace(question, 1, place)).toBeNull();
  });
});
