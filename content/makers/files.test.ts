import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { svgFaults } from '../../src/content/lint/svg.ts';
import { xmlFault } from '../../src/content/lint/well-formed.ts';
import {
  readDocx,
  readIcs,
  readJpeg,
  readMail,
  readOds,
  readOdt,
  readPdf,
  readPng,
  readXlsx,
} from './read-files.ts';
import { convertAll, hasSoffice } from './soffice.ts';

/** Every file that a learner can be given is opened: by its own reader, and by LibreOffice where that is installed. */
const assets = join(import.meta.dirname, '..', 'pix', 'assets');
const names = readdirSync(assets, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.\w+$/.test(name) && !/\.(?:ts|yaml)$/.test(name))
  .sort();
const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(assets, name)));
const has = (name: string): boolean => names.includes(name);
const sibling = (name: string, other: string): string => name.replace(/\w+$/, other);

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const csv = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', relax_column_count: true, skip_empty_lines: true });

/** Cells compared as values: « 12,5 » and « 12.5 » are one number, empty ends of rows are nothing. */
const values = (rows: readonly (readonly string[])[]): string[][] =>
  rows
    .map((row) =>
      row.map((cell) => (/^-?\d+[.,]\d+$/.test(cell) ? String(Number(cell.replace(',', '.'))) : cell)),
    )
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
    .filter((row) => row.length > 0);

/** Words compared without bullets, blanks and breaks. */
const words = (text: string): string[] =>
  text
    .replace(/^\s*[-•]\s/gm, ' ')
    .split(/[\s\u00a0\u202f]+/)
    .filter(Boolean);

