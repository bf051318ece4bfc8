import { mkdirSync, writeFileSync } from 'node:fs';
import { Client } from '../e2e/client.ts';
import { onBothDatabases, type Served } from './served-school.ts';

/**
 * A class at half past eight: 30 pupils create their accounts and take a test at once, each as fast as the server answers.
 * Times in milliseconds, on the embedded database and on a PostgreSQL server, in one run.
 */
const PUPILS = 30;
const ANSWERS = 15;

type Step = 'sign up' | 'start' | 'question' | 'answer';

print(await onBothDatabases(playClass));

async function playClass({ base, code }: Served): Promise<Record<string, number>> {
  const times = new Map<Step, number[]>();
  const started = performance.now();
  await Promise.all(Array.from({ length: PUPILS }, (_, n) => takeTest(base, n, code, times)));
  return summary(times, performance.now() - started);
}

async function takeTest(base: string, n: number, code: string, times: Map<Step, number[]>): Promise<void> {
  const pupil = new Client(base);
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
