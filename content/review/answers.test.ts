import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradeLine, readAnswer, readReview, writeReview } from './answers.ts';
import { playedItems } from './bank.ts';

const option = (text: string, correct = false) => ({ text, correct });
const choices = {
  type: 'choices' as const,
  shuffle: true,
  options: [option('Le port', true), option('Le portail'), option('Une pluie\u202f?', true)],
};
const field = (name: string, format: 'text' | 'number') => ({
  name,
  label: name,
  format,
  width: 's' as const,
  options: [],
  tolerance: ['case' as const],
});
const texts = {
  type: 'texts' as const,
  fields: [field('a', 'text'), field('b', 'number')],
  accept: { a: ['Tilleul'], b: ['12'] },
};
const line = (item: string, answer: string, remark = '') => ({ item, answer, verdict: '', remark });
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], { encoding: 'utf8' });

describe('an answer typed in a review', () => {
  it('names options by their text or a beginning that no other has', () => {
    expect(readAnswer(choices, 'Une pluie ? | Le port')).toEqual({ kind: 'options', chosen: [0, 2] });
    expect(readAnswer(choices, 'Une')).toEqual({ kind: 'options', chosen: [2] });
    expect(readAnswer(choices, 'Le porta | Un chat')).toBe('no single option begins with « Un chat »');
    expect(readAnswer(choices, '')).toBe('no single option begins with «  »');
    expect(readAnswer(choices, 'Le | Une')).toBe('no single option begins with « Le »');
  });

  it('gives fields in the order of the item', () => {
    expect(readAnswer(texts, 'tilleul | 12')).toEqual({ kind: 'fields', texts: { a: 'tilleul', b: '12' } });
    expect(readAnswer(texts, 'tilleul')).toBe('2 fields, 1 answers');
    const list = { ...field('a', 'text'), format: 'select' as const, options: ['16\u00a0Go'] };
    expect(readAnswer({ type: 'text', field: list, accept: [] }, '16 Go')).toMatchObject({
      texts: { a: '16\u00a0Go' },
    });
  });

  it('is graded as the product grades it', () => {
    expect(gradeLine(line('x.1.a', 'tilleul | 12', 'long'), texts)).toEqual({
      item: 'x.1.a',
      answer: 'tilleul | 12',
      verdict: 'ok',
      remark: 'long',
    });
    expect(gradeLine(line('x.1.a', 'tilleul | 13'), texts)).toMatchObject({ verdict: 'ko' });
    expect(gradeLine(line('x.1.b', 'Une | Le port'), choices)).toMatchObject({
      answer: 'Le port | Une pluie ?',
      verdict: 'ok',
    });
    expect(gradeLine(line('x.9.a', 'port'), undefined)).toBe('x.9.a: no such item');
  });

  it('survives a semicolon, a quote and a round trip', () => {
    const lines = [line('b.1.a', '"tarte fine" -pomme', 'clair ; court'), line('a.1.a', 'oui')];
    expect(readReview(writeReview(lines))).toEqual(lines.toReversed());
  });
});

const [first] = await playedItems();

describe('the two commands', () => {
  it('show a tube without its solutions', () => {
    const { stdout, status } = run('blind.ts', first?.tube ?? '');
    expect(status).toBe(0);
    expect(stdout).toContain(`=== ${first?.item.id}`);
    expect(stdout).not.toContain(first?.item.fr.feedback ?? '');
    expect(run('blind.ts', 'nothing')).toMatchObject({ status: 1, stdout: '' });
  });

  it('grade a file, and leave one that cannot be read as it was', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'review-')), 'review.csv');
    writeFileSync(file, 'item;answer;verdict;remark\nlost.1.a;oui;;\n');
    expect(run('check.ts', file)).toMatchObject({ status: 1, stderr: 'error  lost.1.a: no such item\n' });
    expect(readFileSync(file, 'utf8')).toContain('lost.1.a;oui;;');
    writeFileSync(file, 'item;answer;verdict;remark\n');
    expect(run('check.ts', file).stdout).toContain('0 solved');
  });
});
