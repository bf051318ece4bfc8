import { stringify } from 'yaml';
import type { Scene } from '../../src/engine/index.ts';

/**
 * The world of a simulator as one finds it on arriving, with the identifiers that acts are written with. A scene holds
 * nothing of the checks; what its screen keeps to itself is left out here too: where the things of a photo end, which
 * pages the search engine knows.
 */
export function sceneText(scene: Scene): string {
  return stringify(shown(scene), { lineWidth: 0 });
}

function shown(scene: Scene): object {
  switch (scene.simulator) {
    case 'photo':
      return { ...scene, things: scene.things.map(({ id, name }) => ({ id, name })) };
    case 'browser':
      return { ...scene, pages: scene.pages.map(({ found: _, ...page }) => page) };
    default:
      return scene;
  }
}
