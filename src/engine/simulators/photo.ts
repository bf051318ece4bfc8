import type { Facts, Model } from './model.ts';
import { isIn, isPlain, isWhole } from './shape.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const FORMATS = ['jpeg', 'png', 'webp'] as const;
export type Format = (typeof FORMATS)[number];
const TOOLS = ['turn', 'crop', 'size', 'light', 'format'] as const;
export type Tool = (typeof TOOLS)[number];

export interface PhotoScene {
  readonly simulator: 'photo';
  /** Pixels of the picture as it was taken. */
  readonly width: number;
  readonly height: number;
  /** The picture itself, in its pixels. */
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** What may be kept or cut, in pixels of the picture as it was taken. */
  readonly things: readonly (Rect & { readonly id: string; readonly name: string })[];
  readonly tools: readonly Tool[];
  /** Whether the height follows the width from the start. */
  readonly lock: boolean;
}

export interface PhotoState {
  /** Quarters of a turn clockwise. */
  readonly turn: number;
  /** Part that is kept, in pixels of the turned picture. */
  readonly crop: Rect;
  /** Size of the file to make, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The height follows the width. */
  readonly lock: boolean;
  /** −100 to 100. */
  readonly light: number;
  readonly contrast: number;
  readonly format: Format;
  /** 10 to 100, for formats that lose. */
  readonly quality: number;
}

export type PhotoAction =
  | { readonly do: 'turn'; readonly by: 1 | -1 }
  | ({ readonly do: 'crop' } & Rect)
  | { readonly do: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly do: 'lock'; readonly on: boolean }
  | { readonly do: 'light' | 'contrast' | 'quality'; readonly value: number }
  | { readonly do: 'format'; readonly format: Format }
  | { readonly do: 'reset' };

export const MIN_SIDE = 40;
const MAX_SIDE = 8000;

/** Width and height once turned. */
export function turned(scene: PhotoScene, turn: number): { w: number; h: number } {
  return turn % 2 === 0 ? { w: scene.width, h: scene.height } : { w: scene.height, h: scene.width };
}

/** A rectangle of the picture after one quarter of a turn clockwise; `h` is the height before. */
const quarter = (rect: Rect, h: number): Rect => ({
  x: h - rect.y - rect.h,
  y: rect.x,
  w: rect.h,
  h: rect.w,
});

function turnRect(scene: PhotoScene, rect: Rect, from: number, quarters: number): Rect {
  let result = rect;
  for (let n = 0; n < quarters; n++) result = quarter(result, turned(scene, from + n).h);
  return result;
}

/** Inside the picture, whole pixels, not smaller than a stamp. */
function fitRect(scene: PhotoScene, turn: number, { x, y, w, h }: Rect): Rect {
  const all = turned(scene, turn);
  const clamp = (value: number, min: number, max: number) => Math.round(Math.min(max, Math.max(min, value)));
  const width = clamp(w, MIN_SIDE, all.w);
  const height = clamp(h, MIN_SIDE, all.h);
  return { x: clamp(x, 0, all.w - width), y: clamp(y, 0, all.h - height), w: width, h: height };
}

const isRect = (value: object): boolean =>
  ['x', 'y', 'w', 'h'].every((side) => Number.isFinite((value as Record<string, unknown>)[side]));

const sizeOf = (crop: Rect) => ({ crop, width: crop.w, height: crop.h });

function resize(state: PhotoState, width: number | undefined, height: number | undefined): PhotoState {
  const asked = width ?? height;
  if (!isWhole(asked, 1, MAX_SIDE)) return state;
  const ratio = state.crop.h / state.crop.w;
  if (!state.lock) return { ...state, width: width ?? state.width, height: height ?? state.height };
  const wide = width ?? Math.max(1, Math.round((height ?? 0) / ratio));
  return { ...state, width: wide, height: height ?? Math.max(1, Math.round(wide * ratio)) };
}

function change(scene: PhotoScene, state: PhotoState, action: PhotoAction): PhotoState {
  switch (action.do) {
    case 'turn': {
      if (action.by !== 1 && action.by !== -1) return state;
      const crop = turnRect(scene, state.crop, state.turn, action.by === 1 ? 1 : 3);
      return { ...state, turn: (state.turn + (action.by === 1 ? 1 : 3)) % 4, ...sizeOf(crop) };
    }
    case 'crop':
      return isRect(action) ? { ...state, ...sizeOf(fitRect(scene, state.turn, action)) } : state;
    case 'resize':
      return resize(state, action.width, action.height);
    case 'lock': {
      const locked = { ...state, lock: action.on === true };
      return locked.lock ? resize(locked, state.width, undefined) : locked;
    }
    case 'light':
    case 'contrast':
      return isWhole(action.value, -100, 100) ? { ...state, [action.do]: action.value } : state;
    case 'quality':
      return isWhole(action.value, 10, 100) ? { ...state, quality: action.value } : state;
    case 'format':
      return isIn(action.format, FORMATS) ? { ...state, format: action.format } : state;
    case 'reset':
      return start(scene);
    default:
      return state;
  }
}

