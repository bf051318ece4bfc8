import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../e2e/client.ts';
import { startPostgres } from '../scripts/postgres.mjs';

const PORT = 4313;
const BASE = `http://127.0.0.1:${PORT}`;

/** A school with one campaign, served by the built product. */
export interface Served {
  readonly base: string;
  readonly code: string;
  readonly campaignId: number;
  readonly teacher: Client;
  /** Of the server. */
  readonly pid: number;
}

/** Measures the same on the embedded database and on a PostgreSQL server, each in a fresh school. */
export async function onBothDatabases<T>(act: (served: Served) => Promise<T>): Promise<Record<string, T>> {
  const embedded = await serve({ DATABASE_URL: '' }, null, act);
  const postgres = await startPostgres();
  try {
    const production = {
      DATABASE_URL: postgres.url,
      SECRET: 'k3W9-vQ2x-7mZp-4rTb-8yHs-1nLd-6cFg',
      SMTP_URL: 'smtp://127.0.0.1:9',
    };
    return { embedded, server: await serve(production, 'create', act) };
  } finally {
    await postgres.stop();
  }
}

async function serve<T>(
  env: Record<string, string>,
  school: 'create' | null,
  act: (served: Served) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pix-bench-'));
  const all = {
    ...process.env,
    ...env,
    DATA_DIR: dataDir,
    PORT: String(PORT),
    HOST: '127.0.0.1',
    PUBLIC_URL: BASE,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  };
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: all,
    stdio: process.env.LOG_LEVEL ? 'inherit' : 'ignore',
  });
  try {
    await listening(server);
    return await act({ base: BASE, pid: server.pid ?? 0, ...(await openCampaign(all, school)) });
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function openCampaign(env: NodeJS.ProcessEnv, school: 'create' | null) {
  const teacher = new Client(BASE);
  if (school === null) {
    await teacher.send('/connexion', {
      courriel: 'claire.aubert@gues.example',
      'mot-de-passe': 'pierre-riviere-lanterne-48',
    });
  } else {
    await teacher.signUp('Karim', 'karim@essai.example');
    execFileSync(
      process.execPath,
      [
        'dist/server/admin.js',
        'create-organisation',
        '--name',
        'Collège',
        '--type',
        'college',
        '--admin',
        'karim@essai.example',
      ],
      { env, stdio: 'ignore' },
    );
    const terms = await (await teacher.send('/orga/cgu')).text();
    await teacher.send('/orga/cgu', { version: /name="version" value="([^"]+)"/.exec(terms)?.[1] ?? '' });
  }
  const created = await teacher.send('/orga/campagnes/nouvelle', {
    nom: 'Essai',
    objet: 'profil:seconde-snt',
    identifiant: 'non',
  });
  const path = created.headers.get('location') ?? '';
  const page = await (await teacher.send(path)).text();
  const code = /class="code big">([A-Z0-9]{9})</.exec(page)?.[1] ?? '';
  if (code === '') throw new Error(`no campaign was made: ${created.status} ${path}`);
  return { teacher, code, campaignId: Number(path.split('/').at(-1)) };
}

async function listening(child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error('the server stopped');
    if (
      await fetch(`${BASE}/pret`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}
