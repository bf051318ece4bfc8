import { existsSync, readFileSync } from 'node:fs';
import { resolveTarget, targetOf } from '../../src/content/read-release.ts';
import type { Release } from '../../src/content/release.ts';
import type { Target } from '../../src/engine/types.ts';

const BUILT = new URL('../../dist/release.json', import.meta.url);

async function readRelease(): Promise<Release> {
  // Written by our own build: its shape is proven.
  if (existsSync(BUILT)) return JSON.parse(readFileSync(BUILT, 'utf8')) as Release;
  const { buildRelease } = await import('../../src/content/build-release.ts');
  const { readBank } = await import('../../content/makers/generators.ts');
  return buildRelease(await readBank(new URL('../../content/pix', import.meta.url).pathname));
}

/** The whole bank, or the profile that a class gets (« Essentiel collège »). */
export async function ownBank(part: 'own' | 'essential'): Promise<Target> {
  const release = await readRelease();
  if (part === 'own') return targetOf(release, Object.keys(release.skills));
  const profile = release.profiles.find(({ id }) => id === 'essentiel-college') ?? release.profiles[0];
  const choice = profile && resolveTarget(release, { kind: 'profile', key: profile.id });
  return targetOf(release, choice?.skillIds ?? []);
}
