import { makePhoto } from '../../../makers/photo.ts';

export function make(): Record<string, Uint8Array> {
  return {
    'sortie-plage.jpg': makePhoto({
      width: 1250,
      height: 800,
      scene: 'beach',
      metadata: { takenAt: '2026:05:23 15:04:41', camera: 'Objectif L3' },
    }),
    'sommet.jpg': makePhoto({
      width: 900,
      height: 1350,
      scene: 'mountain',
      metadata: { takenAt: '2026:04:11 11:26:07', camera: 'Objectif L3' },
    }),
  };
}
