import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { everySurface, resolveItems } from '../../src/content/resolve-items.ts';
import type { ItemInFile } from '../../src/content/schema.ts';
import { readBank } from './generators.ts';

/**
 * What a learner finds in the file, by the question alone, is what is accepted: the file and the answer come from one
 * drawing, and a slip between them would make every answer wrong.
 */
const bank = join(import.meta.dirname, '..', 'pix');
const items = everySurface(resolveItems(await readBank(bank), []));
const surfaces = (id: string): readonly ItemInFile[] =>
  items.filter(({ item }) => item.id === id).map(({ item }) => item);

function fileOf(item: ItemInFile, kind: string): Uint8Array {
  const name = item.files.find((file) => file.endsWith(`.${kind}`));
  return new Uint8Array(readFileSync(join(bank, 'assets', item.id.split('.')[0] ?? '', name ?? 'none')));
}

/** The lines under the titles of its CSV. */
const lines = (item: ItemInFile): string[][] =>
  parse(Buffer.from(fileOf(item, 'csv')), { bom: true, delimiter: ';', from_line: 2 });
const figure = (cell: string | undefined): number =>
  Number((cell ?? '').replace(',', '.').replace(/\s/g, ''));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const accepted = ({ fr }: ItemInFile, field: string): string[] => fr.accept?.[field] ?? [];
/** The number that stands at this place of the question. */
const asked = ({ fr }: ItemInFile, place: RegExp): number => figure(place.exec(fr.instruction ?? '')?.[1]);

/** One promise for each of the surfaces of an item, none of which may be missing. */
const each = (id: string, promise: (item: ItemInFile) => void): void => {
  const found = surfaces(id);
  expect(found).toHaveLength(12);
  for (const item of found) promise(item);
};

describe('what is accepted is what the file holds', () => {
  it.each(['formula.2.a', 'formula.2.b'])('%s: the sum of the third column', (id) =>
    each(id, (item) => {
      const weights = lines(item).map((row) => figure(row[2]));
      expect(figure(accepted(item, 'a')[0])).toBeCloseTo(sum(weights), 6);
      expect(item.fr.fileLabel).toContain(` ${weights.length} `);
    }),
  );

  it.each([
    ['formula.3.a', Math.max],
    ['formula.3.b', Math.min],
  ] as const)('%s: mean, extreme, share of the one named', (id, extreme) =>
    each(id, (item) => {
      const rows = lines(item);
      const counts = rows.map((row) => figure(row[1]));
      const named = /« (.+) »/.exec(item.fr.labels?.c?.replaceAll('\u00a0', ' ') ?? '')?.[1];
      const part = figure(rows.find(([name]) => name === named)?.[1]);
      expect(figure(accepted(item, 'a')[0])).toBe(sum(counts) / counts.length);
      expect(figure(accepted(item, 'b')[0])).toBe(extreme(...counts));
      expect(figure(accepted(item, 'c')[0])).toBeCloseTo((100 * part) / sum(counts), 9);
    }),
  );

  it.each([
    [
      'formula.5.a',
      /moins de (\d+)\sans/,
      ([, , age, here]: string[], limit: number) => figure(age) < limit || here === 'oui',
    ],
    [
      'formula.5.b',
      /plus de (\d+)\skg/,
      ([, zone, weight]: string[], limit: number) => figure(weight) > limit || zone === 'Île',
    ],
  ] as const)('%s: a price a line, by two conditions', (id, limitAt, isFirst) =>
    each(id, (item) => {
      const [first, other] = [asked(item, /- \*\*(\d+)\s€\*\* si/), asked(item, /- \*\*(\d+)\s€\*\* pour/)];
      const limit = asked(item, limitAt);
      const rows = lines(item);
      expect(rows.length).toBe(asked(item, /(\d+) (?:entrées|colis)/));
      expect(figure(accepted(item, 'a')[0])).toBe(
        sum(rows.map((row) => (isFirst(row, limit) ? first : other))),
      );
      // Someone stands just at the limit: « moins de » and « jusqu’à » do not give the same.
      expect(rows.some((row) => row.some((cell) => figure(cell) === limit))).toBe(true);
    }),
  );

  it.each([
    ['files.3.a', 'atelier/2026/factures/', -1],
    ['files.3.b', 'dispensaire/mai/rapports/', 1],
  ] as const)('%s: the word of the heaviest or the lightest file of that folder', (id, folder, sign) => {
    const [item] = surfaces(id);
    if (!item) throw new Error(`no ${id}`);
    expect(item.fr.instruction).toContain(folder.slice(0, -1));
    const entries = Object.entries(unzipSync(fileOf(item, 'zip')));
    const extreme = (list: typeof entries) =>
      list.toSorted(([, a], [, b]) => sign * (a.length - b.length))[0];
    const here = entries.filter(([name]) => name.startsWith(folder));
    expect(strFromU8(extreme(here)?.[1] ?? new Uint8Array()).split('\n')[0]).toContain(
      accepted(item, 'a')[0],
    );
    // Who misses the folder, or the right end of the list, comes to another file.
    expect(extreme(entries)?.[0]).not.toBe(extreme(here)?.[0]);
    expect(new Set(here.map(([, bytes]) => bytes.length)).size).toBe(here.length);
  });
});
