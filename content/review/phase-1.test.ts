import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gradeLine, readReview, writeReview } from './answers.ts';
import { leftToSolve, playedItems } from './bank.ts';

const csv = readFileSync(join(import.meta.dirname, 'phase-1.csv'), 'utf8');
const lines = readReview(csv);
const played = await playedItems();

it('an item that was solved blind is still solved by the same answer: changed, it must be solved again', () => {
  const questions = new Map(played.map(({ name, question }) => [name, question]));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.map((line) => gradeLine(line, questions.get(line.item)))).toEqual(
    lines.map((line) => ({ ...line, verdict: 'ok' })),
  );
});

it('every item was solved blind, those that vary in two surfaces: a new one waits for somebody to solve it', () => {
  expect(leftToSolve(played, new Set(lines.map(({ item }) => item)))).toEqual([]);
});

it('the review is sorted, with a line an item', () => {
  expect(writeReview(lines)).toBe(csv);
  expect(new Set(lines.map(({ item }) => item)).size).toBe(lines.length);
});
