import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUai, isUai, uaiLetterFits } from './uai.ts';

describe('a UAI', () => {
  it.each(['0870003F', '0750655E', '0010001W'])('%s has the letter of its digits', (uai) => {
    expect(isUai(uai)).toBe(true);
    expect(uaiLetterFits(uai)).toBe(true);
  });

  it.each(['1237457A', '0870003G', '0870004F', '0780003F'])('%s has not', (uai) =>
    expect(uaiLetterFits(uai)).toBe(false),
  );

  it.each([
    [' 087 0003 f ', '0870003F'],
    ['0870003-f', '0870003F'],
    ['087.0003.F', '0870003F'],
  ])('typed « %s » is %s', (typed, uai) => expect(cleanUai(typed)).toBe(uai));

  it.each(['', '870003F', '08700003F', '0870003', '0870003FF', '0870003É', '0870003f', 'F0870003'])(
    '« %s » is none',
    (text) => expect(isUai(text)).toBe(false),
  );

  it('with one digit wrong, or two exchanged, never fits', () => {
    const digits = fc.integer({ min: 0, max: 9_999_999 }).map((n) => String(n).padStart(7, '0'));
    const letterOf = (seven: string) => 'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(seven) % 23] ?? '';
    fc.assert(
      fc.property(digits, fc.nat(6), fc.integer({ min: 1, max: 9 }), (seven, place, shift) => {
        const wrong = [...seven];
        wrong[place] = String((Number(seven[place]) + shift) % 10);
        expect(uaiLetterFits(wrong.join('') + letterOf(seven))).toBe(false);
      }),
    );
  });
});
