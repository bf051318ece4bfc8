import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRelease } from '../src/content/build-release.ts';
import { readBank } from './makers/generators.ts';

/** Freezes `content/` into `dist/release.json`, which the server reads at start. */
const root = join(import.meta.dirname, '..');
const release = buildRelease(await readBank(join(root, 'content', 'pix')));
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'release.json'), JSON.stringify(release));