const sameState = (a: PhotoState, b: PhotoState): boolean => JSON.stringify(a) === JSON.stringify(b);

const TOOL_OF: Readonly<Record<Exclude<PhotoAction['do'], 'reset'>, Tool>> = {
  turn: 'turn',
  crop: 'crop',
  resize: 'size',
  lock: 'size',
  light: 'light',
  contrast: 'light',
  quality: 'format',
  format: 'format',
};

function reduce(scene: PhotoScene, state: PhotoState, action: PhotoAction): PhotoState {
  if (action.do !== 'reset' && !scene.tools.includes(TOOL_OF[action.do])) return state;
  const next = change(scene, state, action);
  return sameState(state, next) ? state : next;
}

/**
 * Kilobytes of the file. Bytes a pixel: JPEG 0.06 + 0.5 × (quality ÷ 100)², WebP two thirds of it, PNG 1.6 at any quality
 * (a photograph): round figures of what common programs write.
 */
export function weight({ width, height, format, quality }: PhotoState): number {
  const lossy = 0.06 + 0.5 * (quality / 100) ** 2;
  const bytes = format === 'png' ? 1.6 : format === 'webp' ? (lossy * 2) / 3 : lossy;
  return Math.max(1, Math.round((width * height * bytes) / 1000));
}

function placeOf(crop: Rect, thing: Rect): 'in' | 'cut' | 'out' {
  const w = Math.min(crop.x + crop.w, thing.x + thing.w) - Math.max(crop.x, thing.x);
  const h = Math.min(crop.y + crop.h, thing.y + thing.h) - Math.max(crop.y, thing.y);
  if (w <= 0 || h <= 0) return 'out';
  return w * h >= thing.w * thing.h * 0.99 ? 'in' : 'cut';
}

/** Where each thing stands in what is kept. */
export const thingsIn = (scene: PhotoScene, state: PhotoState) =>
  scene.things.map(({ id, name, ...rect }) => ({
    id,
    name,
    place: placeOf(state.crop, turnRect(scene, rect, 0, state.turn)),
  }));

function read(scene: PhotoScene, value: unknown): PhotoState | null {
  if (!isPlain(value) || !isPlain(value.crop) || typeof value.lock !== 'boolean') return null;
  const { turn, crop, width, height, lock, light, contrast, format, quality } = value;
  if (!isWhole(turn, 0, 3) || !isIn(format, FORMATS)) return null;
  if (!isWhole(width, 1, MAX_SIDE) || !isWhole(height, 1, MAX_SIDE)) return null;
  if (!isWhole(light, -100, 100) || !isWhole(contrast, -100, 100) || !isWhole(quality, 10, 100)) return null;
  if (!isRect(crop)) return null;
  const { x, y, w, h } = crop as unknown as Rect;
  const rect = fitRect(scene, turn, { x, y, w, h });
  if (rect.x !== x || rect.y !== y || rect.w !== w || rect.h !== h) return null;
  return { turn, crop: rect, width, height, lock, light, contrast, format, quality };
}

/**
 * `things/ID`: in, cut, out · `width`, `height`, `ratio` (width ÷ height, two decimals) · `stretched`: more than 2 % out of
 * proportion · `weight` in kB · the other settings as they are.
 */
function facts(scene: PhotoScene, state: PhotoState): Facts {
  const { crop, ...rest } = state;
  const stretch = (state.width * crop.h) / (state.height * crop.w);
  return {
    ...rest,
    ratio: Math.round((state.width / state.height) * 100) / 100,
    stretched: Math.abs(stretch - 1) > 0.02,
    weight: weight(state),
    crop: { ...crop },
    things: Object.fromEntries(thingsIn(scene, state).map(({ id, place }) => [id, place])),
  };
}

function start(scene: PhotoScene): PhotoState {
  const crop = { x: 0, y: 0, w: scene.width, h: scene.height };
  return { turn: 0, ...sizeOf(crop), lock: scene.lock, light: 0, contrast: 0, format: 'jpeg', quality: 90 };
}

export const photo: Model<PhotoScene, PhotoState, PhotoAction> = { start, reduce, read, facts };
