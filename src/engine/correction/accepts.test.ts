import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, Tolerance } from '../question-types/question.ts';
import { acceptsText } from './accepts.ts';
import { comparedText } from './compared-text.ts';

const ALL: readonly Tolerance[] = ['case', 'accents', 'spaces', 'punctuation', 'typo'];
const EXACT: readonly Tolerance[] = [];

function field(tolerance: readonly Tolerance[], format: Field['format'] = 'text'): Field {
  return { name: 'a', label: 'A', format, width: 'm', options: [], tolerance };
}

type Row = readonly [given: string, accepted: string, tolerance: readonly Tolerance[], right: boolean];

describe('texts: the rules of engine.md §2 that stay', () => {
  test.each<Row>([
    ['exemple', 'exemple', EXACT, true],
    ['Exemple', 'exemple', EXACT, false],
    ['Exemple', 'exemple', ['case'], true],
    ['ÉCRAN', 'écran', ['case'], true],
    ['ecran', 'écran', ['case'], false],
    ['ecran', 'écran', ['accents'], true],
    ['Noe\u0308l', 'Noël', EXACT, true],
    ['francais', 'français', ['accents'], true],
    ['mot de passe', 'motdepasse', ['spaces'], true],
    ['mot de passe', 'motdepasse', EXACT, false],
    ['mot\u00A0de passe', 'mot de passe', EXACT, true],
    ["aujourd'hui", 'aujourdhui', ['punctuation'], true],
    ['porte-clés !', 'porteclés', ['punctuation'], true],
    ['a - b', 'a b', ['punctuation'], true],
    ['a b', 'ab', ['punctuation'], false],
    ['12 + 5', '125', ['punctuation', 'spaces'], false],
    ['12 + 5 !', '12 + 5', ['punctuation'], true],
    ['3 €', '3 $', ['punctuation'], false],
    ['= A1 < B1', 'A1 B1', ['punctuation'], false],
    ['navigatuer', 'navigateur', ['typo'], true],
    ['navigatuer', 'navigateur', ['case', 'accents', 'spaces', 'punctuation'], false],
    ['NAVIGATUER !', 'navigateur', ALL, true],
    ['moteur', 'navigateur', ALL, false],
  ])('« %s » for « %s » with %j: %s', (given, accepted, tolerance, right) => {
    expect(acceptsText(field(tolerance), [accepted], given)).toBe(right);
  });
});

describe('texts: what the keyboard decides is forgiven everywhere', () => {
  test.each<Row>([
    ['l’image', "l'image", EXACT, true],
    ['“chat perché”', '"chat perché"', EXACT, true],
    ['  fin\t', 'fin', EXACT, true],
    ['mot\u200B', 'mot', EXACT, true],
    ['mot  de \u00A0 passe', 'mot de passe', EXACT, true],
    ['mot  de passe', 'motde passe', EXACT, false],
    ['« mot »', '"mot"', EXACT, false],
  ])('« %s » for « %s » with %j: %s', (given, accepted, tolerance, right) => {
    expect(acceptsText(field(tolerance), [accepted], given)).toBe(right);
  });
});

describe('texts: the repairs of engine.md §2.7, one row or more a line', () => {
  test.each<Row>([
    ['#', '@', ALL, false],
    ['@', '@', ALL, true],
    ['abc', '@', ALL, false],
    ['#', 'abc', ALL, false],
    ['2018', '2019', ALL, false],
    ['œuf', 'oeuf', ALL, true],
    ['OEUF', 'œuf', ALL, true],
    ['Oeuvre', 'Œuvre', ['accents'], true],
    ['ex aequo', 'ex æquo', ALL, true],
    ['oeuf', 'œuf', EXACT, false],
    ['собака', 'кошка', ALL, false],
    ['КОШКА', 'кошка', ALL, true],
    ['γάτα', 'σκύλος', ALL, false],
    ['ΣΚΎΛΟΣ', 'σκύλος', ['case'], true],
    ['كلب', 'قطة', ALL, false],
    ['123456', '12345678', ALL, false],
    ['12345678', '123456', ALL, false],
    ['abcdef', 'abcdefgh', ALL, true],
    ['abcdefgh', 'abcdef', ALL, true],
    ['été', 'été', ['punctuation'], true],
    ['eté', 'été', ['punctuation'], false],
    ['à', 'é', ['punctuation'], false],
  ])('« %s » for « %s » with %j: %s', (given, accepted, tolerance, right) => {
    expect(acceptsText(field(tolerance), [accepted], given)).toBe(right);
  });
});

