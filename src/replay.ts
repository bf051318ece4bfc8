import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateToLatest } from '../db/migrate.ts';
import { openReleaseStore, type Release } from './content/index.ts';
import { findForReplay, replayParticipation } from './participations/index.ts';
import { readConfig } from './platform/config.ts';
import { type Db, openEmbedded, openServer } from './platform/db.ts';

/** `npm run replay -- PARTICIPATION`: derives a test again from its answers; ends with 1 when something differs. */
const id = Number(process.argv[2]);
const read = readConfig(process.env);
if (!read.ok || !Number.isInteger(id) || id < 1) {
  console.error(
    read.ok
      ? 'Usage: npm run replay -- PARTICIPATION (its number, as in the address of a test)'
      : read.problems.join('\n'),
  );
  process.exit(1);
}
const { config } = read;
const handle =
  config.databaseUrl === null
    ? await openEmbedded(join(config.dataDir, 'db'))
    : openServer(config.databaseUrl, 1);
await migrateToLatest(handle.db);
process.exitCode = await replay(handle.db);
await handle.close();

async function replay(db: Db): Promise<number> {
  const participation = await findForReplay(db, id);
  if (!participation) {
    console.error(`No participation ${id}.`);
    return 1;
  }
  const current = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'release.json'), 'utf8'),
  ) as Release;
  const release = await (await openReleaseStore(db, current, new Date())).get(participation.releaseId);
  const { answers, differences } = await replayParticipation(db, release, participation);
  for (const { position, what, stored, replayed } of differences) {
    console.log(
      `${position === 0 ? 'whole test' : `answer ${position}`}: ${what} is ${JSON.stringify(stored)}, replayed ${JSON.stringify(replayed)}`,
    );
  }
  console.log(
    `Participation ${id} (${participation.strategy}, content ${participation.releaseId}): ${answers} answers replayed, ${differences.length} differences.`,
  );
  return differences.length === 0 ? 0 : 1;
}
