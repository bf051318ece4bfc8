import { makePhoto } from '../../../makers/photo.ts';

/** Drawn photos whose metadata say what their captions hide. Places, devices and dates are invented. */
export function make(): Record<string, Uint8Array> {
  return {
    'annonce.jpg': makePhoto({
      width: 960,
      height: 640,
      scene: 'street',
      metadata: { takenAt: '2026:03:21 07:48:26', camera: 'Orme P4', latitude: 45.2117, longitude: 5.7333 },
    }),
    'promenade.jpg': makePhoto({
      width: 960,
      height: 640,
      scene: 'forest',
      metadata: {
        takenAt: '2026:05:09 11:23:51',
        camera: 'Saule 200',
        latitude: 47.7083,
        longitude: -3.3922,
      },
    }),
  };
}
