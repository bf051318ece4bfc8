import { zlibSync } from 'fflate';
import { joinBytes, utf8 } from './bytes.ts';
import type { Block } from './odt.ts';

/** A4 in points, and the frame of the text. */
const PAGE = { width: 595, height: 842, left: 64, top: 770, bottom: 64 } as const;

interface Look {
  readonly font: 'F1' | 'F2';
  readonly size: number;
  /** White above, in points. */
  readonly above: number;
  /** Letters a line: what fits between the margins with the widest usual text. */
  readonly letters: number;
}

const LOOKS: Readonly<Record<Block['style'], Look>> = {
  title: { font: 'F2', size: 22, above: 0, letters: 36 },
  heading1: { font: 'F2', size: 15, above: 14, letters: 54 },
  heading2: { font: 'F2', size: 12.5, above: 10, letters: 66 },
  text: { font: 'F1', size: 11, above: 8, letters: 82 },
  list: { font: 'F1', size: 11, above: 4, letters: 78 },
};

/** A PDF (1.4) of text, in the fonts that every reader has; the same bytes at every making: no date in it. */
export function makePdf(title: string, blocks: readonly Block[]): Uint8Array {
  const pages = layOut(blocks);
  const first = 6;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title <feff${hex16(title)}> /Producer (gue) >>`,
    ...pages.flatMap((drawn, i) => {
      const packed = zlibSync(utf8(drawn), { level: 9 });
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        joinBytes([
          utf8(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
          packed,
          utf8('\nendstream'),
        ]),
      ];
    }),
  ];
  return assemble(objects);
}

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** Objects one after the other, then the table of where each begins (ISO 32000-1 §7.5). */
function assemble(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [utf8('%PDF-1.4\n%\u00e9\u00e8\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const [i, object] of objects.entries()) {
    places.push(at);
    put(utf8(`${i + 1} 0 obj\n`));
    put(typeof object === 'string' ? utf8(object) : object);
    put(utf8('\nendobj\n'));
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  put(
    utf8(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return joinBytes(parts);
}

/** The drawing of each page. */
function layOut(blocks: readonly Block[]): string[] {
  const pages: string[][] = [[]];
  let y: number = PAGE.top;
  for (const { style, text } of blocks) {
    const { font: face, size, above, letters } = LOOKS[style];
    y -= above;
    for (const [i, line] of fold(text, letters).entries()) {
      const below = size * 1.35;
      if (y - below < PAGE.bottom) {
        pages.push([]);
        y = PAGE.top;
      }
      y -= below;
      const x = PAGE.left + (style === 'list' ? 14 : 0);
      const bullet = style === 'list' && i === 0 ? write(face, size, PAGE.left, y, '•') : '';
      pages.at(-1)?.push(bullet + write(face, size, x, y, line));
    }
  }
  return pages.map((lines) => lines.join(''));
}

const write = (face: string, size: number, x: number, y: number, text: string): string =>
  `BT /${face} ${size} Tf ${x} ${y.toFixed(2)} Td <${winAnsi(text)}> Tj ET\n`;

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

/** Where Windows-1252 differs from Latin-1, for the signs of a French text. */
const SIGNS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
  Œ: 0x8c,
  '\u202f': 0xa0,
};

function winAnsi(text: string): string {
  return [...text]
    .map((letter) => {
      const code = SIGNS[letter] ?? letter.charCodeAt(0);
      if (code > 0xff || letter.length > 1) throw new Error(`« ${letter} » has no place in this font`);
      return code.toString(16).padStart(2, '0');
    })
    .join('');
}

const hex16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
