import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from './sheet-xml.ts';
import { sheetName, workbook } from './workbook.ts';

const MADE = new Date('2026-11-23T08:00:00Z');

const sheetOf = (rows: readonly (readonly Cell[])[], head: readonly string[] | null = null): Sheet => ({
  name: 'Feuille',
  widths: [10],
  head,
  rows: async function* () {
    yield rows;
  },
});
const back = async (sheets: readonly Sheet[]) =>
  readSheets(await buffer(workbook(sheets, MADE)), { trim: false });

describe('a workbook', () => {
  it('keeps numbers, days and texts as what they are', async () => {
    const [sheet] = await back([
      sheetOf([
        [
          { kind: 'number', value: 12 },
          { kind: 'ratio', value: 0.35 },
          { kind: 'day', value: '2026-11-02' },
          { kind: 'text', value: '007' },
          null,
          { kind: 'text', value: '=HYPERLINK("x")' },
        ],
      ]),
    ]);
    expect(sheet?.data).toEqual([
      [12, 0.35, new Date('2026-11-02T00:00:00Z'), '007', null, '=HYPERLINK("x")'],
    ]);
  });

  it('gives back every text, whatever its signs', async () => {
    const sign = fc.constantFrom(
      '<',
      '&',
      '"',
      "'",
      '=',
      '+',
      '\n',
      '\t',
      ' ',
      '_x0041_',
      '_',
      ']]>',
      '😀',
      'é',
    );
    const text = fc
      .array(fc.oneof(sign, fc.string({ unit: 'grapheme', minLength: 1 })), { minLength: 1, maxLength: 6 })
      // What XML cannot hold is left out (tested below), and no text is no cell.
      .map((pieces) =>
        pieces
          .join('')
          .toWellFormed()
          .replace(/[\p{Cc}\ufffe\uffff]/gu, ' '),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (texts) => {
        const [sheet] = await back([sheetOf(texts.map((value) => [{ kind: 'text', value }]))]);
        expect(sheet?.data.map(([cell]) => unescaped(cell))).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });

  it('writes words that come again by their number, and gives them back as texts', async () => {
    const words = ['OK', 'à <revoir>'];
    const cells = ['OK', 'autre', 'à <revoir>', 'OK'].map((value) => ({ kind: 'text' as const, value }));
    const file = await buffer(workbook([sheetOf([cells])], MADE, words));
    expect((await readSheets(file))[0]?.data).toEqual([['OK', 'autre', 'à <revoir>', 'OK']]);
  });

  it('leaves out what XML cannot hold', async () => {
    const [sheet] = await back([sheetOf([[{ kind: 'text', value: 'a\u0000b\u001fc\ud800d' }]])]);
    expect(sheet?.data).toEqual([['abc\ufffdd']]);
  });

  it('asks for a sheet when the one before is written, and for nothing more once the reader has gone', async () => {
    const asked: string[] = [];
    const long = (name: string): Sheet => ({
      name,
      widths: [],
      head: ['Texte'],
      rows: async function* () {
        for (let part = 0; part < 400; part++) {
          asked.push(name);
          // Nothing that a zip could make small.
          yield Array.from({ length: 50 }, (_, n) => [
            { kind: 'number' as const, value: ((part * 50 + n) * 2_654_435_761) % 4_294_967_296 },
          ]);
        }
      },
    });
    const file = workbook([long('un'), long('deux')], MADE);
    for await (const _piece of file) break;
    expect(file.destroyed).toBe(true);
    const before = asked.length;
    expect(before).toBeLessThan(400);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked.length).toBeLessThanOrEqual(before + 1);
    expect(asked).not.toContain('deux');
  });

  it('tells the reader when a row cannot be had', async () => {
    const broken: Sheet = {
      ...sheetOf([]),
      rows: async function* () {
        yield [[{ kind: 'number', value: 1 }]];
        throw new Error('the database has gone');
      },
    };
    await expect(buffer(workbook([broken], MADE))).rejects.toThrow('the database has gone');
  });
});

/** The reader of these tests leaves `_x005F_` as it stands; spreadsheets read it as an underscore. */
const unescaped = (cell: unknown) => (typeof cell === 'string' ? cell.replaceAll('_x005F_', '_') : cell);

describe('the name of a sheet', () => {
  it('is one that spreadsheets take, and no two are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 40 }), (wanted) => {
        const names: string[] = [];
        for (const name of wanted) names.push(sheetName(name, names));
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\\p{Cc}]{1,31}$/u);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/^'|'$/);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it.each([
    ['4e A', [], '4e A'],
    ['4E A', ['4e A'], '4E A (2)'],
    ['4e A/B : [été]?', [], '4e A B été'],
    ['', [], '–'],
    ['History', [], 'History (2)'],
  ])('%s', (wanted, taken, name) => {
    expect(sheetName(wanted, taken)).toBe(name);
  });
});
