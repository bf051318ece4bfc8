import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { DatabaseHandle } from '../platform/db.ts';
import { csvCell } from './csv-cell.ts';
import { csvRatio, csvText, oneOf } from './csv-sql.ts';

let handle: DatabaseHandle;
beforeAll(async () => {
  handle = await testDatabase();
});
afterAll(() => handle.close());

const made = async (
  texts: readonly (string | null)[],
  cell: (text: RawBuilder<unknown>) => RawBuilder<unknown>,
) => {
  const { rows } = await sql<{ cell: string }>`
    select ${cell(sql.raw('t.text'))} as cell
    from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality as t (text, i) order by i`.execute(
    handle.db,
  );
  // Each comes with the semicolon before it.
  expect(rows.filter(({ cell }) => !cell.startsWith(';'))).toEqual([]);
  return rows.map(({ cell }) => cell.slice(1));
};

describe('a cell made by the database', () => {
  it('is the one that csvCell makes, whatever the text', async () => {
    const signs = [
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '\t',
      '\r',
      '\n',
      ' ',
      '\u00a0',
      '\u202f',
      '\ufeff',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...signs, '"', "'", '\\', '0', '7', 'é', ';'),
      fc.string({ unit: 'grapheme' }),
    );
    const text = fc
      .array(piece, { maxLength: 6 })
      .map((pieces) => pieces.join('').toWellFormed().replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text), { minLength: 40, maxLength: 80 }), async (texts) => {
        expect(await made(texts, csvText)).toEqual(texts.map(csvCell));
      }),
      { numRuns: 25 },
    );
  });

  it('prints a ratio as csvCell prints a number', async () => {
    const ratios = [0, 1, 0.5, 0.125, 1 / 3, 0.0004, 0.1, 2 / 7];
    expect(await made(ratios.map(String), (text) => csvRatio(sql`${text}::numeric`))).toEqual(
      ratios.map((ratio) => csvCell(Math.round(ratio * 1000) / 1000)),
    );
  });

  it('is one of the texts given, by its number', async () => {
    const texts = ["l'un", '"deux"', '\\'];
    expect(await made(['0', '1', '2'], (text) => oneOf(texts, sql`${text}::int`))).toEqual(texts);
  });
});
