// `npm run e2e [-- file]`: the browser journeys alone.
import { findChromium } from './chromium.mjs';
import { build, install, node, run } from './prepare.mjs';

install();
build();
const chromium = findChromium();
run(node, ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)], {
  env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
});
