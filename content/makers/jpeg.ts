import { joinBytes, utf8 } from './bytes.ts';
import {
  CHROMINANCE_AC,
  CHROMINANCE_DC,
  CHROMINANCE_QUANTA,
  type HuffmanTable,
  LUMINANCE_AC,
  LUMINANCE_DC,
  LUMINANCE_QUANTA,
  ZIGZAG,
} from './jpeg-tables.ts';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel: red, green, blue. */
  readonly rgb: Uint8Array;
}

/** A baseline JPEG (ITU-T T.81), full colour resolution, standard tables; `exif` is the TIFF block of its metadata. */
export function encodeJpeg(raster: Raster, exif: Uint8Array | null): Uint8Array {
  const tables = [
    table('DC', 0, LUMINANCE_DC),
    table('AC', 0, LUMINANCE_AC),
    table('DC', 1, CHROMINANCE_DC),
    table('AC', 1, CHROMINANCE_AC),
  ];
  return joinBytes([
    new Uint8Array([0xff, 0xd8]),
    exif === null ? JFIF : segment(0xe1, joinBytes([utf8('Exif\0\0'), exif])),
    segment(0xdb, joinBytes([quantaBytes(0, LUMINANCE), quantaBytes(1, CHROMINANCE)])),
    frameHeader(raster),
    ...tables,
    segment(0xda, new Uint8Array([3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0])),
    encodeScan(raster),
    new Uint8Array([0xff, 0xd9]),
  ]);
}

/** Quality about 85 on the usual scale: the tables of annex K divided by three. */
const LUMINANCE = LUMINANCE_QUANTA.map((quantum) => Math.max(1, Math.round(quantum * 0.3)));
const CHROMINANCE = CHROMINANCE_QUANTA.map((quantum) => Math.max(1, Math.round(quantum * 0.3)));

const JFIF = segment(0xe0, joinBytes([utf8('JFIF\0'), new Uint8Array([1, 1, 0, 0, 1, 0, 1, 0, 0])]));

function segment(marker: number, content: Uint8Array): Uint8Array {
  const size = content.length + 2;
  return joinBytes([new Uint8Array([0xff, marker, size >> 8, size & 255]), content]);
}

function quantaBytes(id: number, quanta: readonly number[]): Uint8Array {
  return new Uint8Array([id, ...ZIGZAG.map((place) => quanta[place] ?? 1)]);
}

function frameHeader({ width, height }: Raster): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return segment(0xc0, new Uint8Array([8, ...size, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]));
}

function table(kind: 'DC' | 'AC', id: number, { counts, values }: HuffmanTable): Uint8Array {
  return segment(0xc4, new Uint8Array([(kind === 'AC' ? 0x10 : 0) | id, ...counts, ...values]));
}

interface Code {
  readonly bits: number;
  readonly length: number;
}

/** Codes in the canonical order of T.81 annex C. */
function codesOf({ counts, values }: HuffmanTable): ReadonlyMap<number, Code> {
  const codes = new Map<number, Code>();
  let bits = 0;
  let next = 0;
  counts.forEach((count, index) => {
    for (const value of values.slice(next, next + count)) {
      codes.set(value, { bits, length: index + 1 });
      bits += 1;
    }
    next += count;
    bits <<= 1;
  });
  return codes;
}

interface Channel {
  readonly quanta: readonly number[];
  readonly dc: ReadonlyMap<number, Code>;
  readonly ac: ReadonlyMap<number, Code>;
  /** The mean of the last block: only the difference is written. */
  mean: number;
}

