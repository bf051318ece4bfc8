import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.mjs';
import { measureAnswers } from './answers.ts';
import { measureEmbedded } from './embedded.ts';
import { measureFiles } from './files.ts';
import { SERVICE_ROLE } from './house.ts';
import { measurePages } from './pages.ts';
import { explainHeavy } from './plans.ts';
import { type Line, report } from './report.ts';
import { buildWorld, type World } from './world.ts';

/**
 * Ten campaigns of 20 000 participations, and the same with a tenth of them, each in its own database on one PostgreSQL
 * server; then one campaign in the embedded database. Every figure stands beside its bound; ends with 1 when one is over.
 */
const quick = process.argv.includes('--quick');
const size = quick
  ? { campaigns: 2, participations: 3000, archetypes: 60, wide: 600 }
  : { campaigns: 10, participations: 20_000, archetypes: 400, wide: 6000 };

mkdirSync('bench/out', { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'pix-results-'));
const plans = process.argv.includes('--plans');
const log = join(dataDir, 'postgres.log');
const server = await startPostgres(plans ? { log } : {});
const worlds: World[] = [];
const lines: Line[] = [];
try {
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  for (const name of ['large', 'tenth']) await admin.query(`create database ${name}`);
  await admin.query(`create role ${SERVICE_ROLE} login`);
  await admin.end();
  const url = (name: string) => server.url.replace(/\/postgres$/, `/${name}`);
  console.log(`Loading ${size.campaigns} campaigns of ${size.participations} participations…`);
  const large = await buildWorld({ ...size, url: url('large'), port: 4621, dataDir });
  worlds.push(large);
  const tenth = await buildWorld({
    ...size,
    participations: size.participations / 10,
    wide: 0,
    url: url('tenth'),
    port: 4622,
    dataDir,
  });
  worlds.push(tenth);
  lines.push(...(await measureFiles(large, size.participations)));
  lines.push(...(await measurePages(large, tenth, quick ? 10 : 4)));
  lines.push(...(await measureAnswers(large, tenth)));
  if (plans) await explainHeavy(large, log);
} finally {
  for (const world of worlds) await world.close();
  await server.stop();
}
try {
  lines.push(
    ...(await measureEmbedded({ participations: size.participations, archetypes: size.archetypes, dataDir })),
  );
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
// The quick one runs among other things on small campaigns: it shows what grows, not how fast the machine is.
const slack = ({ unit, bound }: Line) => (quick && bound !== null && unit !== 'MB' ? 3 * bound : bound);
const over = report(
  lines.map((line) => ({ ...line, bound: slack(line) })),
  { size },
);
if (over > 0) process.exitCode = 1;
