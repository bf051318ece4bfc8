import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { crc32 } from './png.ts';

/**
 * Just enough of each format to read back what the makers write, without the makers: for tests. What a reader does not
 * understand it throws at.
 */

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decode = (xml: string): string =>
  xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Text of an ODF paragraph, its spaces and breaks written as elements. */
const odfText = (xml: string): string =>
  decode(
    xml
      .replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => ' '.repeat(Number(count)))
      .replace(/<text:line-break\/>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );

/** Rows of the sheets of an ODS, cells as they are shown. */
export function readOds(bytes: Uint8Array): string[][][] {
  const content = parts(bytes)['content.xml'] ?? '';
  return all(content, /<table:table [^>]*>([\s\S]*?)<\/table:table>/g).map((sheet) =>
    all(sheet, /<table:table-row>([\s\S]*?)<\/table:table-row>/g).map((row) =>
      all(row, /<table:table-cell(?:\/>|([\s\S]*?)<\/table:table-cell>)/g).map((cell) =>
        all(cell, /<text:p>([\s\S]*?)<\/text:p>/g)
          .map(odfText)
          .join('\n'),
      ),
    ),
  );
}

/** Rows of the sheets of an XLSX; a cell left out is an empty one. */
export function readXlsx(bytes: Uint8Array): string[][][] {
  const found = parts(bytes);
  const sheets = Object.keys(found).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return sheets
    .sort((a, b) => number(a) - number(b))
    .map((name) =>
      all(found[name] ?? '', /<row [^>]*>([\s\S]*?)<\/row>/g).map((row) => {
        const cells: string[] = [];
        for (const [, column = '', inside = ''] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>([\s\S]*?)<\/c>/g))
          cells[columnAt(column)] = decode(inside.replace(/<[^>]*>/g, ''));
        return Array.from(cells, (cell) => cell ?? '');
      }),
    );
}

const columnAt = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Paragraphs of an ODT. */
export const readOdt = (bytes: Uint8Array): string[] =>
  all(parts(bytes)['content.xml'] ?? '', /<text:(?:p|h)[^>]*>([\s\S]*?)<\/text:(?:p|h)>/g).map(odfText);

/** Paragraphs of a DOCX. */
export const readDocx = (bytes: Uint8Array): string[] =>
  all(parts(bytes)['word/document.xml'] ?? '', /<w:p>([\s\S]*?)<\/w:p>/g).map((paragraph) =>
    decode(paragraph.replace(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, '')),
  );

/** Lines of a PDF, each object found by the table of places and not by looking for it. */
export function readPdf(bytes: Uint8Array): string[] {
  const text = strFromU8(bytes, true);
  if (!/^%PDF-1\.\d/.test(text) || !text.endsWith('%%EOF\n')) throw new Error('no PDF');
  const tableAt = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  const table = /^xref\n0 (\d+)\n([\s\S]*?)trailer/.exec(text.slice(tableAt));
  const places = all(table?.[2] ?? '', /^(\d{10}) 00000 n $/gm).map(Number);
  if (places.length !== Number(table?.[1]) - 1) throw new Error('the table of places is not whole');
  return places.flatMap((place, i) => {
    const object = text.slice(place);
    if (!object.startsWith(`${i + 1} 0 obj\n`)) throw new Error(`object ${i + 1} is not at ${place}`);
    const [head, length] =
      /^[\s\S]*?\/Length (\d+)[^\n]*\nstream\n/.exec(object.slice(0, object.indexOf('endobj'))) ?? [];
    if (head === undefined) return [];
    const drawn = strFromU8(
      unzlibSync(bytes.slice(place + head.length, place + head.length + Number(length))),
    );
    return all(drawn, /<([0-9a-f]+)> Tj/g).map((hex) =>
      new TextDecoder('windows-1252').decode(
        Uint8Array.from(all(hex, /(..)/g), (pair) => Number.parseInt(pair, 16)),
      ),
    );
  });
}

/** Size of a PNG, and texts told in it; each part checked by its sum, the pixels unpacked. */
export function readPng(bytes: Uint8Array): { width: number; height: number; told: Record<string, string> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x89504e47) throw new Error('no PNG');
  const told: Record<string, string> = {};
  let [at, width, height, end] = [8, 0, 0, false];
  while (!end) {
    const size = view.getUint32(at);
    const name = strFromU8(bytes.slice(at + 4, at + 8));
    const data = bytes.slice(at + 8, at + 8 + size);
    if (view.getUint32(at + 8 + size) !== crc32(bytes.slice(at + 4, at + 8 + size)))
      throw new Error(`the sum of ${name} is wrong`);
    if (name === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (name === 'iTXt') {
      const [word = '', ...rest] = strFromU8(data).split('\0');
      told[word] = rest.at(-1) ?? '';
    }
    if (name === 'IDAT' && unzlibSync(data).length !== (width + 1) * height)
      throw new Error('pixels are missing');
    end = name === 'IEND';
    at += 12 + size;
  }
  return { width, height, told };
}

/** Size of a JPEG; its segments follow each other up to the picture, and its end is marked. */
export function readJpeg(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9) throw new Error('no JPEG');
  let [at, width, height] = [2, 0, 0];
  for (;;) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) throw new Error(`no segment at ${at}`);
    if (marker === 0xffc0) [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    if (marker === 0xffda) return { width, height };
    at += 2 + view.getUint16(at + 2);
  }
}

/** Properties of an invitation, lines put together again. */
export function readIcs(bytes: Uint8Array): Map<string, string> {
  const text = strFromU8(bytes);
  const lines = text.split('\r\n');
  if (lines.pop() !== '' || text.replaceAll('\r\n', '').includes('\n'))
    throw new Error('lines end with CRLF');
  if (lines.some((line) => new TextEncoder().encode(line).length > 75)) throw new Error('a line is too long');
  const open: string[] = [];
  const found = new Map<string, string>();
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (name === 'BEGIN') open.push(value);
    else if (name === 'END' && open.pop() !== value) throw new Error(`END:${value} closes nothing`);
    else if (open.at(-1) === 'VEVENT') found.set(name, value.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'));
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed`);
  return found;
}

/** Headers of a mail, and its body. */
export function readMail(bytes: Uint8Array): { headers: Map<string, string>; body: string } {
  const text = strFromU8(bytes);
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('no empty line after the headers');
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const [, name, value] = /^([\w-]+): ?(.*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`« ${line} » is no header`);
    headers.set(name.toLowerCase(), value ?? '');
  }
  return { headers, body: text.slice(end + 4) };
}
