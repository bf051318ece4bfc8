import { join } from 'node:path';
import { bankTable } from '../src/content/lint/bank-table.ts';
import { lint } from '../src/content/lint/lint.ts';
import { readBank } from './makers/generators.ts';

/** `npm run content:check`: refuses content with errors, shows warnings, counts the bank. `--quiet` hides the warnings. */
const { errors, warnings, bank } = lint(await readBank(join(import.meta.dirname, 'pix')));
const line = (problem: { file: string; line: number; message: string }) =>
  `content/pix/${problem.file}:${problem.line}  ${problem.message}`;
for (const problem of errors) console.error(`error    ${line(problem)}`);
if (!process.argv.includes('--quiet'))
  for (const problem of warnings) console.log(`warning  ${line(problem)}`);
console.log(`\n${bankTable(bank)}\n`);
console.log(`${errors.length} errors, ${warnings.length} warnings`);
process.exitCode = errors.length > 0 ? 1 : 0;
