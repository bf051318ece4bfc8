import { zlibSync } from 'fflate';
import { joinBytes, utf8 } from './bytes.ts';

export interface Flat {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue. */
  readonly colours: readonly (readonly [number, number, number])[];
  /** Which colour stands at a point. */
  readonly at: (x: number, y: number) => number;
  /** Pixels in a centimetre, as programs read it; none when the file does not say. */
  readonly perCentimetre?: number;
  /** « Author », « Description »…: words of the PNG specification → text. */
  readonly told?: Readonly<Record<string, string>>;
}

/** A PNG of flat colours, a byte a pixel (PNG third edition). */
export function makePng({ width, height, colours, at, perCentimetre, told = {} }: Flat): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = at(x, y);
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 8);
  head.setUint8(9, 3);
  return joinBytes([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(head.buffer)),
    ...(perCentimetre === undefined ? [] : [chunk('pHYs', density(perCentimetre))]),
    chunk('PLTE', new Uint8Array(colours.flat())),
    ...Object.entries(told).map(([word, text]) => chunk('iTXt', utf8(`${word}\0\0\0\0\0${text}`))),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Twice the number of pixels a metre, then the unit. */
function density(perCentimetre: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(9));
  view.setUint32(0, perCentimetre * 100);
  view.setUint32(4, perCentimetre * 100);
  view.setUint8(8, 1);
  return new Uint8Array(view.buffer);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joinBytes([utf8(name), data]);
  const around = new DataView(new ArrayBuffer(8));
  around.setUint32(0, data.length);
  around.setUint32(4, crc32(body));
  return joinBytes([new Uint8Array(around.buffer, 0, 4), body, new Uint8Array(around.buffer, 4, 4)]);
}

/** The check of each chunk (PNG, annex D). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
