import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xmlFault } from '../../src/content/lint/well-formed.ts';
import { makeCsv } from './csv.ts';
import { makeDocx } from './docx.ts';
import { makeIcs } from './ics.ts';
import { makeOds } from './ods.ts';
import { makeOdt } from './odt.ts';
import { makePdf } from './pdf.ts';
import { readDocx, readIcs, readPdf } from './read-files.ts';
import { convertAll, hasSoffice } from './soffice.ts';
import type { Sheet } from './table.ts';
import { makeText } from './text.ts';
import { makeXlsx } from './xlsx.ts';
import { makeZip } from './zip.ts';

const sheets: Sheet[] = [
  {
    name: 'Été',
    rows: [
      ['Prénom', 'Âge', 'Note'],
      ['Léa & Zoé <b>', 12.5, null],
      [null, -3, '  deux  espaces ; "guillemets"'],
      ['=1+1', 1e3, 'deux\nlignes'],
    ],
  },
  { name: 'Vide', rows: [] },
];
const blocks = [
  { style: 'title', text: 'Le marais' },
  { style: 'heading1', text: 'Première partie' },
  { style: 'heading2', text: 'Détail' },
  { style: 'text', text: 'Un & deux,  trois.' },
  { style: 'list', text: 'un' },
  { style: 'list', text: 'deux' },
] as const;

const open = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const documents: readonly (readonly [string, () => Uint8Array])[] = [
  ['ods', () => makeOds(sheets)],
  ['xlsx', () => makeXlsx(sheets)],
  ['odt', () => makeOdt(blocks)],
  ['docx', () => makeDocx(blocks)],
];

describe.each(documents)('an %s document', (_, make) => {
  it('is a ZIP of well-formed XML, the same at every making', () => {
    const parts = open(make());
    for (const [name, text] of Object.entries(parts))
      if (name !== 'mimetype') expect([name, xmlFault(text)]).toEqual([name, null]);
    expect(make()).toEqual(make());
  });
});

describe.each([
  ['ods', makeOds(sheets), 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odt', makeOdt(blocks), 'application/vnd.oasis.opendocument.text'],
] as const)('an %s package', (_, bytes, mimetype) => {
  it('begins with its type, stored, and lists its parts', () => {
    // Local header of 30 bytes, then the name: what `file` and LibreOffice look at.
    expect(strFromU8(bytes.slice(30, 38 + mimetype.length))).toBe(`mimetype${mimetype}`);
    expect(bytes[8]).toBe(0);
    const parts = open(bytes);
    const listed = [...(parts['META-INF/manifest.xml'] ?? '').matchAll(/full-path="([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(listed.sort()).toEqual(['/', 'content.xml', 'meta.xml', 'styles.xml']);
  });
});

describe('what documents hold', () => {
  it('is the cells of the sheets, as numbers or text', () => {
    const content = open(makeOds(sheets))['content.xml'] ?? '';
    expect(content).toContain('office:value-type="float" office:value="12.5"><text:p>12,5</text:p>');
    expect(content).toContain('<text:p>Léa &amp; Zoé &lt;b&gt;</text:p>');
    expect(content).toContain('<text:p><text:s text:c="2"/>deux<text:s text:c="2"/>espaces');
    expect(content).toContain('<text:p>deux</text:p><text:p>lignes</text:p>');
    const sheet = open(makeXlsx(sheets))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<c r="B2"><v>12.5</v></c>');
    expect(sheet).toContain('<c r="A4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  });

  it('is the blocks of the text, with real styles and one list', () => {
    const content = open(makeOdt(blocks))['content.xml'] ?? '';
    expect(content).toContain(
      '<text:h text:style-name="Heading_20_1" text:outline-level="1">Première partie</text:h>',
    );
    expect(content.match(/<text:list /g)).toHaveLength(1);
    expect(content.match(/<text:list-item>/g)).toHaveLength(2);
  });

  it.each([
    ['no sheet', []],
    [
      'two sheets of one name',
      [
        { name: 'A', rows: [] },
        { name: 'a', rows: [] },
      ],
    ],
    ['a name that Excel refuses', [{ name: 'a/b', rows: [] }]],
  ])('cannot be %s', (_, bad) => {
    expect(() => makeOds(bad)).toThrow();
    expect(() => makeXlsx(bad)).toThrow();
  });
});

describe('documents for other programs', () => {
  it('hold the same paragraphs in DOCX, the signs of XML included', () => {
    expect(readDocx(makeDocx(blocks))).toEqual(blocks.map(({ text }) => text));
  });

  it('turn the page of a PDF that is full, and refuse a letter that its fonts lack', () => {
    const many = Array.from({ length: 90 }, (_, i) => ({
      style: 'text' as const,
      text: `Ligne ${i} – « œuf »`,
    }));
    const bytes = makePdf('Été', many);
    expect(readPdf(bytes)).toEqual(many.map(({ text }) => text));
    expect(strFromU8(bytes, true).match(/\/Type \/Page /g)).toHaveLength(3);
    expect(() => makePdf('T', [{ style: 'text', text: '→' }])).toThrow('has no place in this font');
  });

  it('fold the long lines of an invitation between two letters, and protect its signs', () => {
    const about = `Une longue phrase, avec des accents ; ${'éè'.repeat(40)}\nfin`;
    const meeting = {
      id: 'a',
      title: 'T',
      from: '20260101T100000',
      to: '20260101T110000',
      place: 'ici',
      about,
    };
    const read = readIcs(makeIcs({ ...meeting, organiser: { name: 'Zoé', address: 'zoe@a.example' } }));
    expect(read.get('DESCRIPTION')).toBe(about);
  });
});

describe('plain files', () => {
  it('are a French CSV', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      makeCsv([
        ['Nom', 'Prix'],
        ['a;b "c"', 1.5],
        [' x', null],
      ]),
    );
    expect(text).toBe('\ufeffNom;Prix\r\n"a;b ""c""";1,5\r\n" x";\r\n');
  });

  it('are a ZIP with folders, and text in UTF-8', () => {
    const parts = open(makeZip({ 'photos/été.txt': 'Bonjour', 'a.bin': new Uint8Array([65]) }));
    expect(parts).toEqual({ 'photos/été.txt': 'Bonjour', 'a.bin': 'A' });
    expect(makeText('é')).toEqual(new Uint8Array([0xc3, 0xa9]));
  });
});

describe.skipIf(!hasSoffice)('LibreOffice', () => {
  const made = new Map(documents.map(([kind, make]) => [`file.${kind}`, make()]));
  it('opens each, cell by cell and line by line', () => {
    const of = (...kinds: string[]) =>
      new Map([...made].filter(([name]) => kinds.some((kind) => name.endsWith(kind))));
    for (const [name, seen] of convertAll(of('ods', 'xlsx'), 'csv')) {
      expect([name, seen.split('\n')[1]]).toEqual([name, 'Léa & Zoé <b>;12.5;']);
      expect(seen).toContain('"=1+1";1000;"deux\nlignes"'.replace('"=1+1"', '=1+1'));
    }
    const texts = convertAll(of('odt', 'docx'), 'txt');
    expect(texts.size).toBe(2);
    for (const seen of texts.values())
      expect(seen).toContain('Le marais\nPremière partie\nDétail\nUn & deux,  trois.\n');
  }, 120_000);
});
