import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './text.ts';

describe('what people type', () => {
  it.each([
    ['outer spaces', '  4e B \u00a0', '4e B'],
    ['decomposed accents', 'e\u0301te\u0301', 'été'],
    ['Windows and old Mac lines', 'un\r\ndeux\rtrois', 'un\ndeux\ntrois'],
    ['lines and tabs inside', 'un\n\tdeux', 'un\n\tdeux'],
    ['a zero byte, which the database refuses', 'a\u0000b', 'ab'],
    ['control characters', 'a\u0007\u001b[31mb\u0085', 'a[31mb'],
    ['marks that turn the reading direction', 'Karim\u202e\u2066ilaneB\u2069', 'KarimilaneB'],
    ['a byte-order mark', '\ufeffZoé', 'Zoé'],
    ['joined emoji', '👩‍🏫 🇫🇷', '👩‍🏫 🇫🇷'],
    ['Arabic and Breton words', 'محمد Yannig c’hoar', 'محمد Yannig c’hoar'],
    ['markup, which pages escape', '<b>gras</b>', '<b>gras</b>'],
    ['nothing but spaces', ' \n\t ', ''],
  ])('%s', (_what, typed, kept) => expect(cleanText(typed)).toBe(kept));

  it('is the same cleaned twice, and holds nothing invisible that commands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = cleanText(typed);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
    );
  });
});
