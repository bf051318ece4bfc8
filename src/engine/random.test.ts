import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawIndex, hashIntegers, questionSeed, shuffledIndices } from './random.ts';

describe('random', () => {
  test('is the same for ever: these values are part of every stored test', () => {
    expect([
      hashIntegers(0),
      hashIntegers(1, 2),
      hashIntegers(-1),
      hashIntegers(2 ** 40),
    ]).toMatchInlineSnapshot(`
      [
        1669671676,
        3381608592,
        1651860712,
        2851483426,
      ]
    `);
    expect(shuffledIndices(6, 42)).toMatchInlineSnapshot(`
      [
        0,
        4,
        1,
        3,
        2,
        5,
      ]
    `);
  });

  test('the order and the place of the integers count', () => {
    expect(hashIntegers(1, 2)).not.toBe(hashIntegers(2, 1));
    expect(hashIntegers(0, 1)).not.toBe(hashIntegers(1));
  });

  test('draws are even: each of 7 indices about 1,000 times of 7,000', () => {
    const counts = new Array<number>(7).fill(0);
    for (let seed = 0; seed < 7000; seed++) {
      const index = drawIndex(7, seed, 3);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test('each question of a test has its own seed, and each test its own', () => {
    const items = ['query.3.a', 'query.3.b', 'query.4.a', 'yreuq.3.a'];
    const seeds = [1, 2, 3].flatMap((testSeed) => items.map((item) => questionSeed(testSeed, item)));
    expect(new Set(seeds).size).toBe(12);
    expect(questionSeed(1, 'query.3.a')).toBe(questionSeed(1, 'query.3.a'));
  });

  test('a shuffle is a permutation', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.maxSafeInteger(), (count, seed) => {
        const sorted = shuffledIndices(count, seed).sort((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
    );
  });

  test('each index comes first about as often', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => shuffledIndices(4, seed)[0]);
    for (const index of [0, 1, 2, 3])
      expect(Math.abs(firsts.filter((first) => first === index).length - 1000)).toBeLessThan(120);
  });
});
