import { describe, expect, it } from 'vitest';
import { readAddresses } from './invite-form.ts';

describe('addresses typed by an administrator', () => {
  it.each([
    ['one per line', 'a@x.fr\nb@x.fr\r\nc@x.fr'],
    ['parted by commas', 'a@x.fr, b@x.fr,c@x.fr'],
    ['parted by semicolons', 'a@x.fr; b@x.fr;c@x.fr;'],
    ['parted by spaces, with hidden characters', ' a@x.fr\u00a0b@x.fr\t\ufeffc@x.fr '],
    ['twice and in capitals', 'A@X.fr\na@x.fr b@x.fr B@x.FR c@x.fr'],
    ['as a mail program copies them', 'Anne Roux <a@x.fr>, "Bel, Bob" <b@x.fr>; mailto:c@x.fr'],
  ])('%s', (_how, text) => {
    expect(readAddresses(text)).toEqual({ good: ['a@x.fr', 'b@x.fr', 'c@x.fr'], bad: [] });
  });

  it('names those that are none, as they were typed', () => {
    expect(readAddresses('a@x.fr, Zoé, b@, @x.fr\nc@x')).toEqual({
      good: ['a@x.fr'],
      bad: ['Zoé', 'b@', '@x.fr', 'c@x'],
    });
    expect(readAddresses(` ${'a'.repeat(250)}@x.fr`).bad).toHaveLength(1);
    expect(readAddresses(' , ;\n')).toEqual({ good: [], bad: [] });
  });
});
