import { describe, expect, it } from 'vitest';
import { makePhoto } from './photo.ts';

const metadata = {
  takenAt: '2026:05:14 09:32:10',
  camera: 'Objectif 3',
  latitude: 48.8584,
  longitude: -2.2945,
  description: 'Été à la plage',
};

interface Segment {
  readonly marker: number;
  readonly content: Uint8Array;
}

/** Segments up to the scan (T.81, annex B): every one says its own length. */
function segments(jpeg: Uint8Array): Segment[] {
  const found: Segment[] = [];
  for (let at = 2; found.at(-1)?.marker !== 0xda; ) {
    expect(jpeg[at]).toBe(0xff);
    const size = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    found.push({ marker: jpeg[at + 1] ?? 0, content: jpeg.slice(at + 4, at + 2 + size) });
    at += 2 + size;
  }
  return found;
}

/** The values of a TIFF directory: text, or the place of another directory, or fractions. */
function directory(tiff: DataView, at: number): Map<number, string | number | number[]> {
  const count = tiff.getUint16(at, true);
  return new Map(
    Array.from({ length: count }, (_, index): [number, string | number | number[]] => {
      const entry = at + 2 + index * 12;
      const [tag, type, length] = [
        tiff.getUint16(entry, true),
        tiff.getUint16(entry + 2, true),
        tiff.getUint32(entry + 4, true),
      ];
      if (type === 2) {
        const place = length <= 4 ? entry + 8 : tiff.getUint32(entry + 8, true);
        const bytes = new Uint8Array(tiff.buffer, tiff.byteOffset + place, length - 1);
        return [tag, new TextDecoder().decode(bytes)];
      }
      if (type !== 5)
        return [tag, type === 3 ? tiff.getUint16(entry + 8, true) : tiff.getUint32(entry + 8, true)];
      const place = tiff.getUint32(entry + 8, true);
      return [
        tag,
        Array.from(
          { length },
          (_, i) => tiff.getUint32(place + i * 8, true) / tiff.getUint32(place + i * 8 + 4, true),
        ),
      ];
    }),
  );
}

function readExif(jpeg: Uint8Array) {
  const app1 = segments(jpeg).find(({ marker }) => marker === 0xe1)?.content ?? new Uint8Array();
  expect(new TextDecoder().decode(app1.slice(0, 6))).toBe('Exif\0\0');
  const tiff = new DataView(app1.slice(6).buffer);
  const main = directory(tiff, tiff.getUint32(4, true));
  return {
    main,
    exif: directory(tiff, Number(main.get(0x8769))),
    gps: directory(tiff, Number(main.get(0x8825))),
  };
}

describe('a photo', () => {
  it.each(['beach', 'mountain', 'street', 'forest'] as const)(
    'of a %s is a JPEG of the wanted size',
    (scene) => {
      const jpeg = makePhoto({ width: 100, height: 75, scene });
      const frame = segments(jpeg).find(({ marker }) => marker === 0xc0)?.content ?? new Uint8Array();
      expect([...frame.slice(0, 6)]).toEqual([8, 0, 75, 0, 100, 3]);
      expect([...jpeg.slice(0, 2), ...jpeg.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xd9]);
      expect(jpeg).toEqual(makePhoto({ width: 100, height: 75, scene }));
    },
  );

  it('carries what a camera would write', () => {
    const { main, exif, gps } = readExif(makePhoto({ width: 16, height: 16, scene: 'beach', metadata }));
    expect(main.get(0x010e)).toBe('Été à la plage');
    expect(main.get(0x0110)).toBe('Objectif 3');
    expect(exif.get(0x9003)).toBe('2026:05:14 09:32:10');
    expect([gps.get(1), gps.get(3)]).toEqual(['N', 'W']);
    expect(degrees(gps.get(2))).toBeCloseTo(48.8584, 5);
    expect(degrees(gps.get(4))).toBeCloseTo(2.2945, 5);
  });

  it('says nothing of a place that it is not given', () => {
    const { takenAt } = metadata;
    const app1 = segments(makePhoto({ width: 16, height: 16, scene: 'forest', metadata: { takenAt } })).find(
      ({ marker }) => marker === 0xe1,
    )?.content;
    const tiff = new DataView((app1 ?? new Uint8Array()).slice(6).buffer);
    expect([...directory(tiff, 8).keys()]).toEqual([0x0112, 0x0132, 0x8769]);
    expect(
      segments(makePhoto({ width: 16, height: 16, scene: 'forest' })).map(({ marker }) => marker),
    ).not.toContain(0xe1);
  });

  it.each([
    { width: 0, height: 10, scene: 'beach' as const },
    { width: 16, height: 16, scene: 'beach' as const, metadata: { takenAt: '14/05/2026' } },
  ])('cannot be %j', (photo) => {
    expect(() => makePhoto(photo)).toThrow();
  });
});

const degrees = (fractions: unknown): number => {
  const [d = 0, m = 0, s = 0] = fractions as number[];
  return d + m / 60 + s / 3600;
};
