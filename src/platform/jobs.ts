import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { Config } from './config.ts';
import type { DatabaseHandle, Trx } from './db.ts';
import type { DeliverMail, Mail, SendMail } from './mail.ts';

const MAIL_QUEUE = 'mail';

export interface Jobs {
  readonly sendMail: SendMail;
  readonly enqueue: (queue: string, work: object) => Promise<void>;
  /** Does the work of a queue from now on, with the same patience as mails. */
  readonly work: <Work extends object>(
    queue: string,
    perform: (work: Work) => Promise<void>,
  ) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Work that outlives a request, in the same database: a job enqueued inside a transaction exists if and only if it commits.
 * A mail is tried again for about a day, with growing pauses from `retryDelay` seconds on.
 */
export async function startJobs(
  handle: DatabaseHandle,
  config: Config,
  deliver: DeliverMail,
  onError: (error: Error) => void,
  { retryDelay = 5 }: { retryDelay?: number } = {},
): Promise<Jobs> {
  const boss = new PgBoss({
    ...(handle.embedded
      ? { db: fromPglite(handle.embedded), backend: 'pglite' as const }
      : { connectionString: config.databaseUrl ?? '', max: 2 }),
    schedule: false,
  });
  boss.on('error', onError);
  await boss.start();
  const patience = {
    retryLimit: 12,
    retryDelay,
    ...(retryDelay > 0 && { retryBackoff: true, retryDelayMax: 7_200 }),
  };
  await boss.createQueue(MAIL_QUEUE, patience);
  await boss.work<Mail>(MAIL_QUEUE, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await deliver(job.data, job.id);
  });
  return {
    sendMail: async (mail: Mail, trx?: Trx) => {
      await boss.send(MAIL_QUEUE, mail, trx ? { db: fromKysely(trx) } : {});
    },
    enqueue: async (queue, work) => {
      await boss.send(queue, work);
    },
    work: async <Work extends object>(queue: string, perform: (work: Work) => Promise<void>) => {
      await boss.createQueue(queue, patience);
      await boss.work<Work>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await perform(job.data);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
