/** `node content/review/check.ts [FILE]`: grades the answers typed in a review, sorts it, says what is left to solve. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradeLine, readReview, writeReview } from './answers.ts';
import { leftToSolve, playedItems } from './bank.ts';

const file = process.argv[2] ?? join(import.meta.dirname, 'phase-1.csv');
const played = await playedItems();
const questions = new Map(played.map(({ name, question }) => [name, question]));
const given = readReview(readFileSync(file, 'utf8'));
const graded = given.map((line) => gradeLine(line, questions.get(line.item)));
const doubles = given.filter(({ item }, at) => given.findIndex((line) => line.item === item) !== at);
const unread = [
  ...graded.filter((line) => typeof line === 'string'),
  ...doubles.map(({ item }) => `${item}: stands twice`),
];

for (const message of unread) console.error(`error  ${message}`);
const lines = graded.filter((line) => typeof line !== 'string');
for (const line of lines.filter(({ verdict }) => verdict === 'ko'))
  console.log(`ko     ${line.item}: ${line.answer}${line.remark ? ` (${line.remark})` : ''}`);
// A line that could not be read stays as it was typed: nothing of a review is lost.
if (unread.length === 0) writeFileSync(file, writeReview(lines));

const solved = new Set(lines.map(({ item }) => item));
const left = leftToSolve(played, solved);
const tubes = [...new Set(left.map((id) => id.split('.')[0]))];
console.log(`${solved.size} solved, ${left.length} left${tubes.length > 0 ? `: ${tubes.join(', ')}` : ''}`);
process.exitCode = unread.length > 0 || lines.some(({ verdict }) => verdict === 'ko') ? 1 : 0;
