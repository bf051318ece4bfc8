import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvRow } from './csv-cell.ts';

describe('csv cell', () => {
  it.each([
    [null, '"NA"'],
    [0, '0'],
    [1, '1'],
    [0.125, '0,125'],
    ['2026-11-02', '2026-11-02'],
    ['0123', '0123'],
    ['Oui', '"Oui"'],
    ['', '""'],
    ['Collège « des » "Gués"; 4e', '"Collège « des » ""Gués""; 4e"'],
  ])('prints %j as %s', (value, cell) => expect(csvCell(value)).toBe(cell));

  it.each(['=1+1', '+33', '-2', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1'])(
    'disarms %j',
    (text) => expect(csvCell(text)).toBe(`"'${text}"`),
  );

  it('is read back by a parser, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const [row] = parse(csvRow(texts), {
          delimiter: ';',
          relax_column_count: true,
          record_delimiter: '\n',
        }) as string[][];
        expect(row?.map((cell) => cell.replace(/^'/, ''))).toEqual(
          texts.map((text) => text.replace(/^'/, '')),
        );
      }),
    );
  });
});
