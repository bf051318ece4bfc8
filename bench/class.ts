import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../e2e/client.ts';
import { startPostgres } from '../scripts/postgres.mjs';

/**
 * A class at half past eight: 30 pupils create their accounts and take a test at once, each as fast as the server answers.
 * Times in milliseconds, on the embedded database and on a PostgreSQL server, in one run.
 */
const PORT = 4313;
const BASE = `http://127.0.0.1:${PORT}`;
const PUPILS = 30;
const ANSWERS = 15;

type Step = 'sign up' | 'start' | 'question' | 'answer';

const table: Record<string, Record<string, number>> = {};
table.embedded = await measure({ DATABASE_URL: '' }, null);
const postgres = await startPostgres();
try {
  table.server = await measure(
    {
      DATABASE_URL: postgres.url,
      SECRET: 'k3W9-vQ2x-7mZp-4rTb-8yHs-1nLd-6cFg',
      SMTP_URL: 'smtp://127.0.0.1:9',
    },
    'create',
  );
} finally {
  await postgres.stop();
}
print(table);

async function measure(
  env: Record<string, string>,
  school: 'create' | null,
): Promise<Record<string, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pix-class-'));
  const all = {
    ...process.env,
    ...env,
    DATA_DIR: dataDir,
    PORT: String(PORT),
    HOST: '127.0.0.1',
    PUBLIC_URL: BASE,
    LOG_LEVEL: 'silent',
  };
  const server = spawn(process.execPath, ['dist/server/main.js'], { env: all, stdio: 'ignore' });
  try {
    await listening(server);
    const code = await campaignCode(all, school);
    const times = new Map<Step, number[]>();
    const started = performance.now();
    await Promise.all(Array.from({ length: PUPILS }, (_, n) => takeTest(n, code, times)));
    return summary(times, performance.now() - started);
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function campaignCode(env: NodeJS.ProcessEnv, school: 'create' | null): Promise<string> {
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
    objet: 'profil:essentiel-college',
    identifiant: 'non',
  });
  const page = await (await teacher.send(created.headers.get('location') ?? '')).text();
  return /class="code big">([A-Z0-9]{9})</.exec(page)?.[1] ?? '';
}

async function takeTest(n: number, code: string, times: Map<Step, number[]>): Promise<void> {
  const pupil = new Client(BASE);
  const timed = async <T>(step: Step, act: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await act();
    times.set(step, [...(times.get(step) ?? []), performance.now() - start]);
    return result;
  };
  await timed('sign up', () => pupil.signUp('Pupil', `pupil${n}@essai.example`));
  const started = await timed('start', () => pupil.send(`/campagnes/${code}`, {}));
  const question = started.headers.get('location') ?? '';
  await pupil.send(question.replace('question', 'regles'), {});
  for (let position = 1; position <= ANSWERS; position++) {
    if ((position - 1) % 5 === 0 && position > 1)
      await pupil.send(question.replace('question', 'etape'), { reponses: String(position - 1) });
    const shown = await timed('question', () => pupil.send(question));
    await shown.text();
    const answered = await timed('answer', () =>
      pupil.send(question, { position: String(position), passer: '1' }),
    );
    if (shown.status !== 200 || answered.status !== 303) return;
  }
}

function summary(times: ReadonlyMap<Step, number[]>, wall: number): Record<string, number> {
  const result: Record<string, number> = { 'whole class (s)': wall / 1000 };
  for (const [step, all] of times) {
    const sorted = [...all].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    result[`${step} p50`] = at(0.5);
    result[`${step} p95`] = at(0.95);
  }
  result['answers per second'] = (times.get('answer')?.length ?? 0) / (wall / 1000);
  return result;
}

function print(results: Record<string, Record<string, number>>): void {
  const names = Object.keys(results);
  const rows = Object.keys(results[names[0] ?? ''] ?? {});
  console.log(['', ...names].map((cell) => cell.padStart(20)).join(''));
  for (const row of rows)
    console.log(
      [row, ...names.map((name) => (results[name]?.[row] ?? 0).toFixed(1))]
        .map((cell) => cell.padStart(20))
        .join(''),
    );
  mkdirSync('bench/out', { recursive: true });
  writeFileSync('bench/out/class.json', JSON.stringify(results, null, 2));
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
