import { describe, expect, test } from 'vitest';
import { type PhotoAction, type PhotoScene, photo } from './photo.ts';

const scene: PhotoScene = {
  simulator: 'photo',
  width: 1600,
  height: 1200,
  svg: '<svg/>',
  alt: 'Une photo',
  things: [
    { id: 'dog', name: 'Chien', x: 100, y: 100, w: 200, h: 100 },
    { id: 'bin', name: 'Poubelle', x: 1400, y: 1000, w: 100, h: 100 },
  ],
  tools: ['turn', 'crop', 'size', 'light', 'format'],
  lock: true,
};
const begin = photo.start(scene);
const played = (...actions: PhotoAction[]) =>
  actions.reduce((state, action) => photo.reduce(scene, state, action), begin);
const factsOf = (...actions: PhotoAction[]) => photo.facts(scene, played(...actions));

describe('a photo', () => {
  test.each<[string, PhotoAction[], object]>([
    [
      'begins whole',
      [],
      { width: 1600, height: 1200, ratio: 1.33, stretched: false, things: { dog: 'in', bin: 'in' } },
    ],
    [
      'is cropped',
      [{ do: 'crop', x: 0, y: 0, w: 400, h: 400 }],
      { width: 400, height: 400, things: { dog: 'in', bin: 'out' } },
    ],
    ['cuts a thing', [{ do: 'crop', x: 200, y: 0, w: 400, h: 400 }], { things: { dog: 'cut' } }],
    [
      'keeps a frame inside',
      [{ do: 'crop', x: 1500, y: -50, w: 400, h: 9999 }],
      { crop: { x: 1200, y: 0, w: 400, h: 1200 } },
    ],
    [
      'keeps a frame larger than a stamp',
      [{ do: 'crop', x: 0, y: 0, w: 1, h: 1 }],
      { crop: { w: 40, h: 40 } },
    ],
    ['turns to the right', [{ do: 'turn', by: 1 }], { turn: 1, width: 1200, height: 1600 }],
    [
      'turns once round',
      [
        { do: 'turn', by: 1 },
        { do: 'turn', by: 1 },
        { do: 'turn', by: 1 },
        { do: 'turn', by: 1 },
      ],
      { turn: 0, crop: { x: 0, y: 0, w: 1600, h: 1200 } },
    ],
    [
      'turns its frame along',
      [
        { do: 'crop', x: 0, y: 0, w: 400, h: 300 },
        { do: 'turn', by: 1 },
      ],
      { crop: { x: 900, y: 0, w: 300, h: 400 }, things: { dog: 'in', bin: 'out' } },
    ],
    [
      'turns back',
      [
        { do: 'crop', x: 7, y: 9, w: 400, h: 300 },
        { do: 'turn', by: -1 },
        { do: 'turn', by: 1 },
      ],
      { crop: { x: 7, y: 9, w: 400, h: 300 } },
    ],
    ['shrinks in proportion', [{ do: 'resize', width: 800 }], { width: 800, height: 600, stretched: false }],
    ['shrinks by its height', [{ do: 'resize', height: 300 }], { width: 400, height: 300 }],
    [
      'is stretched when unlocked',
      [
        { do: 'lock', on: false },
        { do: 'resize', width: 800 },
      ],
      { width: 800, height: 1200, stretched: true },
    ],
    [
      'falls back in proportion when locked',
      [
        { do: 'lock', on: false },
        { do: 'resize', width: 800 },
        { do: 'lock', on: true },
      ],
      { height: 600, stretched: false },
    ],
    ['weighs more in PNG', [{ do: 'format', format: 'png' }], { weight: 3072 }],
    ['weighs less when worse', [{ do: 'quality', value: 50 }], { weight: 355 }],
    [
      'weighs less in WebP',
      [
        { do: 'quality', value: 50 },
        { do: 'format', format: 'webp' },
      ],
      { weight: 237 },
    ],
    [
      'gets light',
      [
        { do: 'light', value: 20 },
        { do: 'contrast', value: -5 },
      ],
      { light: 20, contrast: -5 },
    ],
    [
      'is put back',
      [{ do: 'turn', by: 1 }, { do: 'resize', width: 9 }, { do: 'reset' }],
      { turn: 0, width: 1600 },
    ],
  ])('%s', (_, actions, facts) => expect(factsOf(...actions)).toMatchObject(facts));

  test.each<[string, PhotoAction]>([
    ['no width', { do: 'resize' }],
    ['a broken width', { do: 'resize', width: 1.5 }],
    ['a width beyond reason', { do: 'resize', width: 9000 }],
    ['a frame without numbers', { do: 'crop', x: Number.NaN, y: 0, w: 9, h: 9 }],
    ['half a turn', { do: 'turn', by: 2 as 1 }],
    ['a format that is none', { do: 'format', format: 'bmp' as 'png' }],
    ['a quality of zero', { do: 'quality', value: 0 }],
    ['putting back what was not touched', { do: 'reset' }],
    ['an act of elsewhere', { do: 'send' } as unknown as PhotoAction],
  ])('%s changes nothing', (_, action) => expect(played(action)).toBe(begin));

  test('has only the tools of its scene', () => {
    const only: PhotoScene = { ...scene, tools: ['size'] };
    const state = photo.start(only);
    expect(photo.reduce(only, state, { do: 'turn', by: 1 })).toBe(state);
    expect(photo.reduce(only, state, { do: 'resize', width: 5 })).not.toBe(state);
  });

  test('takes its own states back, and nothing else', () => {
    const state = played({ do: 'turn', by: 1 }, { do: 'crop', x: 5, y: 5, w: 300, h: 300 });
    expect(photo.read(scene, JSON.parse(JSON.stringify(state)))).toEqual(state);
    const refused = [
      null,
      { ...state, turn: 4 },
      { ...state, width: 0 },
      { ...state, crop: { x: 0, y: 0, w: 1600, h: 1600 } },
      { ...state, crop: { x: 0, y: 0, w: '9', h: 9 } },
      { ...state, format: 'bmp' },
      { ...state, lock: 'yes' },
      { ...state, light: 101 },
    ];
    for (const value of refused) expect(photo.read(scene, value)).toBeNull();
  });
});
