// `npm run dev`: rebuilds and restarts when a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, install, node, root } from './prepare.mjs';

install();
build();
let server = start();
let pending;
for (const place of ['src', 'db', 'content', 'messages']) {
  watch(join(root, place), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(restart, 200);
  });
}

function start() {
  return spawn(node, ['--enable-source-maps', 'dist/server/main.js'], { cwd: root, stdio: 'inherit' });
}

function restart() {
  server.once('exit', () => {
    build();
    server = start();
  });
  server.kill('SIGTERM');
}
