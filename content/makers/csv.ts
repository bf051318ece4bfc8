import { utf8 } from './bytes.ts';
import type { Cell, Row } from './table.ts';

/** French CSV: semicolons, decimal comma, CRLF, and a BOM so that spreadsheets read the accents. */
export function makeCsv(rows: readonly Row[]): Uint8Array {
  return utf8(`\ufeff${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`);
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return /[;"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
