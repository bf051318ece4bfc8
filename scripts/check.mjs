// `npm run check`: types, format and lint, the order of the slices, nothing unused.
import { spawnSync } from 'node:child_process';
import { install, node, root } from './prepare.mjs';

install();
const checks = [
  ['types', ['node_modules/typescript7/bin/tsc', '--noEmit']],
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  [
    'order of the slices',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      'db',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['nothing unused', ['node_modules/knip/bin/knip.js']],
];
const failed = checks.filter(([name, args]) => {
  console.log(`· ${name}`);
  return spawnSync(node, args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
for (const [name] of failed) console.error(`failed: ${name}`);
process.exit(failed.length > 0 ? 1 : 0);
