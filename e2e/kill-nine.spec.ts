import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPostgres } from '../scripts/postgres.mjs';
import { Client } from './client.ts';
import { answering } from './start-demo.ts';

const PORT = 4311;
const BASE = `http://127.0.0.1:${PORT}`;
const ROUNDS = 4;

class Server {
  private child: ChildProcess | null = null;
  private readonly env: Record<string, string>;

  constructor(env: Record<string, string>) {
    this.env = {
      ...(process.env as Record<string, string>),
      PORT: String(PORT),
      HOST: '127.0.0.1',
      PUBLIC_URL: BASE,
      LOG_LEVEL: 'warn',
      ...env,
    };
  }

  async start() {
    this.child = spawn(process.execPath, ['dist/server/main.js'], {
      env: this.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await answering(this.child, `${BASE}/pret`);
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM') {
    const child = this.child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
    this.child = null;
  }

  admin(...args: string[]) {
    execFileSync(process.execPath, ['dist/server/admin.js', ...args], { env: this.env, stdio: 'ignore' });
  }
}

const questionOf = (page: string) => ({
  position: /name="position" value="(\d+)"/.exec(page)?.[1] ?? '',
  title: /<h1>(.*?)<\/h1>/s.exec(page)?.[1] ?? '',
});

/** Kills the process right after an acknowledged answer, several times: the answer is there, and so is the question it announced. */
async function survives(server: Server, code: string) {
  const pupil = new Client(BASE);
  await pupil.signUp('Inès', 'ines@essai.example');
  const started = await pupil.send(`/campagnes/${code}`, {});
  const question = started.headers.get('location') ?? '';
  await pupil.send(question.replace('question', 'regles'), {});
  for (let answered = 0; answered < ROUNDS; answered++) {
    const shown = questionOf(await (await pupil.send(question)).text());
    expect(shown.position).toBe(String(answered + 1));
    const acknowledged = await pupil.send(question, { position: shown.position, passer: '1' });
    expect(acknowledged.status).toBe(303);
    await server.kill('SIGKILL');
    await server.start();
    const again = await pupil.send(question, { position: shown.position, passer: '1' });
    expect(again.headers.get('location')).toContain('deja=1');
    const next = questionOf(await (await pupil.send(question)).text());
    expect(next.position).toBe(String(answered + 2));
    expect(questionOf(await (await pupil.send(question)).text())).toEqual(next);
  }
}

async function newCampaign(teacher: Client): Promise<string> {
  const created = await teacher.send('/orga/campagnes/nouvelle', {
    nom: 'Essai',
    objet: 'profil:rentree-6e',
    identifiant: 'non',
  });
  const page = await (await teacher.send(created.headers.get('location') ?? '')).text();
  return /class="code big">([A-Z0-9]{9})</.exec(page)?.[1] ?? '';
}

test('an acknowledged answer survives kill -9 on the embedded database', async () => {
  test.setTimeout(180_000);
  const dataDir = mkdtempSync(join(tmpdir(), 'pix-kill-'));
  const server = new Server({ DATA_DIR: dataDir, DATABASE_URL: '' });
  try {
    await server.start();
    const teacher = new Client(BASE);
    await teacher.send('/connexion', {
      courriel: 'claire.aubert@gues.example',
      'mot-de-passe': 'pierre-riviere-lanterne-48',
    });
    await survives(server, await newCampaign(teacher));
  } finally {
    await server.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('an acknowledged answer survives kill -9 on a PostgreSQL server', async () => {
  test.setTimeout(240_000);
  const postgres = await startPostgres();
  const dataDir = mkdtempSync(join(tmpdir(), 'pix-kill-'));
  const server = new Server({
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    SECRET: 'k3W9-vQ2x-7mZp-4rTb-8yHs-1nLd-6cFg',
    SMTP_URL: 'smtp://127.0.0.1:9',
  });
  try {
    await server.start();
    const teacher = new Client(BASE);
    await teacher.signUp('Karim', 'karim@essai.example');
    server.admin(
      'create-organisation',
      '--name',
      'Collège des Gués',
      '--type',
      'college',
      '--admin',
      'karim@essai.example',
    );
    const terms = await (await teacher.send('/orga/cgu')).text();
    await teacher.send('/orga/cgu', { version: /name="version" value="([^"]+)"/.exec(terms)?.[1] ?? '' });
    await survives(server, await newCampaign(teacher));
  } finally {
    await server.kill('SIGKILL');
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
