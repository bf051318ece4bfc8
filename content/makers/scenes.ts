/** Colours from 0 to 255. */
export type Rgb = readonly [number, number, number];
/** The colour at a place (0 to 1, from the left and from the top), or null where the layer lets the one below show. */
export type Layer = (x: number, y: number) => Rgb | null;
export type SceneName = 'beach' | 'mountain' | 'street' | 'forest';

const mix = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

function gradient(top: Rgb, bottom: Rgb, from = 0, to = 1): Layer {
  return (_, y) => (y < from || y > to ? null : mix(top, bottom, (y - from) / (to - from)));
}

function disc(cx: number, cy: number, radius: number, colour: Rgb): Layer {
  // The scenes are drawn for 4:3.
  return (x, y) => ((((x - cx) * 4) / 3) ** 2 + (y - cy) ** 2 < radius ** 2 ? colour : null);
}

function rectangle(left: number, top: number, right: number, bottom: number, colour: Rgb): Layer {
  return (x, y) => (x >= left && x < right && y >= top && y < bottom ? colour : null);
}

/** The part of a layer that stands above a line. */
function above(line: number, layer: Layer): Layer {
  return (x, y) => (y < line ? layer(x, y) : null);
}

function triangle(top: readonly [number, number], halfWidth: number, bottom: number, colour: Rgb): Layer {
  return (x, y) => {
    const share = (y - top[1]) / (bottom - top[1]);
    return share >= 0 && share <= 1 && Math.abs(x - top[0]) <= halfWidth * share ? colour : null;
  };
}

/** Everything under a wavy line. */
function hills(base: number, height: number, waves: number, shift: number, colour: Rgb): Layer {
  return (x, y) => (y > base - height * Math.sin((x * waves + shift) * Math.PI) ? colour : null);
}

const clouds = (list: readonly (readonly [number, number, number])[]): Layer[] =>
  list.flatMap(([x, y, size]) => [
    disc(x, y, size, [250, 252, 255]),
    disc(x + size, y + size * 0.3, size * 0.8, [250, 252, 255]),
    disc(x - size, y + size * 0.35, size * 0.7, [244, 248, 253]),
  ]);

const firTree = (x: number, ground: number, size: number, colour: Rgb): Layer[] => [
  rectangle(x - size * 0.05, ground - size * 0.25, x + size * 0.05, ground, [92, 66, 48]),
  ...[0, 0.25, 0.5].map((step) =>
    triangle(
      [x, ground - size * (1.2 - step)],
      size * (0.2 + step * 0.22),
      ground - size * (0.75 - step * 1.1),
      colour,
    ),
  ),
];

const house = (left: number, width: number, top: number, wall: Rgb): Layer[] => [
  rectangle(left, top, left + width, 0.78, wall),
  triangle([left + width / 2, top - 0.12], width * 0.58, top, [150, 74, 60]),
  ...[0.16, 0.58].flatMap((x) =>
    [0.06, 0.22].map((y) =>
      rectangle(left + width * x, top + y, left + width * (x + 0.26), top + y + 0.09, [214, 232, 240]),
    ),
  ),
  rectangle(left + width * 0.4, 0.66, left + width * 0.6, 0.78, [84, 62, 52]),
];

const beach: readonly Layer[] = [
  gradient([120, 190, 235], [214, 238, 248], 0, 0.48),
  disc(0.78, 0.16, 0.08, [255, 236, 150]),
  ...clouds([
    [0.24, 0.16, 0.05],
    [0.52, 0.1, 0.035],
  ]),
  gradient([34, 130, 170], [96, 196, 205], 0.46, 1),
  triangle([0.62, 0.3], 0.05, 0.48, [250, 250, 246]),
  rectangle(0.57, 0.48, 0.67, 0.505, [170, 70, 60]),
  hills(0.74, 0.03, 2.4, 0.2, [240, 250, 250]),
  hills(0.76, 0.03, 2.4, 0.2, [238, 214, 160]),
  rectangle(0.245, 0.6, 0.255, 0.9, [120, 90, 70]),
  above(0.67, disc(0.25, 0.67, 0.14, [222, 84, 74])),
  above(0.67, disc(0.25, 0.67, 0.05, [246, 226, 200])),
  disc(0.6, 0.88, 0.035, [72, 130, 190]),
];

const mountain: readonly Layer[] = [
  gradient([110, 170, 225], [226, 240, 250]),
  ...clouds([[0.7, 0.14, 0.045]]),
  triangle([0.68, 0.24], 0.42, 0.8, [126, 140, 164]),
  triangle([0.68, 0.24], 0.105, 0.38, [250, 252, 255]),
  triangle([0.32, 0.14], 0.44, 0.8, [98, 114, 142]),
  triangle([0.32, 0.14], 0.12, 0.32, [255, 255, 255]),
  hills(0.74, 0.05, 1.6, 0.1, [116, 160, 104]),
  hills(0.86, 0.05, 2.1, 0.9, [92, 138, 82]),
  ...firTree(0.12, 0.88, 0.2, [48, 98, 70]),
  ...firTree(0.22, 0.92, 0.16, [58, 110, 76]),
  ...firTree(0.86, 0.9, 0.22, [48, 98, 70]),
  gradient([128, 178, 200], [96, 150, 180], 0.94, 1),
];

const street: readonly Layer[] = [
  gradient([150, 200, 236], [232, 242, 248]),
  disc(0.84, 0.14, 0.06, [255, 238, 170]),
  ...house(0.04, 0.22, 0.34, [226, 190, 150]),
  ...house(0.28, 0.2, 0.4, [196, 208, 190]),
  ...house(0.52, 0.24, 0.3, [230, 210, 180]),
  ...house(0.78, 0.2, 0.38, [200, 180, 196]),
  rectangle(0, 0.78, 1, 0.84, [196, 192, 186]),
  rectangle(0, 0.84, 1, 1, [98, 100, 106]),
  ...[0.04, 0.28, 0.52, 0.76].map((x) => rectangle(x, 0.91, x + 0.12, 0.925, [240, 240, 236])),
  rectangle(0.5, 0.46, 0.508, 0.8, [60, 64, 70]),
  disc(0.504, 0.45, 0.025, [255, 240, 190]),
];

const forest: readonly Layer[] = [
  gradient([186, 216, 206], [232, 240, 214]),
  hills(0.46, 0.06, 3.1, 0.3, [142, 182, 142]),
  ...[0.06, 0.2, 0.37, 0.55, 0.7, 0.9].flatMap((x, i) =>
    firTree(x, 0.66 + (i % 3) * 0.015, 0.34, [94, 144, 104]),
  ),
  hills(0.68, 0.03, 2.3, 0.6, [128, 156, 92]),
  ...[0.12, 0.32, 0.78, 0.94].flatMap((x, i) => firTree(x, 0.88 + (i % 2) * 0.03, 0.5, [44, 96, 68])),
  triangle([0.55, 0.68], 0.16, 1, [206, 186, 146]),
];

export const SCENES: Readonly<Record<SceneName, readonly Layer[]>> = { beach, mountain, street, forest };
