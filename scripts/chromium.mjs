// A Chromium for the browser journeys: the machine's own, else Debian's package when root, else the browser package of the test tool.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './prepare.mjs';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a browser, or null when the test tool will use its own. Ends the run with one line when there is none. */
export function findChromium() {
  const found = process.env.CHROMIUM_PATH ?? KNOWN.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium from Debian…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
    });
    if (done.status === 0 && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  if (
    spawnSync(node, [cli, 'install', 'chromium-headless-shell'], { cwd: root, stdio: 'inherit' }).status === 0
  )
    return null;
  console.error('No Chromium: install one, or give its path in CHROMIUM_PATH.');
  process.exit(1);
}
