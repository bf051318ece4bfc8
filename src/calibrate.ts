import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateToLatest } from '../db/migrate.ts';
import { reportOf } from './calibration-report.ts';
import type { Release } from './content/index.ts';
import { LEAST_ANSWERS } from './engine/index.ts';
import { learnFromAnswers } from './participations/index.ts';
import { readConfig } from './platform/config.ts';
import { openEmbedded, openServer } from './platform/db.ts';

/**
 * `npm run calibrate [-- FOLDER]`: learns what items are worth from stored answers. Writes the next parameter file (never
 * over an older one) and its report beside it; the next build of the content takes it into a new release.
 */
const folder = process.argv[2] ?? join('content', 'pix', 'parameters');
const read = readConfig(process.env);
if (!read.ok) {
  console.error(read.problems.join('\n'));
  process.exit(1);
}
const { config } = read;
const handle =
  config.databaseUrl === null
    ? await openEmbedded(join(config.dataDir, 'db'))
    : openServer(config.databaseUrl, 1);
await migrateToLatest(handle.db);
const release = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'release.json'), 'utf8')) as Release;
const learnt = await learnFromAnswers(handle.db, release);
await handle.close();
if (learnt.skills.size === 0)
  console.log(
    `${learnt.answers} answers of ${learnt.participations} tests: no skill has ${LEAST_ANSWERS} yet, nothing is changed.`,
  );
else write();

function write(): void {
  mkdirSync(folder, { recursive: true });
  const numbers = readdirSync(folder).map((name) => Number(/^(\d{4})\.json$/.exec(name)?.[1] ?? 0));
  const name = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  const learntOn = new Date().toISOString().slice(0, 10);
  const document = {
    learntOn,
    participations: learnt.participations,
    answers: learnt.answers,
    skills: sorted(learnt.skills),
    items: sorted(learnt.items),
  };
  const report = reportOf(release, learnt, learntOn);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(document, null, 1)}\n`, { flag: 'wx' });
  writeFileSync(join(folder, `${name}.md`), report, { flag: 'wx' });
  console.log(report);
  console.log(`${join(folder, name)}.{json,md} written: the next build makes a new release of it.`);
}

function sorted<T>(things: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...things].sort(([a], [b]) => (a < b ? -1 : 1)));
}
