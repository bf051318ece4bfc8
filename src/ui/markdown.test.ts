import { describe, expect, test } from 'vitest';
import { inlineMarkdown, markdown } from './markdown.ts';

describe('markdown', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](//evil.example)',
    '![x](https://evil.example/track.gif)',
    '<https://ok.example> <style>*{}</style>',
  ])('lets nothing run or load: %s', (text) => {
    expect(markdown(text)).not.toMatch(/<(script|img|style)|href="(javascript|data|\/\/)|onerror=[^&]*>/);
  });

  test('links lead to the web or to this site, without handing over the window', () => {
    expect(markdown('[a](https://gues.example) [b](/aide)')).toBe(
      '<p><a href="https://gues.example" rel="noopener noreferrer">a</a> <a href="/aide" rel="noopener noreferrer">b</a></p>\n',
    );
  });

  test('headings fit under the page’s own, whatever rank the text gives them', () => {
    expect(markdown('# Un\n\n## Deux')).toBe('<h3>Un</h3>\n<h4>Deux</h4>\n');
    expect(markdown('## Un\n\n### Deux', { headings: 2 })).toBe('<h2>Un</h2>\n<h3>Deux</h3>\n');
  });

  test('a wide table scrolls in its own box', () => {
    expect(markdown('|a|b|\n|-|-|\n|1|2|')).toMatch(
      /^<div class="prose__wide" tabindex="0"><table>.*<\/table><\/div>/s,
    );
  });

  test('an empty corner is no title, and then the first cell of a row is one', () => {
    const tags = (text: string) => markdown(text).match(/<t[hd]\b[^>]*>[^<]*/g);
    expect(tags('| |a|\n|-|-|\n|x|1|\n|y|2|')).toEqual([
      ...['<td>', '<th scope="col">a', '<th scope="row">x', '<td>1', '<th scope="row">y', '<td>2'],
    ]);
    expect(tags('|n|a|\n|-|-|\n|x|1|')).toEqual([
      ...['<th scope="col">n', '<th scope="col">a', '<td>x', '<td>1'],
    ]);
    expect(tags('| |a|\n|-|-|\n|x|1|\n\n|n|a|\n|-|-|\n|y|2|')?.slice(-2)).toEqual(['<td>y', '<td>2']);
  });

  test('a line has no block', () => {
    expect(inlineMarkdown('**oui** `=A1`')).toBe('<strong>oui</strong> <code>=A1</code>');
  });
});