describe('numbers', () => {
  test.each<Row>([
    ['0123', '123', EXACT, true],
    ['123,000', '123', EXACT, true],
    ['00025 000', '25000', EXACT, true],
    ['1 000 001', '1000000', ALL, false],
    ['1 000 000', '1000000', EXACT, true],
    ['1\u202F000\u00A0000', '1000000', EXACT, true],
    ['1.000', '1000', ALL, false],
    ['1.000', '1', EXACT, true],
    ['1.000.000', '1000000', ALL, false],
    ['123,,00', '123', ALL, false],
    ['12345', '12346', ALL, false],
    ['aucun', '0', ALL, false],
    ['AUCUN', 'aucun', ['case'], true],
  ])('« %s » for « %s » with %j: %s', (given, accepted, tolerance, right) => {
    expect(acceptsText(field(tolerance, 'number'), [accepted], given)).toBe(right);
  });
});

describe('selects are strict', () => {
  test.each<Row>([
    ['Lundi', 'Lundi', ALL, true],
    ['lundi', 'Lundi', ALL, false],
    ['Lundi ', 'Lundi', ALL, false],
  ])('« %s » for « %s » with %j: %s', (given, accepted, tolerance, right) => {
    expect(acceptsText(field(tolerance, 'select'), [accepted], given)).toBe(right);
  });
});

describe('every field', () => {
  test('a text left out or blank is never right, whatever is accepted', () => {
    for (const given of [undefined, '', ' ', '\u00A0\u200B'])
      expect(acceptsText(field(ALL), ['', ' ', 'mot'], given)).toBe(false);
  });

  test('any accepted answer will do', () => {
    expect(acceptsText(field(EXACT), ['un', 'deux'], 'deux')).toBe(true);
    expect(acceptsText(field(EXACT), [], 'deux')).toBe(false);
  });

  test('each accepted answer passes as given, whatever the tolerances and the format', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((typed) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(typed));
    const format = fc.constantFrom('text', 'number', 'select');
    fc.assert(
      fc.property(text, fc.subarray([...ALL]), format, (typed, tolerance, kind) => {
        expect(acceptsText(field(tolerance, kind), ['autre', typed], typed)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('swapping the typed and the accepted text changes nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'É', 'é', ' ', '-', '1', ',', 'œ'), minLength: 1 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.subarray([...ALL]),
        fc.constantFrom('text', 'number'),
        (one, other, tolerance, kind) => {
          fc.pre(one.trim() !== '' && other.trim() !== '');
          const there = acceptsText(field(tolerance, kind), [one], other);
          expect(acceptsText(field(tolerance, kind), [other], one)).toBe(there);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('numbers: the unit that stands after a field may be typed again', () => {
  test.each([
    ['5 %', '%', true],
    ['5%', '%', true],
    ['5,0\u202F%', '%', true],
    ['5', '%', true],
    ['6 %', '%', false],
    ['5 €', '%', false],
    ['%', '%', false],
    ['5 % %', '%', false],
    ['5 KG', 'kg', true],
    ['5 g', 'kg', false],
    ['5 kg', 'g', false],
    ['5 sur 20', 'sur\u00A020', true],
    ['5 sur 15', 'sur 20', false],
    ['5 %', undefined, false],
  ])('« %s » before « %s »: %s', (given, suffix, right) => {
    const typed = { ...field(EXACT, 'number'), ...(suffix !== undefined && { suffix }) };
    expect(acceptsText(typed, ['5'], given)).toBe(right);
    expect(comparedText(typed, given) === '5').toBe(right);
  });

  test('a text field keeps every sign', () => {
    expect(acceptsText({ ...field(EXACT), suffix: '%' }, ['5'], '5 %')).toBe(false);
  });
});
