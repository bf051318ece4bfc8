import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBank } from '../content/makers/generators.ts';
import { buildRelease, type Release, type Remark, remarksOf } from './content/index.ts';
import { builtAssets } from './platform/built-assets.ts';
import { readConfig } from './platform/config.ts';
import { buildPreview } from './preview-app.ts';

/** `npm run content:preview -- --port 3100`: the bench on the files as they are, drafts included, read again when edited. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '3100' } } });
const dist = join(import.meta.dirname, '..');
const contentDir = join(dist, '..', 'content', 'pix');

let seen = 0;
let release: Release | undefined;
let remarks: readonly Remark[] = [];

/** Latest change of any file or folder of the framework: a removed file changes its folder. */
const lastEdit = (): number =>
  Math.max(
    ...readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).map(
      (path) => statSync(join(contentDir, path)).mtimeMs,
    ),
  );

/** Broken files leave the last release that could be built; what is wrong with them stands among the remarks. */
async function refresh(): Promise<void> {
  const edited = lastEdit();
  if (edited === seen) return;
  seen = edited;
  const bank = await readBank(contentDir);
  remarks = remarksOf(bank);
  try {
    release = buildRelease(bank, { drafts: true });
  } catch (error) {
    if (release === undefined) throw error;
  }
}

function current(): Release {
  if (release === undefined) throw new Error('the content was never read');
  return release;
}

const read = readConfig({ PORT: values.port, LOG_LEVEL: 'silent', OVERLOAD_MS: '0' });
if (!read.ok) {
  console.error(read.problems.join('\n'));
  process.exit(1);
}
await refresh();
const app = await buildPreview({
  config: read.config,
  releases: {
    get current() {
      return current();
    },
    get: async () => current(),
    find: async () => current(),
  },
  remarks: () => remarks,
  refresh,
  contentDir,
  assets: builtAssets(dist),
  assetsDir: existsSync(join(dist, 'client')) ? join(dist, 'client') : null,
});
await app.listen({ host: '127.0.0.1', port: read.config.port });
console.log(`Content preview   http://127.0.0.1:${read.config.port}/admin/contenu`);
