/** A row of the results file; null is « unknown » and prints `NA`. */
export type CsvValue = string | number | null;

/**
 * One cell as French spreadsheets read it (reference: columns of 2019): numbers bare with a decimal comma, texts quoted, texts of
 * digits and hyphens alone bare so that dates stay dates. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '"NA"';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (/^\d[\d-]*$/.test(value)) return value;
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

export const csvRow = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(';')}\n`;

/** Without it Excel reads UTF-8 as Windows-1252. */
export const BOM = '\ufeff';
