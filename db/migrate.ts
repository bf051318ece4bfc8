import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as accounts from './migrations/0001-accounts.ts';
import * as organisations from './migrations/0002-organisations.ts';
import * as campaigns from './migrations/0003-campaigns.ts';
import * as participations from './migrations/0004-participations.ts';
import * as strategies from './migrations/0005-strategies.ts';
import * as adminAndAudit from './migrations/0006-admin-and-audit.ts';
import * as spaceRequests from './migrations/0007-space-requests.ts';
import * as teamAndProtection from './migrations/0008-team-and-protection.ts';
import * as testLength from './migrations/0010-test-length.ts';
import * as pixAdmin from './migrations/0011-pix-admin.ts';
import * as secondFactor from './migrations/0012-second-factor.ts';
import * as resultsAtScale from './migrations/0013-results-at-scale.ts';
import * as following from './migrations/0015-following.ts';
import * as states from './migrations/0018-states.ts';
import * as resultsByGroup from './migrations/0019-results-by-group.ts';
import * as mastered from './migrations/0021-mastered.ts';
import * as schoolPolicies from './migrations/0022-school-policies.ts';

const migrations = {
  '0001-accounts': accounts,
  '0002-organisations': organisations,
  '0003-campaigns': campaigns,
  '0004-participations': participations,
  '0005-strategies': strategies,
  '0006-admin-and-audit': adminAndAudit,
  '0007-space-requests': spaceRequests,
  '0008-team-and-protection': teamAndProtection,
  '0010-test-length': testLength,
  '0011-pix-admin': pixAdmin,
  '0012-second-factor': secondFactor,
  '0013-results-at-scale': resultsAtScale,
  '0015-following': following,
  '0018-states': states,
  '0019-results-by-group': resultsByGroup,
  '0021-mastered': mastered,
  '0022-school-policies': schoolPolicies,
};

/** Brings a database to the present shape, forward only; two processes that start at once wait for each other. */
// biome-ignore lint/suspicious/noExplicitAny: a migration works on whatever shape the database has
export async function migrateToLatest(db: Kysely<any>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
