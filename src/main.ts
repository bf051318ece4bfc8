import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDemo } from '../db/demo.ts';
import { prepareDatabase } from '../db/prepare-database.ts';
import { type AccountMail, sendAccountMail, warmUpPasswordRule } from './accounts/index.ts';
import { buildApp } from './app.ts';
import { openReleaseStore, type Release, type Remark, readyTargets } from './content/index.ts';
import type { Deps } from './deps.ts';
import { builtAssets } from './platform/built-assets.ts';
import { systemClock } from './platform/clock.ts';
import { type Config, readConfig } from './platform/config.ts';
import { openEmbedded, openServer } from './platform/db.ts';
import { startJobs } from './platform/jobs.ts';
import { folderDelivery, listKeptMails, smtpDelivery } from './platform/mail.ts';
import { randomSeed } from './platform/random.ts';

const read = readConfig(process.env);
if (!read.ok) {
  for (const problem of read.problems) console.error(`Configuration: ${problem}`);
  process.exit(1);
}
await start(read.config).catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${read.config.port} is in use: stop what uses it, or set PORT.`
      : error,
  );
  process.exit(1);
});

async function start(config: Config): Promise<void> {
  const handle =
    config.databaseUrl === null
      ? await openEmbedded(join(config.dataDir, 'db'))
      : openServer(config.databaseUrl, config.databasePool);
  await prepareDatabase(handle, config);
  const dist = join(import.meta.dirname, '..');
  const release = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8')) as Release;
  const remarks = JSON.parse(readFileSync(join(dist, 'remarks.json'), 'utf8')) as readonly Remark[];
  const releases = await openReleaseStore(handle.db, release, systemClock());
  const mailFolder = join(config.dataDir, 'mails');
  const deliver =
    config.smtpUrl === null ? folderDelivery(mailFolder) : smtpDelivery(config.smtpUrl, config.mailFrom);
  const jobs = await startJobs(handle, config, deliver, (error) => console.error('job:', error.message));
  const deps: Deps = {
    db: handle.db,
    notices: handle.notices,
    config,
    clock: systemClock,
    random: randomSeed,
    sendMail: jobs.sendMail,
    enqueue: jobs.enqueue,
    listDemoMails: config.demo && config.smtpUrl === null ? () => listKeptMails(mailFolder) : null,
    releases,
    remarks: () => remarks,
    contentDir: join(dist, '..', 'content', 'pix'),
    assets: builtAssets(dist),
    assetsDir: existsSync(join(dist, 'client')) ? join(dist, 'client') : null,
  };
  await jobs.work<AccountMail>('account-mail', (asked) => sendAccountMail(deps, asked));
  const demo = config.demo ? await createDemo(deps) : null;
  const app = await buildApp({ ...deps, db: handle.forRequests });
  await app.listen({ host: config.host, port: config.port });
  // The lengths that teachers read before they choose take a second to rehearse: nobody waits for them.
  void readyTargets(releases.current);
  stopCleanly(async () => {
    // Browsers open lines ahead that they never use: nobody would close them.
    const unused = setTimeout(() => app.server.closeAllConnections(), 5_000);
    await app.close();
    clearTimeout(unused);
    await jobs.stop();
    await handle.close();
  });
  console.log(`\nPix   ${config.publicUrl}\nPix Orga   ${config.publicUrl}/orga`);
  if (demo !== null) console.log(demo);
  await warmUpPasswordRule();
}

/** Answers in flight end, then the database is closed; a second signal stops at once. */
function stopCleanly(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      const limit = setTimeout(() => process.exit(1), 10_000);
      limit.unref();
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
