import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { routes } from '../../src/routes.ts';
import { HEAVY } from './pages.ts';
import { download } from './timing.ts';
import type { World } from './world.ts';

const OUT = 'docs/results-plans.md';
/** What grows with the number of pupils; the rest is found by its key. */
const GROWS = /\b(participations|answers|campaign_counts|campaign_days|campaign_item_counts)\b/;
const LONGEST = 600;

/** Writes what the database does for each heavy page and file, as it says itself, into docs. */
export async function explainHeavy(world: World, log: string): Promise<void> {
  const { query, house, url } = world;
  const name = new URL(url).pathname.slice(1);
  const settings = {
    session_preload_libraries: 'auto_explain',
    log_min_messages: 'log',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
  };
  for (const [key, value] of Object.entries(settings))
    await query(`alter database ${name} set ${key} = '${value}'`);
  // Connections made before do not know of it yet.
  await query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [name],
  );
  const id = world.campaigns[0] ?? 0;
  // The house finds out about its lost connections one by one.
  for (let tries = 0; tries < 20; tries++)
    await house.teacher.send(routes.campaign({ id })).then((response) => response.text());
  const parts = [head(world.people, String((await query('show server_version')).rows[0]?.server_version))];
  const known = new Set<string>();
  for (const [what, path] of HEAVY) {
    await download(house.teacher, path(id, world.people));
    const from = statSync(log).size;
    await download(house.teacher, path(id, world.people));
    const told = plansIn(readFileSync(log).subarray(from).toString('utf8'));
    const growing = told.filter(({ text }) => GROWS.test(text));
    // What another page has told already, or the same statement on the next part of a file, is not told again.
    const heavy = growing.filter(({ text }, n) => {
      const again = known.has(text) || growing.findIndex((one) => one.text === text) < n;
      return !again;
    });
    for (const { text } of heavy) known.add(text);
    parts.push(
      `## ${what}`,
      `${told.length} statements; ${growing.length} on what grows, of which ${growing.length - heavy.length} are told elsewhere.`,
      ...heavy.map(({ ms, text, plan }) => `\`\`\`\n${shortened(text)}\n\n${plan}\n(${ms} ms)\n\`\`\``),
    );
  }
  for (const key of Object.keys(settings)) await query(`alter database ${name} reset ${key}`);
  writeFileSync(OUT, `${parts.join('\n\n')}\n`);
}

const head = (
  participations: number,
  version: string,
): string => `# What the database does for a large campaign

Made by \`npm run bench:results -- --plans\`, not by hand: PostgreSQL ${version}, ten campaigns of ${participations} participations, one of them opened by its
teacher. Each statement that reads participations, answers or counts, with the plan the server chose and what it really read. « Buffers » are pages of
8 KB. To look for: no sequential scan of \`participations\`, and no number of rows near ${participations} but in an index or a file of results.`;

interface Told {
  readonly ms: string;
  readonly text: string;
  readonly plan: string;
}

/** Messages of auto_explain in a server log; what follows a line of the log stands after a tab. */
function plansIn(log: string): Told[] {
  return log.split(/\n(?!\t)/).flatMap((message) => {
    const [, ms, body = ''] = /duration: ([\d.]+) ms {2}plan:\n([\s\S]*)/.exec(message) ?? [];
    if (ms === undefined) return [];
    const lines = body.split('\n').map((line) => line.replace(/^\t/, ''));
    // The text of the statement ends where the first node of the plan begins.
    const start = lines.findIndex((line) => /^\S.*\(cost=/.test(line));
    const text = lines.slice(0, start).join(' ').replace('Query Text: ', '').replaceAll(/\s+/g, ' ');
    const plan = lines.slice(start).map((line) => line.replaceAll(/\(cost=\S+ rows=\d+ width=\d+\) ?/g, ''));
    return [{ ms: Number(ms).toFixed(1), text, plan: plan.map(shortened).join('\n') }];
  });
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
