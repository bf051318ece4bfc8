import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Item, Release, Skill } from '../src/content/release.ts';
import { Client } from './client.ts';
import { answering } from './start-demo.ts';

const DIST = join(import.meta.dirname, '..', 'dist');

/** The bank with one profile for each question in a simulator, that question being all it asks. */
function oneQuestionEach(release: Release): Release {
  const acts = Object.values(release.items).filter(({ type }) => type === 'act');
  const tubeOf = (item: Item) => item.id.replaceAll('.', '-');
  const skills = acts.map((item): [string, Skill] => {
    const skill = release.skills[item.skillId];
    if (!skill) throw new Error(`${item.skillId} is not in the release`);
    const id = `${tubeOf(item)}.${skill.level}`;
    return [id, { ...skill, id, tubeId: tubeOf(item), itemIds: [item.id] }];
  });
  const profiles = acts.map((item) => ({
    id: tubeOf(item),
    title: { fr: item.id },
    description: { fr: item.text.question },
    tubes: [{ tube: tubeOf(item), cap: 8 }],
    stages: [],
  }));
  return {
    ...release,
    id: `${release.id.slice(0, 12)}e2e0`,
    skills: { ...release.skills, ...Object.fromEntries(skills) },
    profiles: [...release.profiles, ...profiles],
  };
}

export interface SimulatorDemo {
  readonly base: string;
  readonly release: Release;
  readonly stop: () => Promise<void>;
}

/** The built product with that bank, in a folder of its own beside the build. */
export async function startSimulators(port: number): Promise<SimulatorDemo> {
  const folder = join(DIST, `e2e-${port}`);
  const home = join(folder, 'dist');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const part of ['server', 'client', 'remarks.json'])
    cpSync(join(DIST, part), join(home, part), { recursive: true });
  if (!existsSync(join(folder, 'content'))) symlinkSync(join(DIST, '..', 'content'), join(folder, 'content'));
  const release = oneQuestionEach(JSON.parse(readFileSync(join(DIST, 'release.json'), 'utf8')) as Release);
  writeFileSync(join(home, 'release.json'), JSON.stringify(release));
  const base = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'pix-sim-'));
  const server: ChildProcess = spawn(process.execPath, [join(home, 'server', 'main.js')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: base, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answering(server, `${base}/pret`);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // Nothing in it is to be kept.
    server.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { base, release, stop };
}

let pupils = 0;
/** Signed in once: tries are counted. */
let teacher: Promise<{ send: Client['send'] }> | undefined;

async function signedIn(base: string): Promise<{ send: Client['send'] }> {
  const client = new Client(base);
  await client.send('/connexion', {
    courriel: 'claire.aubert@gues.example',
    'mot-de-passe': 'pierre-riviere-lanterne-48',
  });
  return { send: (path, form) => client.send(path, form) };
}

/** A new pupil of a new campaign, before the one question it asks. */
export async function openQuestion(page: Page, base: string, itemId: string): Promise<void> {
  teacher ??= signedIn(base);
  const { send } = await teacher;
  const made = await send('/orga/campagnes/nouvelle', {
    nom: itemId,
    objet: `profil:${itemId.replaceAll('.', '-')}`,
  });
  const html = await (await send(made.headers.get('location') ?? '')).text();
  const code = /campagnes\/([A-Z]{6}\d{3})/.exec(html)?.[1];
  if (!code) throw new Error(`no campaign on ${itemId}`);
  const pupil = new Client(base);
  await pupil.signUp('Noé', `noe${++pupils}.${itemId}@eleves.example`);
  const started = await pupil.send(`/campagnes/${code}`, {});
  const question = started.headers.get('location') ?? '';
  await pupil.send(question.replace('/question', '/regles'), {});
  await page.context().addCookies([{ ...pupil.session(), url: base }]);
  await page.goto(base + question);
}
