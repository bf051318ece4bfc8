export type Cell = string | number | null;
export type Row = readonly Cell[];

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Width of each column in characters, between 6 and 40, so that a sheet opens readable. */
export function columnWidths(rows: readonly Row[]): number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: count }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
    return Math.min(40, Math.max(6, longest));
  });
}

export function requireSheets(sheets: readonly Sheet[]): void {
  if (sheets.length === 0) throw new Error('A workbook needs at least one sheet');
  const names = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  if (names.size !== sheets.length) throw new Error('Two sheets have the same name');
  for (const { name } of sheets) {
    // Excel refuses these signs and longer names.
    if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name))
      throw new Error(`Not a sheet name: « ${name} »`);
  }
}
