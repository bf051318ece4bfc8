import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

describe('a path of our own', () => {
  it.each([
    ['/campagnes/BKTRME482', '/campagnes/BKTRME482'],
    ['/orga/campagnes?q=4e+B&page=2', '/orga/campagnes?q=4e+B&page=2'],
    ['/connexion?next=%2Fcampagnes%2FBKTRME482', '/connexion?next=%2Fcampagnes%2FBKTRME482'],
    ['/aide#codes', '/aide'],
    ['/a/../aide', '/aide'],
    ['/a//b', '/a//b'],
    ['/élève', '/%C3%A9l%C3%A8ve'],
    ['/@evil.example', '/@evil.example'],
    ['/%2f%2fevil.example', '/%2f%2fevil.example'],
  ])('« %s » is followed as « %s »', (candidate, path) => expect(ownPath(candidate, '/')).toBe(path));

  it.each([
    [''],
    ['aide'],
    ['//evil.example'],
    ['///evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/aide\\..\\evil'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/.//evil.example'],
    ['/..//evil.example'],
    ['/%2e//evil.example'],
    ['/aide/..//evil.example'],
    [' //evil.example'],
    ['https://evil.example/aide'],
    ['https:evil.example'],
    ['javascript:alert(1)'],
    ['?next=/'],
    [`/${'a'.repeat(500)}`],
    [undefined],
    [['/aide', '/aide']],
    [{ path: '/aide' }],
  ])('%j is not followed', (candidate) => expect(ownPath(candidate, '/fallback')).toBe('/fallback'));

  it('always begins with one slash and stays on the site, whatever a link holds', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2F',
      '@',
      ':',
      '?',
      '#',
      '\t',
      ' ',
      'évil',
      'a',
    );
    const candidate = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
    );
    fc.assert(
      fc.property(candidate, (text) => {
        const path = ownPath(text, '/fallback');
        expect(path).toMatch(/^\/(?![/\\])/);
        // As a browser reads the Location header of a page of ours.
        expect(new URL(path, 'https://pix.example/connexion').origin).toBe('https://pix.example');
        expect(ownPath(path, '/fallback').length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
