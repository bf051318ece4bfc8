import { utf8 } from './bytes.ts';
import { escapeXml } from './xml.ts';

/** Small drawings for lessons, 400 units wide: what a few words and boxes can show. Colours are those of the product. */

const WIDTH = 400;
const INK = '#14252b';
const FILLS = ['#d6ebec', '#fbd9b8', '#d5eedf', '#dde6f8', '#fce9c2'] as const;
const SANS = 'Verdana, sans-serif';
const MONO = 'ui-monospace, Menlo, Consolas, monospace';
const LINE = 20;

type Row = readonly [label: string, text: string];

/** What each name means: a coloured label, then some words. */
export function rows(list: readonly Row[], labels: 'words' | 'code' = 'words'): Uint8Array {
  const letters = Math.max(...list.map(([label]) => label.length));
  const column = Math.min(190, Math.max(70, letters * (labels === 'code' ? 8.6 : 9.4) + 24));
  let y = 8;
  const drawn = list.map(([label, text], i) => {
    const lines = fold(text, Math.floor((WIDTH - column - 34) / 8.3));
    const height = Math.max(40, lines.length * LINE + 18);
    const box = `<rect x="8" y="${y}" width="${column}" height="${height}" rx="10" fill="${fill(i)}"/>`;
    const name = line(label, 8 + column / 2, y + height / 2 + 5, {
      middle: true,
      bold: true,
      code: labels === 'code',
    });
    const first = y + height / 2 - ((lines.length - 1) * LINE) / 2 + 5;
    const words = lines.map((one, n) => line(one, column + 22, first + n * LINE)).join('');
    y += height + 8;
    return box + name + words;
  });
  return picture(y, drawn.join(''));
}

/** What comes after what: boxes from top to bottom, an arrow between two. */
export function steps(list: readonly string[]): Uint8Array {
  let y = 8;
  const drawn = list.map((text, i) => {
    const lines = fold(text, 42);
    const height = lines.length * LINE + 22;
    const box = `<rect x="8" y="${y}" width="${WIDTH - 16}" height="${height}" rx="12" fill="${fill(i)}"/>`;
    const words = lines
      .map((one, n) => line(one, WIDTH / 2, y + 26 + n * LINE, { middle: true, bold: i === list.length - 1 }))
      .join('');
    y += height;
    const arrow =
      i === list.length - 1
        ? ''
        : `<path d="M200 ${y + 3}v14m-7-7 7 8 7-8" fill="none" stroke="${INK}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`;
    y += i === list.length - 1 ? 8 : 24;
    return box + words + arrow;
  });
  return picture(y, drawn.join(''));
}

/** A line of signs cut into its parts, numbered; what each part is. */
export function parts(list: readonly Row[]): Uint8Array {
  const letters = list.reduce((sum, [chunk]) => sum + chunk.length, 0);
  const size = Math.min(17, (WIDTH - 20 - list.length * 4) / (letters * 0.61));
  if (size < 13.5) throw new Error(`${letters} letters are too many for one line`);
  let x = 10;
  const cut = list.map(([chunk], i) => {
    const width = chunk.length * size * 0.61 + 2;
    const box = `<rect x="${x.toFixed(1)}" y="10" width="${width.toFixed(1)}" height="36" rx="5" fill="${fill(i)}"/>`;
    const text = `<text x="${(x + width / 2).toFixed(1)}" y="34" text-anchor="middle" font-family="${MONO}" font-size="${size.toFixed(1)}" textLength="${(width - 4).toFixed(1)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${escapeXml(chunk)}</text>`;
    const number = line(String(i + 1), x + width / 2, 66, { middle: true, bold: true });
    x += width + 2;
    return box + text + number;
  });
  let y = 84;
  const told = list.map(([, meaning], i) => {
    const lines = fold(meaning, 40);
    const dot = `<circle cx="24" cy="${y + 12}" r="13" fill="${fill(i)}"/>${line(String(i + 1), 24, y + 17, { middle: true, bold: true })}`;
    const words = lines.map((one, n) => line(one, 48, y + 17 + n * LINE)).join('');
    y += lines.length * LINE + 12;
    return dot + words;
  });
  return picture(y, [...cut, ...told].join(''));
}

const fill = (i: number): string => FILLS[i % FILLS.length] ?? FILLS[0];

function line(
  text: string,
  x: number,
  y: number,
  { middle = false, bold = false, code = false }: { middle?: boolean; bold?: boolean; code?: boolean } = {},
): string {
  const extra = [
    ...(middle ? [' text-anchor="middle"'] : []),
    ...(bold ? [' font-weight="700"'] : []),
    ...(code ? [` font-family="${MONO}" font-size="14"`] : []),
  ].join('');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${extra}>${escapeXml(text)}</text>`;
}

function picture(height: number, inside: string): Uint8Array {
  return utf8(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${Math.ceil(height)}" font-family="${SANS}" font-size="15" fill="${INK}"><rect width="${WIDTH}" height="${Math.ceil(height)}" rx="14" fill="#fff"/>${inside}</svg>\n`,
  );
}

/** Lines of so many letters at most; words are not cut. */
function fold(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
