import { makePhoto } from '../../../makers/photo.ts';

export function make(): Record<string, Uint8Array> {
  return {
    'sous-bois.jpg': makePhoto({
      width: 1350,
      height: 900,
      scene: 'forest',
      metadata: { takenAt: '2026:03:29 10:12:55', camera: 'Objectif L3' },
    }),
    'rue.jpg': makePhoto({
      width: 840,
      height: 1260,
      scene: 'street',
      metadata: { takenAt: '2026:02:08 16:47:30', camera: 'Objectif L3' },
    }),
  };
}