/** What a file of each kind must hold. Whatever is not here cannot be given to a learner. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, name: string) => void>> = {
  csv: (bytes) => {
    const rows = csv(utf8(bytes));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => row.length > (rows[0]?.length ?? 0))).toEqual([]);
  },
  ods: (bytes, name) => {
    const [first = [], ...others] = readOds(bytes);
    expect(first.length).toBeGreaterThan(1);
    if (has(sibling(name, 'xlsx')))
      expect(values(first)).toEqual(values(readXlsx(read(sibling(name, 'xlsx')))[0] ?? []));
    if (has(sibling(name, 'csv')) && others.length === 0)
      expect(values(first)).toEqual(values(csv(utf8(read(sibling(name, 'csv'))))));
  },
  xlsx: (bytes, name) => {
    const sheets = readXlsx(bytes);
    expect(sheets.length).toBe(readOds(read(sibling(name, 'ods'))).length);
    expect(sheets[0]?.length).toBeGreaterThan(1);
  },
  odt: (bytes, name) => {
    const said = readOdt(bytes);
    expect(said.length).toBeGreaterThan(3);
    expect(readDocx(read(sibling(name, 'docx')))).toEqual(said);
    if (has(sibling(name, 'txt')))
      expect(words(utf8(read(sibling(name, 'txt'))))).toEqual(words(said.join('\n')));
  },
  docx: (bytes) => {
    expect(readDocx(bytes).length).toBeGreaterThan(3);
    for (const [part, inside] of Object.entries(unzipSync(bytes)))
      expect([part, xmlFault(strFromU8(inside))]).toEqual([part, null]);
  },
  pdf: (bytes, name) =>
    expect(words(readPdf(bytes).join('\n'))).toEqual(words(readOdt(read(sibling(name, 'odt'))).join('\n'))),
  txt: (bytes) => expect(utf8(bytes).trim().length).toBeGreaterThan(20),
  zip: (bytes) => {
    const entries = Object.entries(unzipSync(bytes));
    expect(entries.length).toBeGreaterThan(1);
    for (const [path, inside] of entries) {
      expect(path).not.toMatch(/^\/|\\|\.\./);
      if (/\.(?:xml|xhtml|opf)$/.test(path)) expect([path, xmlFault(utf8(inside))]).toEqual([path, null]);
      else if (/\.(?:txt|md|csv)$/.test(path)) utf8(inside);
    }
    // An empty one may be the fault to find, not all of them.
    expect(entries.filter(([, inside]) => inside.length > 0).length).toBeGreaterThan(1);
  },
  jpg: (bytes) => expect(Math.min(...Object.values(readJpeg(bytes)))).toBeGreaterThan(100),
  png: (bytes) =>
    expect(readPng(bytes)).toMatchObject({ width: expect.any(Number), told: { Title: expect.any(String) } }),
  svg: (bytes) => expect(svgFaults(utf8(bytes))).toEqual([]),
  html: (bytes) => {
    const page = utf8(bytes);
    expect(page).toMatch(
      /^<!doctype html>\n<html lang="fr">[\s\S]*<meta charset="utf-8">[\s\S]*<title>[^<]+<\/title>/,
    );
    expect(page).not.toMatch(/<(?:script|iframe|form|img|link|object)\b|\son\w+=|@import|url\(/i);
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, to]) => to ?? '');
    expect(links.filter((to) => !/^https?:\/\/[\w.-]+\.example(?:[/?]|$)/.test(to))).toEqual([]);
  },
  ics: (bytes) => {
    const event = readIcs(bytes);
    for (const property of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'ORGANIZER'])
      expect(event.get(property)).toBeTruthy();
    expect(String(event.get('DTSTART')) < String(event.get('DTEND'))).toBe(true);
  },
  eml: (bytes, name) => {
    const { headers, body } = readMail(bytes);
    for (const header of ['from', 'to', 'subject', 'date', 'mime-version', 'content-type'])
      expect(headers.get(header)).toBeTruthy();
    expect(Number.isNaN(Date.parse(headers.get('date') ?? ''))).toBe(false);
    expect(body.trim().length).toBeGreaterThan(20);
    // The text tells the headers that are read, in French, then the same message.
    expect(words(utf8(read(sibling(name, 'txt')))).join(' ')).toContain(words(body).join(' '));
  },
};

describe('each file of the bank', () => {
  it.each(names)('%s opens, and says what its other formats say', (name) => {
    const reader = READERS[ending(name)];
    if (!reader) throw new Error(`nobody reads .${ending(name)} here`);
    reader(read(name), name);
    expect(read(name).length).toBeLessThanOrEqual(200 * 1024);
  });

  it('are of every kind that work is done with', () => {
    expect([...new Set(names.map(ending))]).toEqual(expect.arrayContaining(Object.keys(READERS)));
  });
});

describe('a file that is broken', () => {
  const cut = (bytes: Uint8Array) => bytes.slice(0, -30);
  const written = (change: (text: string) => string) => (bytes: Uint8Array) =>
    new TextEncoder().encode(change(utf8(bytes)));
  /** A byte that no UTF-8 text holds. */
  const foreign = (bytes: Uint8Array) => Uint8Array.from([...bytes.slice(0, 40), 0xe9, ...bytes.slice(40)]);

  it.each([
    ...(['ods', 'xlsx', 'odt', 'docx', 'zip', 'pdf', 'jpg', 'png'] as const).map(
      (kind) => [kind, cut] as const,
    ),
    ...(['csv', 'txt'] as const).map((kind) => [kind, foreign] as const),
    ['png', (bytes: Uint8Array) => bytes.with(100, (bytes[100] ?? 0) ^ 1)],
    ['eml', (bytes: Uint8Array) => bytes.slice(20)],
    ['ics', written((text) => text.replace('END:VEVENT\r\n', ''))],
    ['svg', written((text) => text.replace('</svg>', ''))],
    ['html', written((text) => `${text}<script src="x"></script>`)],
  ] as const)('%s is seen', (kind, breakIt) => {
    const name = names.find((one) => ending(one) === kind) ?? '';
    expect(() => READERS[kind]?.(breakIt(read(name)), name)).toThrow();
  });

  it('is a file that says something else than its neighbour too', () => {
    const other = 'typing/pecheurs.docx';
    expect(() => READERS.odt?.(read('typing/sortie.odt'), other)).toThrow();
  });
});

const kinds = (...wanted: readonly string[]): ReadonlyMap<string, Uint8Array> =>
  new Map(names.filter((name) => wanted.includes(ending(name))).map((name) => [name, read(name)]));

describe.skipIf(!hasSoffice)(
  hasSoffice
    ? 'LibreOffice'
    : 'LibreOffice is not installed (libreoffice-calc-nogui): its own reader opened each file',
  () => {
    it('reads in each sheet what our reader reads', () => {
      const sheets = kinds('ods', 'xlsx');
      const seen = convertAll(sheets, 'csv');
      for (const [name, bytes] of sheets) {
        const [first = []] = ending(name) === 'ods' ? readOds(bytes) : readXlsx(bytes);
        expect([name, values(csv(seen.get(name) ?? ''))]).toEqual([name, values(first)]);
      }
    }, 180_000);

    it('reads in each text what our reader reads', () => {
      const texts = kinds('odt', 'docx');
      const seen = convertAll(texts, 'txt');
      for (const [name, bytes] of texts) {
        const said = ending(name) === 'odt' ? readOdt(bytes) : readDocx(bytes);
        expect([name, words(seen.get(name) ?? '')]).toEqual([name, words(said.join('\n'))]);
      }
    }, 120_000);
  },
);
