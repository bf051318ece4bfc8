// What `npm start` and `npm test` share. No dependency: it runs before anything is installed, on any Node from 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** The pinned Node, once installed. */
export const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const say = (text) => process.stdout.write(`${text}\n`);

export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs until it ends or we are told to stop; hands signals on. */
export function runForeground(args, env = process.env) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Installs what the lockfile says when it has changed or nothing is there. */
export function install() {
  const stamp = join(root, 'node_modules', '.installed');
  const wanted = hash(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing dependencies…');
  // Node 20 is enough to install; some packages ask for the newer Node that is being installed.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Builds browser files, server and content release when a source has changed. */
export function build() {
  const stamp = join(root, 'dist', '.built');
  const wanted = fingerprint([
    'src',
    'db',
    'content',
    'messages',
    'vite.client.config.ts',
    'vite.server.config.ts',
    'package-lock.json',
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building…');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  run(node, [vite, 'build', '--logLevel', 'warn', '-c', 'vite.client.config.ts']);
  run(node, [vite, 'build', '--logLevel', 'warn', '-c', 'vite.server.config.ts']);
  run(node, ['--disable-warning=ExperimentalWarning', 'content/build.ts']);
  compress(join(root, 'dist', 'client', 'assets'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Twins that the server sends as they are: compressing once is better than at each request. */
function compress(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(css|js)$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Names, sizes and times of the sources: enough to see a change, quick enough to look at each start. */
function fingerprint(places) {
  const lines = [];
  const visit = (path) => {
    const stat = statSync(join(root, path));
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) lines.push(`${path} ${stat.size} ${stat.mtimeMs}`);
  };
  for (const place of places) visit(place);
  return hash(lines.join('\n'));
}
