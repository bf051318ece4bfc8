import type { AccountMail } from './accounts/index.ts';
import type { ReleaseStore, Remark } from './content/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Db } from './platform/db.ts';
import type { KeptMail, SendMail } from './platform/mail.ts';
import type { Notices } from './platform/notices.ts';
import type { Assets } from './ui/page.ts';

/** All that the slices are given from outside; tests give their own clock, mail and database. */
export interface Deps {
  /** In a route, bound to what its request may see (platform/scope.ts); elsewhere the house's own. */
  readonly db: Db;
  /** What the database tells as it happens. */
  readonly notices: Notices;
  readonly config: Config;
  readonly clock: Clock;
  /** A random integer from 0 to 2^31 − 1: seeds of tests. */
  readonly random: () => number;
  readonly sendMail: SendMail;
  /** Work for after the answer, done once and surely. */
  readonly enqueue: (queue: 'account-mail', work: AccountMail) => Promise<void>;
  /** The demo's mails; null where mails really leave. */
  readonly listDemoMails: (() => Promise<readonly KeptMail[]>) | null;
  readonly releases: ReleaseStore;
  /** What the check says of the present content, for its authors. */
  readonly remarks: () => readonly Remark[];
  /** Folder of the framework's files, for the assets of questions. */
  readonly contentDir: string;
  readonly assets: Assets;
  /** Folder of the built browser files, null in tests. */
  readonly assetsDir: string | null;
}
