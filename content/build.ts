import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRelease } from '../src/content/build-release.ts';
import { remarksOf } from '../src/content/remarks.ts';
import { readBank } from './makers/generators.ts';

/** Freezes `content/` into `dist/release.json`, which the server reads at start, and the check's remarks beside it. */
const root = join(import.meta.dirname, '..');
const bank = await readBank(join(root, 'content', 'pix'));
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'release.json'), JSON.stringify(buildRelease(bank)));
writeFileSync(join(root, 'dist', 'remarks.json'), JSON.stringify(remarksOf(bank)));
