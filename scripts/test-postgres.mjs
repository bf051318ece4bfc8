// `npm run test:postgres`: the slice tests on a PostgreSQL server instead of the embedded database.
import { spawnSync } from 'node:child_process';
import { startPostgres } from './postgres.mjs';
import { install, node, root } from './prepare.mjs';

install();
const server = await startPostgres();
const { status } = spawnSync(
  node,
  ['node_modules/vitest/vitest.mjs', 'run', 'src', 'db', 'test', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: server.url },
  },
);
await server.stop();
process.exit(status ?? 1);
