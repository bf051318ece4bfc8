import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradeLine, readAnswer, readReview, writeReview } from './answers.ts';
import { leftToSolve, playedItems } from './bank.ts';

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
const robot = {
  type: 'act' as const,
  simulator: 'robot' as const,
  sceneId: 'couloir',
  scene: {
    simulator: 'robot' as const,
    map: ['R*G'],
    facing: 'east' as const,
    palette: ['forward' as const],
    most: 2,
    item: 'une clé',
  },
  checks: [{ at: 'arrived', is: true, say: 'Il est au drapeau.' }],
  solution: [],
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

  it('plays acts, and leaves what they leave', () => {
    const two = 'add, kind: forward, at: [0] | add, kind: forward, at: [1]';
    const program = [{ kind: 'forward' }, { kind: 'forward' }];
    expect(readAnswer(robot, two)).toEqual({ kind: 'state', state: { program } });
    expect(gradeLine(line('x.2.c', two), robot)).toMatchObject({ answer: two, verdict: 'ok' });
    expect(gradeLine(line('x.2.c', 'add, kind: forward, at: [0]'), robot)).toMatchObject({ verdict: 'ko' });
    expect(readAnswer(robot, 'add, kind: take, at: [0]')).toBe(
      '« add, kind: take, at: [0] » changes nothing',
    );
    expect(readAnswer(robot, 'add, kind: [')).toBe('« add, kind: [ » is not an act');
    expect(readAnswer(robot, '')).toBe('«  » changes nothing');
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

const played = await playedItems();
const [first] = played;

it('knows what is left: items without a line, and what varies while one surface only was solved', () => {
  const some = played.filter(({ tube }) => tube === 'formula');
  const once = ['formula.2.a', 'formula.2.b', 'formula.2.b#7'];
  const left = leftToSolve(some, new Set(once));
  expect(left).not.toContain('formula.2.a');
  expect(left).toContain('formula.2.a#');
  expect(left).toContain('formula.3.a');
  expect(left.filter((name) => name.startsWith('formula.2.b'))).toEqual([]);
});

describe('the two commands', () => {
  it('show a tube without its solutions', () => {
    const { stdout, status } = run('blind.ts', first?.tube ?? '');
    expect(status).toBe(0);
    expect(stdout).toContain(`=== ${first?.item.id}`);
    expect(stdout).not.toContain(first?.item.fr.feedback ?? '');
    expect(run('blind.ts', 'nothing')).toMatchObject({ status: 1, stdout: '' });
  });

  it('show another surface of what varies, and a simulator without what judges it', () => {
    const surface = run('blind.ts', 'formula.2.a', '--surface', '7').stdout;
    expect(surface).toContain('=== formula.2.a#7');
    expect(surface).toContain('ressourcerie-7.ods');
    expect(run('blind.ts', 'query.1.a', '--surface', '7').status).toBe(1);
    const { stdout } = run('blind.ts', 'image-edit.1.c', 'e-services.1.c');
    expect(stdout).toContain('simulator: photo');
    expect(stdout).toContain('La poubelle');
    expect(stdout).not.toMatch(/checks|found:|\bw: \d/);
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
