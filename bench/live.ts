import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { Client } from '../e2e/client.ts';
import { onBothDatabases, type Served } from './served-school.ts';

/**
 * A class of 30 at work, ten answers a second, and 50 screens that follow it live: all on one page, then each on a page of
 * its own. From the moment a pupil’s browser sends an answer to the moment each screen has the new row; what pupils wait
 * meanwhile; and how much of a processor the server takes. Bound: one second.
 */
const PUPILS = 30;
const SCREENS = 50;
/** Four a pupil in each case: short enough for any test to go on. */
const ANSWERS = 120;
const PACE_MS = 100;
/** One second from the pupil to the teacher. */
const BOUND_MS = 1000;

interface Screen {
  readonly close: () => void;
}
type Heard = (text: string, at: number) => void;

const table = await onBothDatabases(async (served) => {
  const pupils = await openClass(served);
  return {
    'no screen': await play(served, pupils, []),
    'one page': await play(served, pupils, Array(SCREENS).fill('')),
    '50 pages': await play(served, pupils, distinctPages()),
  };
});
print(table);

/** Words of the pupils’ names and orders: fifty different pages that all show the class. */
function distinctPages(): string[] {
  const words = ['p', 'pu', 'pup', 'pupi', 'pupil', 'e', 'es', 'ess', 'essa', 'essai'];
  const orders = ['nom', 'nom-inverse', 'avancement', 'debut', 'etat'];
  return words.flatMap((q) => orders.map((tri) => `?q=${q}&tri=${tri}`)).slice(0, SCREENS);
}

interface Pupil {
  readonly client: Client;
  readonly id: number;
  readonly question: string;
  position: number;
}

async function openClass({ base, code }: Served): Promise<Pupil[]> {
  const pupils: Pupil[] = [];
  for (let n = 0; n < PUPILS; n++) {
    const client = new Client(base);
    await client.signUp('Pupil', `pupil${n}@essai.example`);
    const started = await client.send(`/campagnes/${code}`, {});
    const question = (started.headers.get('location') ?? '').replace('regles', 'question');
    await client.send(question.replace('question', 'regles'), {});
    pupils.push({ client, question, id: Number(/\d+/.exec(question)?.[0]), position: 1 });
  }
  return pupils;
}

async function play(served: Served, pupils: readonly Pupil[], pages: readonly string[]) {
  const waiting = new Map<number, { at: number; left: number }>();
  const delays: number[] = [];
  const answered: number[] = [];
  const heard: Heard = (text, at) => {
    for (const [id, answer] of waiting) {
      if (answer.left === 0 || !text.includes(`\\"p-${id}\\"`)) continue;
      answer.left -= 1;
      delays.push(at - answer.at);
    }
  };
  const screens = await Promise.all(pages.map((page) => openScreen(served, page, heard)));
  const cpu = processorMs(served.pid);
  const began = performance.now();
  let turn = 0;
  for (let n = 0; n < ANSWERS; n++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + n * PACE_MS - performance.now())));
    const pupil = pupils[turn++ % PUPILS];
    if (!pupil) continue;
    const at = performance.now();
    waiting.set(pupil.id, { at, left: screens.length });
    const response = await pupil.client.send(pupil.question, {
      position: String(pupil.position),
      passer: '1',
    });
    answered.push(performance.now() - at);
    if (response.status !== 303) throw new Error(`an answer got ${response.status}`);
    if (pupil.position % 5 === 0)
      await pupil.client.send(pupil.question.replace('question', 'etape'), {
        reponses: String(pupil.position),
      });
    pupil.position += 1;
    if (response.headers.get('location')?.includes('resultats')) throw new Error('a test is too short');
  }
  const wall = performance.now() - began;
  const used = processorMs(served.pid) - cpu;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (const { close } of screens) close();
  const missing = [...waiting.values()].reduce((sum, { left }) => sum + left, 0);
  return {
    'answer p50': at(answered, 0.5),
    'answer p95': at(answered, 0.95),
    'screen p50': at(delays, 0.5),
    'screen p95': at(delays, 0.95),
    'screen max': at(delays, 1),
    'never shown': missing,
    'processor %': (100 * used) / wall,
  };
}

/** One line of its own, as a browser has; resolves once the server says hello. */
function openScreen(served: Served, page: string, heard: Heard): Promise<Screen> {
  const { name, value } = served.teacher.session();
  const path = `${served.base}/orga/campagnes/${served.campaignId}/flux${page}`;
  return new Promise((resolve, reject) => {
    const request = get(path, {
      agent: false,
      headers: { accept: 'text/event-stream', cookie: `${name}=${value}` },
    });
    let text = '';
    request.on('error', reject);
    request.on('response', (response) => {
      if (response.statusCode !== 200) reject(new Error(`a screen got ${response.statusCode}`));
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const end = text.lastIndexOf('\n\n');
        if (end < 0) return;
        const whole = text.slice(0, end);
        text = text.slice(end + 2);
        if (whole.includes('event: hello')) resolve({ close: () => request.destroy() });
        else heard(whole, performance.now());
      });
      response.on('error', () => {});
    });
  });
}

/** Time that a process has had a processor, user and system (Linux). */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function print(results: Awaited<typeof table>): void {
  const columns = Object.entries(results).flatMap(([database, cases]) =>
    Object.entries(cases).map(([name, values]) => ({ head: `${database}, ${name}`, values })),
  );
  console.log(['', ...columns.map(({ head }) => head)].map((cell) => cell.padStart(22)).join(''));
  for (const row of Object.keys(columns[0]?.values ?? {})) {
    const cells = columns.map(({ values }) => (values as Record<string, number>)[row]?.toFixed(1) ?? '');
    console.log([row, ...cells].map((cell) => cell.padStart(22)).join(''));
  }
  mkdirSync('bench/out', { recursive: true });
  writeFileSync('bench/out/live.json', JSON.stringify(results, null, 2));
  const late = columns.filter(({ values }) => values['screen p95'] > BOUND_MS || values['never shown'] > 0);
  for (const { head } of late) console.log(`${head}: beyond the bound of ${BOUND_MS} ms`);
  if (late.length > 0) process.exitCode = 1;
}
