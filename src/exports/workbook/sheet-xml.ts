/** A cell as a spreadsheet keeps it: text stays text, whatever it begins with. Null is an empty cell. */
export type Cell =
  | { readonly kind: 'text' | 'head' | 'wrapped'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ratio'; readonly value: number }
  /** `2026-11-02` */
  | { readonly kind: 'day'; readonly value: string }
  | null;

export interface Sheet {
  readonly name: string;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  /** Stays in sight and can be filtered; null: a page to read. */
  readonly head: readonly string[] | null;
  readonly rows: () => AsyncIterable<readonly (readonly Cell[])[]>;
}

/** Places in `cellXfs` of the styles part. */
const STYLES = { text: 0, number: 0, head: 1, ratio: 2, day: 3, wrapped: 4 } as const;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The XML of a sheet in pieces, as its rows come: nothing is kept of those that are written. `words`: texts that come again and
 * again, written by their number.
 */
export async function* sheetXml(sheet: Sheet, words: readonly string[]): AsyncGenerator<string> {
  const numbers = new Map(words.map((word, number) => [word, number]));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">`;
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `<sheetViews><sheetView workbookViewId="0">${sheet.head === null ? '' : pane}</sheetView></sheetViews>`;
  const cols = sheet.widths.map(
    (width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<cols>${cols.join('')}</cols><sheetData>`;
  let number = 0;
  if (sheet.head !== null)
    yield rowXml(
      ++number,
      sheet.head.map((value) => ({ kind: 'head', value })),
      numbers,
    );
  for await (const rows of sheet.rows()) yield rows.map((cells) => rowXml(++number, cells, numbers)).join('');
  yield '</sheetData>';
  if (sheet.head !== null) yield `<autoFilter ref="A1:${columnName(sheet.head.length)}${number}"/>`;
  yield '</worksheet>';
}

type Numbers = ReadonlyMap<string, number>;

const rowXml = (number: number, cells: readonly Cell[], words: Numbers): string =>
  `<row r="${number}">${cells.map((cell, n) => cellXml(cell, columnName(n + 1) + number, words)).join('')}</row>`;

function cellXml(cell: Cell, place: string, words: Numbers): string {
  if (cell === null) return '';
  const style = STYLES[cell.kind];
  const at = style === 0 ? `<c r="${place}"` : `<c r="${place}" s="${style}"`;
  if (cell.kind === 'number' || cell.kind === 'ratio') return `${at}><v>${cell.value}</v></c>`;
  if (cell.kind === 'day') return `${at}><v>${serialDay(cell.value)}</v></c>`;
  const word = words.get(cell.value);
  if (word !== undefined) return `${at} t="s"><v>${word}</v></c>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.value)}</t></is></c>`;
}

/** Days since 30 December 1899, as spreadsheets count them. */
const serialDay = (day: string): number =>
  Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);

const names: string[] = [];
/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const known = names[number];
  if (known !== undefined) return known;
  const rest = Math.floor((number - 1) / 26);
  const name = (rest === 0 ? '' : columnName(rest)) + String.fromCharCode(65 + ((number - 1) % 26));
  names[number] = name;
  return name;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/**
 * Text as XML may hold it. Characters that XML forbids are left out; « _x0041_ », which spreadsheets read as an « A », is told
 * apart as they do it themselves.
 */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
