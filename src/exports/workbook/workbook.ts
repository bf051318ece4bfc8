import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type Sheet, sheetXml, xmlText } from './sheet-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const XLSX_TYPE = `${TYPE}.sheet`;

/**
 * An Office Open XML workbook (ECMA-376) as a stream. Each sheet is asked for when the one before is written, and row by row as
 * the reader takes them: memory stays flat whatever their number. The libraries that write .xlsx hold the whole workbook, or
 * one sheet only. `words` are texts that come again and again: a file of results is half as large for them.
 */
export function workbook(sheets: readonly Sheet[], mtime: Date, words: readonly string[] = []): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  let open: Readable | null = null;
  zip.on('error', (error: Error) => out.destroy(error));
  // Whoever stops reading stops the sheet that is being written; the next ones are never asked for.
  out.on('close', () => open?.destroy());
  zip.outputStream.pipe(out);
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(XML + xml), path, { mtime });
  add('[Content_Types].xml', contentTypes(sheets.length));
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add('xl/workbook.xml', workbookXml(sheets));
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  add('xl/styles.xml', STYLES);
  add('xl/sharedStrings.xml', sharedStrings(words));
  for (const [n, sheet] of sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${n + 1}.xml`, { mtime }, (give) => {
      if (out.destroyed) return;
      open = Readable.from(sheetXml(sheet, words), { objectMode: false }).on('error', (error) =>
        out.destroy(error),
      );
      give(null, open);
    });
  zip.end();
  return out;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}${each(sheets, (n) => part(`worksheets/sheet${n}`, 'worksheet'))}</Types>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, n) => `<sheet name="${xmlText(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`;
}

const workbookRelations = (sheets: number): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${each(
    sheets,
    (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  )}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId${sheets + 2}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

const sharedStrings = (words: readonly string[]): string =>
  `<sst xmlns="${MAIN}">${words.map((word) => `<si><t xml:space="preserve">${xmlText(word)}</t></si>`).join('')}</sst>`;

const each = (count: number, xml: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => xml(n + 1)).join('');

/** The five ways a cell looks: plain, head, per cent (9), day (14), text that wraps. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="9" applyNumberFormat="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

/** A name that a spreadsheet takes for a sheet: 31 characters at most, some signs forbidden, none twice whatever the case. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted
    .toWellFormed()
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = `${[...(clean || '–')].slice(0, 25).join('').trim()}${suffix}`.slice(0, 31).toWellFormed();
    if (!known.has(name.toLowerCase()) && name.toLowerCase() !== 'history') return name;
  }
}
