import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment } from './file-name.ts';

describe('attachment', () => {
  it('gives both forms of a name', () => {
    expect(attachment('Resultats-4e B été-12.csv')).toBe(
      `attachment; filename="Resultats-4e B ete-12.csv"; filename*=UTF-8''Resultats-4e%20B%20%C3%A9t%C3%A9-12.csv`,
    );
  });

  it('lets nothing break out of the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(attachment(`${name}".csv\r\nset-cookie: a=b`)).toMatch(
          /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%~-]*$/,
        );
      }),
    );
  });
});
