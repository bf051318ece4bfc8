import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCampaignCode, readCampaignCode } from './campaign-code.ts';

describe('campaign code', () => {
  it('is six letters and three digits without I, L, O, 0, 1, and is read back as it is', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 2 ** 31 - 1 })), (stream) => {
        const code = makeCampaignCode(() => stream.next().value as number);
        expect(code).toMatch(/^[A-HJKMNP-Z]{6}[2-9]{3}$/);
        expect(readCampaignCode(code)).toBe(code);
      }),
    );
  });

  it.each([
    ['bktrme482', 'BKTRME482'],
    [' BKT RME-482 ', 'BKTRME482'],
    ['bkt rme 482', 'BKTRME482'],
    ['ＢＫＴＲＭＥ４８２', 'BKTRME482'],
  ])('reads « %s » as people type it', (typed, code) => expect(readCampaignCode(typed)).toBe(code));

  it.each(['', 'BKTRME48', 'BKTRME4822', 'BKTRMI482', 'BKTRME481', '482BKTRME', 'BKTRME482;'])(
    'refuses « %s »',
    (typed) => expect(readCampaignCode(typed)).toBeNull(),
  );

  it('draws again when the letters would make a rude word', () => {
    const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ';
    const digits = '23456789';
    const draws = [...'SEXABC'].map((l) => letters.indexOf(l)).concat([0, 1, 2]);
    const second = [...'BKTRME']
      .map((l) => letters.indexOf(l))
      .concat([...'482'].map((d) => digits.indexOf(d)));
    const all = [...draws, ...second];
    expect(makeCampaignCode(() => all.shift() ?? 0)).toBe('BKTRME482');
  });
});