function encodeScan(raster: Raster): Uint8Array {
  const bits = bitWriter();
  const luminance = { quanta: LUMINANCE, dc: codesOf(LUMINANCE_DC), ac: codesOf(LUMINANCE_AC) };
  const chrominance = { quanta: CHROMINANCE, dc: codesOf(CHROMINANCE_DC), ac: codesOf(CHROMINANCE_AC) };
  const channels: Channel[] = [luminance, chrominance, chrominance].map((tables) => ({ ...tables, mean: 0 }));
  for (let y = 0; y < raster.height; y += 8) {
    for (let x = 0; x < raster.width; x += 8) {
      const blocks = readBlock(raster, x, y);
      channels.forEach((channel, index) => {
        writeBlock(bits, channel, blocks[index] ?? new Float64Array(64));
      });
    }
  }
  return bits.finish();
}

/** Eight by eight pixels in luminance and two chrominances; beyond the edge, the last pixel is repeated. */
function readBlock({ width, height, rgb }: Raster, left: number, top: number): readonly Float64Array[] {
  const blocks = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;
  for (let i = 0; i < 64; i += 1) {
    const x = Math.min(width - 1, left + (i & 7));
    const y = Math.min(height - 1, top + (i >> 3));
    const at = (y * width + x) * 3;
    const [r, g, b] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
    blocks[0][i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    blocks[1][i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    blocks[2][i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
  return blocks;
}

/** COSINES[u * 8 + x] = ½ · c(u) · cos((2x + 1)uπ / 16) */
const COSINES = Float64Array.from({ length: 64 }, (_, i) => {
  const u = i >> 3;
  return 0.5 * (u === 0 ? Math.SQRT1_2 : 1) * Math.cos(((2 * (i & 7) + 1) * u * Math.PI) / 16);
});

/** Rows then columns; called twice, the block comes back the right way round. */
function transformRows(block: Float64Array): Float64Array {
  const out = new Float64Array(64);
  for (let row = 0; row < 8; row += 1) {
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let x = 0; x < 8; x += 1) sum += (block[row * 8 + x] ?? 0) * (COSINES[u * 8 + x] ?? 0);
      out[u * 8 + row] = sum;
    }
  }
  return out;
}

function writeBlock(bits: BitWriter, channel: Channel, block: Float64Array): void {
  const frequencies = transformRows(transformRows(block));
  const quantised = ZIGZAG.map((place) =>
    Math.round((frequencies[place] ?? 0) / (channel.quanta[place] ?? 1)),
  );
  const mean = quantised[0] ?? 0;
  writeNumber(bits, channel.dc, 0, mean - channel.mean);
  channel.mean = mean;
  writeFrequencies(bits, channel.ac, quantised.slice(1));
}

function writeFrequencies(
  bits: BitWriter,
  codes: ReadonlyMap<number, Code>,
  values: readonly number[],
): void {
  let zeros = 0;
  for (const value of values) {
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(codes.get(0xf0));
    writeNumber(bits, codes, zeros, value);
    zeros = 0;
  }
  if (zeros > 0) bits.write(codes.get(0));
}

/** A run of zeros and the size of the number in one code, then the number itself. */
function writeNumber(bits: BitWriter, codes: ReadonlyMap<number, Code>, zeros: number, value: number): void {
  const size = 32 - Math.clz32(Math.abs(value));
  bits.write(codes.get((zeros << 4) | size));
  if (size > 0) bits.write({ bits: value < 0 ? value + (1 << size) - 1 : value, length: size });
}

interface BitWriter {
  readonly write: (code: Code | undefined) => void;
  readonly finish: () => Uint8Array;
}

function bitWriter(): BitWriter {
  const bytes: number[] = [];
  let pending = 0;
  let count = 0;
  const write = (code: Code | undefined) => {
    if (code === undefined) throw new Error('A value has no Huffman code');
    for (let i = code.length - 1; i >= 0; i -= 1) {
      pending = (pending << 1) | ((code.bits >> i) & 1);
      count += 1;
      if (count < 8) continue;
      bytes.push(pending);
      // A byte of ones would be read as a marker.
      if (pending === 0xff) bytes.push(0);
      pending = 0;
      count = 0;
    }
  };
  const finish = () => {
    while (count > 0) write({ bits: 1, length: 1 });
    return Uint8Array.from(bytes);
  };
  return { write, finish };
}
