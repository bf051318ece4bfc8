import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Release } from '../src/content/release.ts';

/**
 * Weight of the pages a class opens, in bytes on the wire, cold and warm, against their budgets (ARCHITECTURE.md, rule 9).
 * Ends with 1 when one is over.
 */
const PORT = 4312;
const BASE = `http://127.0.0.1:${PORT}`;
const KB = 1000;

interface Weight {
  requests: number;
  html: number;
  css: number;
  js: number;
  fonts: number;
  pictures: number;
}

const dataDir = mkdtempSync(join(tmpdir(), 'pix-pages-'));
const server = spawn(process.execPath, ['dist/server/main.js'], {
  env: {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: dataDir,
    PORT: String(PORT),
    PUBLIC_URL: BASE,
    LOG_LEVEL: 'silent',
  },
  stdio: 'ignore',
});
await listening(server);
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  report(await measure());
} finally {
  await browser.close();
  await stop(server);
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${BASE}/connexion`);
  await page.getByLabel('Adresse e-mail').fill('claire.aubert@gues.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pierre-riviere-lanterne-48');
  await page.getByRole('button', { name: 'Je me connecte' }).click();
  await page.goto(`${BASE}/orga/campagnes`);
  const code = (await page.locator('td .code').last().innerText()).trim();
  await page.goto(`${BASE}/campagnes/${code}`);
  await page.getByRole('button', { name: 'Je commence' }).click();
  await page.getByRole('button', { name: 'Passer les règles' }).click();
  const question = page.url();
  const cookies = await page.context().cookies();

  const questions: Weight[] = [];
  const next: Weight[] = [];
  for (let n = 0; n < 5; n++) {
    // A new context has an empty cache: what a pupil's first question costs, whichever it is.
    const fresh = await browser.newContext();
    await fresh.addCookies(cookies);
    const asked = await fresh.newPage();
    const weight = await weigh(asked, (p) => p.goto(question));
    // A question in a simulator holds another page, which has its own budget.
    if ((await asked.locator('iframe').count()) === 0) questions.push(weight);
    await fresh.close();
    await page.goto(question);
    next.push(await weigh(page, (p) => p.getByRole('button', { name: 'Je passe' }).click()));
  }
  const cold = async (path: string, signedIn = true) => {
    const fresh = await browser.newContext();
    if (signedIn) await fresh.addCookies(cookies);
    const weight = await weigh(await fresh.newPage(), (p) => p.goto(BASE + path));
    await fresh.close();
    return weight;
  };
  return {
    'question, cold (worst of 5)': worst(questions),
    'next question (worst of 4)': worst(next.slice(0, 4)),
    'simulator, cold (worst of all)': worst(
      await Promise.all(simulatorPages().map((path) => cold(path, false))),
    ),
    'home, cold': await cold('/', false),
    'landing, cold': await cold(`/campagnes/${code}`, false),
    'campaigns of a teacher, cold': await cold('/orga/campagnes'),
  };
}

/** One scene of each simulator. */
function simulatorPages(): string[] {
  const { id, scenes = {} } = JSON.parse(readFileSync('dist/release.json', 'utf8')) as Release;
  const first = new Map(Object.entries(scenes).map(([name, { simulator }]) => [simulator, name]));
  return [...first].map(([simulator, name]) => `/simulateurs/${simulator}/${id}/${name}`);
}

async function weigh(page: Page, go: (page: Page) => Promise<unknown>): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, keyof Weight>();
  const weight: Weight = { requests: 0, html: 0, css: 0, js: 0, fonts: 0, pictures: 0 };
  const NAMES: Record<string, keyof Weight> = {
    Document: 'html',
    Stylesheet: 'css',
    Script: 'js',
    Font: 'fonts',
    Image: 'pictures',
  };
  const cached = new Set<string>();
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('data:') && !response.fromDiskCache)
      kinds.set(requestId, NAMES[type] ?? 'html');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (!kind || cached.has(requestId) || encodedDataLength === 0) return;
    weight.requests += 1;
    weight[kind] += encodedDataLength;
  });
  await go(page);
  await page.waitForLoadState('networkidle');
  await session.detach();
  return weight;
}

function worst(weights: readonly Weight[]): Weight {
  return weights.reduce((a, b) => (total(a) >= total(b) ? a : b));
}
/** Bytes without fonts. */
function total(w: Weight): number {
  return w.html + w.css + w.js + w.pictures;
}

function report(weights: Record<string, Weight>): void {
  const rows = Object.entries(weights).map(([name, w]) => [
    name,
    w.requests,
    w.html,
    w.css,
    w.js,
    w.pictures,
    total(w),
    w.fonts,
    total(w) + w.fonts,
  ]);
  const heads = ['page', 'requests', 'html', 'css', 'js', 'pictures', 'without fonts', 'fonts', 'all'];
  console.log(
    [heads, ...rows]
      .map((row) =>
        row.map((cell, i) => (i === 0 ? String(cell).padEnd(32) : String(cell).padStart(14))).join(''),
      )
      .join('\n'),
  );
  const cold = weights['question, cold (worst of 5)'];
  const next = weights['next question (worst of 4)'];
  const simulator = weights['simulator, cold (worst of all)'];
  if (!cold || !next || !simulator) throw new Error('nothing was measured');
  const budgets: [string, number, number][] = [
    ['question, cold, without fonts (bytes)', total(cold), 30 * KB],
    ['question, cold, with fonts (bytes)', total(cold) + cold.fonts, 110 * KB],
    ['script (bytes)', cold.js, 5 * KB],
    ['requests', cold.requests, 6],
    ['next question (bytes)', total(next), 8 * KB],
    ['simulator, in its frame (bytes)', total(simulator), 25 * KB],
    ['simulator, script (bytes)', simulator.js, 15 * KB],
    ['simulator, requests', simulator.requests, 4],
  ];
  console.log('');
  for (const [name, value, most] of budgets)
    console.log(
      `${value <= most ? 'within' : 'OVER  '}  ${name.padEnd(40)} ${String(value).padStart(8)} of ${most}`,
    );
  mkdirSync('bench/out', { recursive: true });
  writeFileSync('bench/out/pages.json', JSON.stringify({ weights, budgets }, null, 2));
  if (budgets.some(([, value, most]) => value > most)) process.exitCode = 1;
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

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
