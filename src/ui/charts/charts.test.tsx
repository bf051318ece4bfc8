import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rendered as markupOf } from '../rendered.tsx';
import { BarChart } from './bar-chart.tsx';
import { StackBar, wholePercents } from './stack-bar.tsx';

/** With plain spaces: « 20 % » is written with one that does not break. */
const rendered = (node: Parameters<typeof markupOf>[0]) => markupOf(node).replaceAll('\u00a0', ' ');

describe('bars', () => {
  const markup = rendered(
    <BarChart
      label="Résultats par palier"
      bandLabel="Palier"
      countLabel="Élèves"
      bars={[
        { label: 'Berge', count: 1, href: '/a', current: true },
        { label: 'Gué', count: 4, href: '/b' },
        { label: 'Rive', count: 0 },
      ]}
    />,
  );

  it('are as tall as their counts, and say them again in a table', () => {
    expect([...markup.matchAll(/<rect[^>]* height="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '25%',
      '100%',
      '0%',
    ]);
    for (const cells of ['Berge</th><td class="num end">1', 'Gué</th><td class="num end">4'])
      expect(markup).toContain(cells);
    expect(markup).toContain('20 %');
    expect(markup).toContain('<caption class="sr">Résultats par palier</caption>');
  });

  it('lead where they say, and need no inline style', () => {
    expect(markup).toMatch(/<a class="bars__bar" href="\/a" aria-current="true">/);
    expect(markup).toMatch(/<a class="bars__bar" href="\/b">/);
    expect(markup).not.toMatch(/ style=/);
  });

  it('draw nothing over an empty class', () => {
    const empty = rendered(
      <BarChart label="r" bandLabel="b" countLabel="c" bars={[{ label: 'Berge', count: 0 }]} />,
    );
    expect(empty).toContain('height="0%"');
    expect(empty).toContain('0 %');
  });
});

describe('parts of a whole', () => {
  it('stand one after the other, each with its share in words', () => {
    const markup = rendered(
      <StackBar
        parts={[
          { shape: 'full', label: 'réussie', value: 3 },
          { shape: 'hollow', label: 'à revoir', value: 1 },
          { shape: 'dash', label: 'passée', value: 0 },
        ]}
      />,
    );
    expect([...markup.matchAll(/<rect[^>]* x="([^"]+)" width="([^"]+)"/g)].map((m) => [m[1], m[2]])).toEqual([
      ['0%', '75%'],
      ['75%', '25%'],
      ['100%', '0%'],
    ]);
    expect(markup).toMatch(/75 %<\/b> réussie/);
    expect(markup).toMatch(/0 %<\/b> passée/);
  });

  it('are rounded so that they make a hundred', () => {
    expect(wholePercents([100 / 3, 100 / 3, 100 / 3])).toEqual([34, 33, 33]);
    expect(wholePercents([0, 0, 0])).toEqual([0, 0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 5 }), (counts) => {
        const whole = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(whole > 0);
        const shares = counts.map((count) => (100 * count) / whole);
        const rounded = wholePercents(shares);
        expect(rounded.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        for (const [i, percent] of rounded.entries())
          expect(Math.abs(percent - (shares[i] ?? 0))).toBeLessThan(1);
      }),
    );
  });
});
