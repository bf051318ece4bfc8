// `npm test`: everything — order of the house, types, unit and slice tests, content, browser journeys.
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { build, install, node, run } from './prepare.mjs';

const bin = (name) => join('node_modules', name);
const steps = [];

function step(title, args, env = {}) {
  const started = Date.now();
  console.log(`\n── ${title}`);
  run(node, args, { env: { ...process.env, ...env } });
  steps.push(`${title.padEnd(28)} ${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s`);
}

install();
step('check', ['scripts/check.mjs']);
step('content', ['content/check.ts']);
step('unit and slice tests', [bin('vitest/vitest.mjs'), 'run']);
build();
const chromium = findChromium();
step(
  'browser journeys',
  [bin('@playwright/test/cli.js'), 'test'],
  chromium ? { CHROMIUM_PATH: chromium } : {},
);
console.log(`\n${steps.join('\n')}`);
