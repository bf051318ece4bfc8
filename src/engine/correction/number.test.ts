import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalNumber } from './number.ts';

describe('canonicalNumber', () => {
  test.each([
    ['12', '12'],
    ['0123', '123'],
    ['00025 000', '25000'],
    ['123,000', '123'],
    ['123.000', '123'],
    ['1.000', '1'],
    ['3,50', '3.5'],
    ['3.5', '3.5'],
    [',5', '0.5'],
    ['.5', '0.5'],
    ['5,', '5'],
    ['1 000 001', '1000001'],
    ['1\u00A0000\u202F001', '1000001'],
    ['\u20091\u2009000 ', '1000'],
    ['+7', '7'],
    ['-7', '-7'],
    ['\u22127', '-7'],
    ['- 7,0', '-7'],
    ['-0', '0'],
    ['000', '0'],
    ['0,10', '0.1'],
    ['9007199254740993', '9007199254740993'],
  ])('« %s » is %s', (text, expected) => {
    expect(canonicalNumber(text)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    ',',
    '-',
    '123,,00',
    '1.000.000',
    '1,000.5',
    '1e3',
    '12 cm',
    '5-',
    '--5',
    'Infinity',
    '0x10',
    'douze',
    '٣',
  ])('« %s » is no number', (text) => {
    expect(canonicalNumber(text)).toBeNull();
  });

  test('agrees with the machine on what both can write', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 9999 }), (whole, decimals) => {
        const text = `${whole}.${String(decimals).padStart(4, '0')}`;
        const canonical = canonicalNumber(text);
        expect(Number(canonical)).toBe(Number(text) + 0);
        expect(canonicalNumber(text.replace('.', ','))).toBe(canonical);
        expect(canonicalNumber(canonical ?? '')).toBe(canonical);
      }),
    );
  });
});
