import { exifBlock, type PhotoMetadata } from './exif.ts';
import { encodeJpeg, type Raster } from './jpeg.ts';
import { type Layer, type Rgb, SCENES, type SceneName } from './scenes.ts';

export interface Photo {
  readonly width: number;
  readonly height: number;
  readonly scene: SceneName;
  readonly metadata?: PhotoMetadata;
}

/** A JPEG « photo »: a drawn scene with the metadata a camera would write. */
export function makePhoto({ width, height, scene, metadata }: Photo): Uint8Array {
  if (!isSide(width) || !isSide(height))
    throw new Error('A photo is between 8 and 4000 pixels wide and high');
  return encodeJpeg(paint(width, height, SCENES[scene]), metadata === undefined ? null : exifBlock(metadata));
}

function isSide(length: number): boolean {
  return Number.isInteger(length) && length >= 8 && length <= 4000;
}

/** Two samples a pixel soften the edges. */
function paint(width: number, height: number, layers: readonly Layer[]): Raster {
  const rgb = new Uint8Array(width * height * 3);
  const topFirst = layers.toReversed();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const first = colourAt(topFirst, (x + 0.25) / width, (y + 0.3) / height);
      const second = colourAt(topFirst, (x + 0.75) / width, (y + 0.7) / height);
      const at = (y * width + x) * 3;
      rgb[at] = Math.round((first[0] + second[0]) / 2);
      rgb[at + 1] = Math.round((first[1] + second[1]) / 2);
      rgb[at + 2] = Math.round((first[2] + second[2]) / 2);
    }
  }
  return { width, height, rgb };
}

function colourAt(topFirst: readonly Layer[], x: number, y: number): Rgb {
  for (const layer of topFirst) {
    const colour = layer(x, y);
    if (colour !== null) return colour;
  }
  return [255, 255, 255];
}
