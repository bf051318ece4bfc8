// `npm run bench:pages`: weight of the pages against their budgets.
import { findChromium } from './chromium.mjs';
import { build, install, node, run } from './prepare.mjs';

install();
build();
const chromium = findChromium();
run(node, ['bench/pages.ts'], { env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) } });
