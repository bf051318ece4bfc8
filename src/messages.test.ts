import { describe, expect, it } from 'vitest';
import { catalogues } from './messages.ts';

const slices = Object.keys(catalogues.fr);
const names = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\s*(\w+)|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? ''))]
    .filter((name) => !/^\d+$/.test(name))
    .sort();

describe.each(slices)('the words of %s', (slice) => {
  const fr = catalogues.fr[slice] ?? {};
  const en = catalogues.en[slice] ?? {};

  it('have the same keys in both languages', () =>
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort()));

  it('say none empty', () => {
    for (const text of [...Object.values(fr), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  it.each(Object.keys(fr))('%s: same values to fill in', (key) => {
    const values = (text: string) =>
      names(text).filter(
        (name) =>
          !['one', 'other'].includes(name) &&
          /^(?:[a-z]\w*)$/.test(name) &&
          text.includes(`{${name}`) &&
          !/^[A-Z]/.test(name),
      );
    const placeholders = (text: string) =>
      values(text).filter((name) => new RegExp(`\\{${name}(,|\\})`).test(text));
    expect(placeholders(en[key] ?? '')).toEqual(placeholders(fr[key] ?? ''));
  });

  it('keep French typography', () => {
    for (const [key, text] of Object.entries(fr)) {
      const prose = text.replace(/https?:\S+|`[^`]*`/g, '');
      expect(prose, key).not.toMatch(/\p{L}'\p{L}/u);
      expect(prose, key).not.toMatch(/ [?!;»%]|« (?! )| :(\s|$)/);
      expect(prose, key).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
    }
  });
});
