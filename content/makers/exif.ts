import { joinBytes, utf8 } from './bytes.ts';

export interface PhotoMetadata {
  /** « 2026:05:14 09:32:10 » */
  readonly takenAt?: string;
  readonly camera?: string;
  /** Degrees, north and east positive. */
  readonly latitude?: number;
  readonly longitude?: number;
  readonly description?: string;
}

interface Entry {
  readonly tag: number;
  /** TIFF types: 1 byte · 2 text ended by zero · 3 short · 4 long · 5 fraction · 7 undefined. */
  readonly type: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

const HEADER_SIZE = 8;

/** The TIFF block of an Exif segment (Exif 2.3, little-endian): main directory, then Exif, then GPS. */
export function exifBlock(metadata: PhotoMetadata): Uint8Array {
  const exif = exifEntries(metadata);
  const gps = gpsEntries(metadata);
  const pointers = (exifAt: number, gpsAt: number) => [
    ...mainEntries(metadata),
    ...(exif.length > 0 ? [long(0x8769, exifAt)] : []),
    ...(gps.length > 0 ? [long(0x8825, gpsAt)] : []),
  ];
  const exifAt = HEADER_SIZE + directory(pointers(0, 0), HEADER_SIZE).length;
  const exifPart = exif.length > 0 ? directory(exif, exifAt) : new Uint8Array();
  const gpsAt = exifAt + exifPart.length;
  const gpsPart = gps.length > 0 ? directory(gps, gpsAt) : new Uint8Array();
  const header = new Uint8Array([0x49, 0x49, 42, 0, HEADER_SIZE, 0, 0, 0]);
  return joinBytes([header, directory(pointers(exifAt, gpsAt), HEADER_SIZE), exifPart, gpsPart]);
}

function mainEntries({ description, camera, takenAt }: PhotoMetadata): Entry[] {
  return [
    ...(description === undefined ? [] : [ascii(0x010e, description)]),
    ...(camera === undefined ? [] : [ascii(0x0110, camera)]),
    { tag: 0x0112, type: 3, count: 1, bytes: new Uint8Array([1, 0]) },
    ...(takenAt === undefined ? [] : [ascii(0x0132, takenAt)]),
  ];
}

function exifEntries({ takenAt }: PhotoMetadata): Entry[] {
  if (takenAt === undefined) return [];
  if (!/^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/.test(takenAt)) throw new Error(`Not an Exif date: ${takenAt}`);
  return [{ tag: 0x9000, type: 7, count: 4, bytes: utf8('0230') }, ascii(0x9003, takenAt)];
}

function gpsEntries({ latitude, longitude }: PhotoMetadata): Entry[] {
  if (latitude === undefined || longitude === undefined) return [];
  return [
    { tag: 0, type: 1, count: 4, bytes: new Uint8Array([2, 3, 0, 0]) },
    ascii(1, latitude < 0 ? 'S' : 'N'),
    angle(2, latitude),
    ascii(3, longitude < 0 ? 'W' : 'E'),
    angle(4, longitude),
  ];
}

function directory(entries: readonly Entry[], at: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(2 + entries.length * 12 + 4));
  const values: Uint8Array[] = [];
  let valueAt = at + table.byteLength;
  table.setUint16(0, entries.length, true);
  entries.forEach((entry, index) => {
    const place = 2 + index * 12;
    table.setUint16(place, entry.tag, true);
    table.setUint16(place + 2, entry.type, true);
    table.setUint32(place + 4, entry.count, true);
    if (entry.bytes.length <= 4) {
      new Uint8Array(table.buffer).set(entry.bytes, place + 8);
      return;
    }
    table.setUint32(place + 8, valueAt, true);
    // A value starts on an even place (TIFF 6.0 §2).
    const padded = joinBytes([entry.bytes, new Uint8Array(entry.bytes.length % 2)]);
    values.push(padded);
    valueAt += padded.length;
  });
  return joinBytes([new Uint8Array(table.buffer), ...values]);
}

/** UTF-8 where there are accents: the standard says ASCII, readers take UTF-8. */
function ascii(tag: number, text: string): Entry {
  const bytes = utf8(`${text}\0`);
  return { tag, type: 2, count: bytes.length, bytes };
}

function long(tag: number, value: number): Entry {
  return { tag, type: 4, count: 1, bytes: uint32s([value]) };
}

/** Degrees, minutes and hundredths of seconds, as three fractions. */
function angle(tag: number, degrees: number): Entry {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  const whole = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6_000);
  return { tag, type: 5, count: 3, bytes: uint32s([whole, 1, minutes, 1, hundredths % 6_000, 100]) };
}

function uint32s(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, index) => {
    view.setUint32(index * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}
