import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogues, LANGS, type Lang } from './messages.ts';

const slices = Object.keys(catalogues.fr);

interface Part {
  readonly value?: unknown;
  readonly options?: Record<string, { readonly value: readonly Part[] }>;
  readonly children?: readonly Part[];
}

/** What the code must fill in: `{name}`, `{count, plural, …}` and `<link>`, wherever they stand. Throws on a malformed message. */
function filledIn(text: string, lang: Lang): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly Part[], inPlural: boolean): void => {
    for (const part of parts as readonly (Part & { type: number })[]) {
      const { type, value, options, children } = part;
      // 0 is literal text and 7 the « # » of a plural.
      if (type === 7 && !inPlural) throw new Error('# outside of a plural');
      if (type !== 0 && type !== 7) names.add(children ? `<${value}>` : `{${value}}`);
      for (const option of Object.values(options ?? {})) visit(option.value, true);
      visit(children ?? [], inPlural);
    }
  };
  visit(new IntlMessageFormat(text, lang).getAst() as unknown as readonly Part[], false);
  return [...names].sort();
}

describe.each(slices)('the words of %s', (slice) => {
  const fr = catalogues.fr[slice] ?? {};
  const en = catalogues.en[slice] ?? {};

  it('have the same keys in both languages, in the same order', () =>
    expect(Object.keys(en)).toEqual(Object.keys(fr)));

  it.each(LANGS)('are never empty in %s', (lang) => {
    for (const [key, text] of Object.entries(catalogues[lang][slice] ?? {}))
      expect(text.trim(), key).not.toBe('');
  });

  it.each(Object.keys(fr))('%s: the same is filled in', (key) =>
    expect(filledIn(en[key] ?? '', 'en')).toEqual(filledIn(fr[key] ?? '', 'fr')),
  );

  it.each(Object.entries(fr))('%s: French typography', (_key, text) => {
    // Code, addresses of links and the grammar of plurals are not prose.
    const prose = text.replace(/`[^`]*`|\]\([^)]*\)|https?:\S+|\{\w+, plural,/g, '');
    expect(prose, 'curly apostrophes').not.toMatch(/'|"/);
    expect(prose, 'one character for …').not.toMatch(/\.\.\./);
    expect(prose, 'no-break space before a colon').not.toMatch(/[^\u00a0]:/);
    expect(prose, 'narrow no-break space before ; ! ?').not.toMatch(/[^\u202f;!?][;!?]/);
    expect(prose, 'no-break space inside « »').not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
    expect(prose, 'no-break space before %').not.toMatch(/[^\u00a0\u202f]%/);
    expect(prose, 'a failed answer is « à revoir »').not.toMatch(/\bfaux\b/i);
  });
});
