import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, isTypo } from './typo.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['chien', 'niche', 4],
    ['kitten', 'sitting', 3],
    ['été', 'ete', 2],
    ['😀a', '😃a', 1],
  ])('%s to %s: %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  test('is a distance', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('isTypo', () => {
  test.each([
    ['ordinatuer', 'ordinateur', true],
    ['ordnateur', 'ordinateur', true],
    ['abcdef', 'abcdefgh', true],
    ['abcdef', 'abcdefghi', false],
    ['sours', 'souris', true],
    ['clavier', 'écran', false],
    ['lien', 'liens', false],
    ['mots', 'mats', false],
    ['2018', '2019', false],
    ['123456', '12345678', false],
    ['fichier1', 'fichier2', false],
    ['fichier', 'fichier2', false],
    ['windows10', 'windows11', false],
    ['привет', 'превет', true],
    ['привет', 'спутник', false],
  ])('%s, %s: %s, both ways', (one, other, expected) => {
    expect(isTypo(one, other)).toBe(expected);
    expect(isTypo(other, one)).toBe(expected);
  });

  test('is symmetric', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 4 }),
    );
    fc.assert(fc.property(text, text, (one, other) => isTypo(one, other) === isTypo(other, one)));
  });
});
