import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gradeLine, readReview, writeReview } from './answers.ts';
import { playedItems } from './bank.ts';

const csv = readFileSync(join(import.meta.dirname, 'phase-1.csv'), 'utf8');
const lines = readReview(csv);

it('an item that was solved blind is still solved by the same answer: changed, it must be solved again', async () => {
  const questions = new Map((await playedItems()).map(({ item, question }) => [item.id, question]));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.map((line) => gradeLine(line, questions.get(line.item)))).toEqual(
    lines.map((line) => ({ ...line, verdict: 'ok' })),
  );
});

it('the review is sorted, with a line an item', () => {
  expect(writeReview(lines)).toBe(csv);
  expect(new Set(lines.map(({ item }) => item)).size).toBe(lines.length);
});
