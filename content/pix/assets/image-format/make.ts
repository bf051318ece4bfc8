import { makePhoto } from '../../../makers/photo.ts';
import { makePng } from '../../../makers/png.ts';

/** Beds in a lawn, a path between them, a pond: what a neighbours’ garden is drawn like. */
function garden(x: number, y: number): number {
  if ((x - 1180) ** 2 + (y - 260) ** 2 < 150 ** 2) return 3;
  if (Math.abs(x - 820) < 40 || Math.abs(y - 590) < 40) return 1;
  const [column, row] = [x % 410, y % 295];
  return column > 70 && column < 340 && row > 60 && row < 235 ? 2 : 0;
}

export function make(): Record<string, Uint8Array> {
  return {
    'sous-bois.jpg': makePhoto({
      width: 1350,
      height: 900,
      scene: 'forest',
      metadata: { takenAt: '2026:03:29 10:12:55', camera: 'Objectif L3' },
    }),
    'plan-jardin.png': makePng({
      width: 1640,
      height: 1180,
      colours: [
        [184, 212, 160],
        [236, 226, 200],
        [140, 98, 66],
        [122, 182, 206],
      ],
      at: garden,
      told: { Title: 'Plan du jardin partagé' },
    }),
    'rue.jpg': makePhoto({
      width: 840,
      height: 1260,
      scene: 'street',
      metadata: { takenAt: '2026:02:08 16:47:30', camera: 'Objectif L3' },
    }),
  };
}
