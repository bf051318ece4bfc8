import { openDocument, paragraphText } from './open-document.ts';
import { type Cell, columnWidths, type Row, requireSheets, type Sheet } from './table.ts';
import { escapeXml } from './xml.ts';

/** A spreadsheet in the OpenDocument format. Text stays text: a cell that starts with « = » is not a formula. */
export function makeOds(sheets: readonly Sheet[]): Uint8Array {
  requireSheets(sheets);
  const widths = [...new Set(sheets.flatMap((sheet) => columnWidths(sheet.rows)))].sort((a, b) => a - b);
  return openDocument({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    automaticStyles: widths.map(columnStyle).join(''),
    styles: '<style:style style:name="Default" style:family="table-cell"/>',
    body: `<office:spreadsheet>${sheets.map(table).join('')}</office:spreadsheet>`,
  });
}

function columnStyle(width: number): string {
  const centimetres = (0.8 + width * 0.2).toFixed(1);
  return `<style:style style:name="co${width}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres}cm"/></style:style>`;
}

function table({ name, rows }: Sheet): string {
  const columns = columnWidths(rows).map((width) => `<table:table-column table:style-name="co${width}"/>`);
  if (columns.length === 0) columns.push('<table:table-column/>');
  const body = rows.length === 0 ? tableRow([]) : rows.map(tableRow).join('');
  return `<table:table table:name="${escapeXml(name)}">${columns.join('')}${body}</table:table>`;
}

function tableRow(row: Row): string {
  const cells = row.length === 0 ? [null] : row;
  return `<table:table-row>${cells.map(tableCell).join('')}</table:table-row>`;
}

function tableCell(cell: Cell): string {
  if (cell === null || cell === '') return '<table:table-cell/>';
  if (typeof cell === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${String(cell).replace('.', ',')}</text:p></table:table-cell>`;
  }
  const lines = cell.split(/\r?\n/).map((line) => `<text:p>${paragraphText(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
}
