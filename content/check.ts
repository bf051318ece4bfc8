import { join } from 'node:path';
import { buildRelease } from '../src/content/build-release.ts';
import { balance } from '../src/content/lint/balance.ts';
import { bankTable } from '../src/content/lint/bank-table.ts';
import { lint } from '../src/content/lint/lint.ts';
import { profileTable } from '../src/content/lint/profile-table.ts';
import { readyTargets } from '../src/content/ready-targets.ts';
import { readBank } from './makers/generators.ts';

/** `npm run content:check`: refuses content with errors, shows warnings, counts the bank, its balance and its profiles. `--quiet` hides the warnings. */
const content = await readBank(join(import.meta.dirname, 'pix'));
const { errors, warnings, bank } = lint(content, {
  thisYear: new Date().getFullYear(),
});
const line = (problem: { file: string; line: number; message: string }) =>
  `content/pix/${problem.file}:${problem.line}  ${problem.message}`;
for (const problem of errors) console.error(`error    ${line(problem)}`);
if (!process.argv.includes('--quiet'))
  for (const problem of warnings) console.log(`warning  ${line(problem)}`);
console.log(`\n${bankTable(bank)}\n`);
for (const [what, numbers] of balance(bank)) console.log(`${what.padEnd(52)}${numbers}`);
if (errors.length === 0) console.log(`\n${profileTable(await readyTargets(buildRelease(content)))}\n`);
console.log(`${errors.length} errors, ${warnings.length} warnings`);
process.exitCode = errors.length > 0 ? 1 : 0;
