import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePercent } from '../engine/index.ts';
import { bandOf, countIn, stageBands, tenBands, validatedIn } from './bands.ts';

const stage = (threshold: number, fr: string, en?: string) => ({ threshold, title: { fr, en } });

describe('bands of results', () => {
  it('by stage go from each threshold to the next, whatever order they are kept in', () => {
    const bands = stageBands(
      [stage(70, 'Loin'), stage(0, 'Berge', 'Bank'), stage(20, 'Gué')],
      'en',
      'Before',
    );
    expect(bands.map(({ key, label, from, to }) => [key, label, from, to])).toEqual([
      ['0', 'Bank', 0, 19],
      ['1', 'Gué', 20, 69],
      ['2', 'Loin', 70, 100],
    ]);
  });

  it('have one below the lowest stage where it is not at zero', () => {
    const bands = stageBands([stage(30, 'Premier')], 'fr', 'Avant');
    expect(bands.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['avant', 0, 29],
      ['0', 30, 100],
    ]);
  });

  it('by ten cover every per cent once', () => {
    for (let percent = 0; percent <= 100; percent++) {
      const found = tenBands().filter(({ from, to }) => from <= percent && percent <= to);
      expect(found).toHaveLength(1);
      expect(found[0]).toEqual(bandOf(tenBands(), percent));
    }
    const ones = Array.from({ length: 101 }, () => 1);
    expect(tenBands().map((band) => countIn(ones, band))).toEqual([...Array(9).fill(10), 11]);
  });

  it('are the same counted by per cent and by validated skills, so that the list holds what the bar says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 0, max: 9 }), (targeted, i) => {
        const band = tenBands()[i] ?? { key: '', label: '', from: 0, to: 0 };
        const { from, to } = validatedIn(band, targeted);
        for (let validated = 0; validated <= targeted; validated++) {
          const percent = wholePercent(validated, targeted);
          expect(from <= validated && validated <= to).toBe(band.from <= percent && percent <= band.to);
        }
      }),
    );
  });
});
