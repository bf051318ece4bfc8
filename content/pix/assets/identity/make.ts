import { makePhoto } from '../../../makers/photo.ts';

export function make(): Record<string, Uint8Array> {
  return {
    'photo-nadege.jpg': makePhoto({
      width: 960,
      height: 640,
      scene: 'street',
      metadata: { takenAt: '2026:05:14 09:32:10', camera: 'Lumio K3', latitude: 46.6021, longitude: 1.8734 },
    }),
    'photo-lucien.jpg': makePhoto({
      width: 960,
      height: 640,
      scene: 'forest',
      metadata: { takenAt: '2026:03:28 16:05:47', camera: 'Orion P20', latitude: 47.1187, longitude: 3.4426 },
    }),
  };
}
