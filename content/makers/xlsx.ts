import { type Cell, columnWidths, type Row, requireSheets, type Sheet } from './table.ts';
import { escapeXml, XML_HEAD } from './xml.ts';
import { makeZip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A spreadsheet in the Office Open XML format. Text stays text: a cell that starts with « = » is not a formula. */
export function makeXlsx(sheets: readonly Sheet[]): Uint8Array {
  requireSheets(sheets);
  const written = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    worksheet(sheet.rows),
  ]);
  return makeZip({
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(written),
  });
}

const STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function contentTypes(sheetCount: number): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, i) =>
    override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet'),
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}` +
    `${override('xl/styles.xml', 'styles')}${sheets.join('')}</Types>`
  );
}

function relationships(list: readonly (readonly [string, string])[]): string {
  const written = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function worksheet(rows: readonly Row[]): string {
  const widths = columnWidths(rows).map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + 2}" customWidth="1"/>`,
  );
  const columns = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  const written = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((cell, c) => xlsxCell(cell, r, c)).join('')}</row>`,
  );
  return `${XML_HEAD}<worksheet xmlns="${MAIN}">${columns}<sheetData>${written.join('')}</sheetData></worksheet>`;
}

function xlsxCell(cell: Cell, row: number, column: number): string {
  if (cell === null || cell === '') return '';
  const place = `${columnName(column)}${row + 1}`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
