/** `node content/make-assets.ts [--check]`: writes (or checks) every file that an `assets/<tube>/make.ts` makes. */
import { fileURLToPath } from 'node:url';
import { checkAssets, listAssetMakers, writeAssets } from './makers/asset-folders.ts';

const assets = fileURLToPath(new URL('pix/assets', import.meta.url));
const makers = await listAssetMakers(assets);

if (process.argv.includes('--check')) {
  const differing = await checkAssets(makers);
  for (const file of differing)
    console.log(`${file}  differs from what its make.ts gives: run npm run content:assets`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  const written = await writeAssets(makers);
  for (const file of written) console.log(`wrote ${file}`);
  console.log(`${makers.length} folders, ${written.length} files changed`);
}
