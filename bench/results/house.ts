import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Client } from '../../e2e/client.ts';

/** The built product on a database, as its own process, with a teacher who is signed in. */
export interface House {
  readonly base: string;
  readonly pid: number;
  readonly teacher: Client;
  readonly stop: () => Promise<void>;
}

const SECRET = 'k3W9-vQ2x-7mZp-4rTb-8yHs-1nLd-6cFg';

export async function openHouse(input: {
  port: number;
  databaseUrl: string;
  dataDir: string;
  teacher?: Client;
}): Promise<House> {
  const base = `http://127.0.0.1:${input.port}`;
  const env = {
    ...process.env,
    DATABASE_URL: input.databaseUrl,
    DATA_DIR: input.dataDir,
    PORT: String(input.port),
    HOST: '127.0.0.1',
    PUBLIC_URL: base,
    LOG_LEVEL: 'silent',
    OVERLOAD_MS: '0',
    ...(input.databaseUrl === '' ? {} : asInProduction(input.databaseUrl)),
  };
  const child = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: 'ignore' });
  await listening(child, base);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  const teacher = input.teacher ?? new Client(base);
  if (input.teacher === undefined)
    await (input.databaseUrl === '' ? enterDemo(teacher) : openSpace(teacher, env));
  return { base, pid: child.pid ?? 0, teacher, stop };
}

/** The service’s role owns no table: the policies that keep schools apart weigh on what is measured (ADR 11). */
export const SERVICE_ROLE = 'pix_bench';

function asInProduction(databaseUrl: string) {
  const served = new URL(databaseUrl);
  served.username = SERVICE_ROLE;
  return {
    SECRET,
    SMTP_URL: 'smtp://127.0.0.1:9',
    DATABASE_URL: served.href,
    MIGRATION_DATABASE_URL: databaseUrl,
  };
}

const enterDemo = (teacher: Client) =>
  teacher.send('/connexion', {
    courriel: 'claire.aubert@gues.example',
    'mot-de-passe': 'pierre-riviere-lanterne-48',
  });

async function openSpace(teacher: Client, env: NodeJS.ProcessEnv): Promise<void> {
  await teacher.signUp('Karim', 'karim@essai.example');
  const command = [
    'create-organisation',
    '--name',
    'Lycée',
    '--type',
    'lycee',
    '--admin',
    'karim@essai.example',
  ];
  execFileSync(process.execPath, ['dist/server/admin.js', ...command], { env, stdio: 'ignore' });
  const terms = await (await teacher.send('/orga/cgu')).text();
  await teacher.send('/orga/cgu', { version: /name="version" value="([^"]+)"/.exec(terms)?.[1] ?? '' });
}

export async function createCampaign(teacher: Client, profile: string): Promise<number> {
  const made = await teacher.send('/orga/campagnes/nouvelle', {
    nom: 'Bilan de rentrée',
    objet: `profil:${profile}`,
    identifiant: 'non',
  });
  const id = Number(/\/orga\/campagnes\/(\d+)/.exec(made.headers.get('location') ?? '')?.[1]);
  if (!id) throw new Error(`the campaign was not made: ${made.status}`);
  return id;
}

async function listening(child: ChildProcess, base: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error('the server stopped');
    const ready = await fetch(`${base}/pret`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}

/** Memory of a process in MB, and its highest since it was last forgotten; null where the system does not tell. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = (key: string) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: mb('VmRSS'), peak: mb('VmHWM') };
  } catch {
    return null;
  }
}

export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Only Linux lets the peak be forgotten.
  }
}
