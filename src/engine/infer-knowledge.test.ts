import { describe, expect, test } from 'vitest';
import { targetOf } from './fixtures.ts';
import { inferKnowledge } from './infer-knowledge.ts';
import type { PastAnswer, Target, Verdict } from './types.ts';

const target = targetOf('12345 24');
const LETTERS = { right: 'right', wrong: 'wrong', skip: 'skipped' } as const;

/** « t1.3 right » gives an answer. */
function answersOf(...lines: string[]): PastAnswer[] {
  return lines.map((line) => {
    const [skillId = '', word = ''] = line.split(' ');
    const verdict: Verdict = word === 'right' || word === 'wrong' ? LETTERS[word] : 'skipped';
    return { itemId: `${skillId}.a`, skillId, verdict };
  });
}

/** V, I: asked; v, i: deduced; ·: unknown; in the order of the profile. */
function picture(of: Target, ...lines: string[]): string {
  const known = inferKnowledge(of, answersOf(...lines));
  return of.skills
    .map(({ id }) => {
      const skill = known.get(id);
      if (skill === undefined) return '·';
      const letter = skill.status === 'validated' ? 'v' : 'i';
      return skill.source === 'direct' ? letter.toUpperCase() : letter;
    })
    .join('');
}

describe('inferKnowledge (engine.md §3)', () => {
  test.each<[string, string[], string]>([
    ['nothing before any answer', [], '·······'],
    ['right validates every easier skill of the tube', ['t1.3 right'], 'vvV····'],
    ['wrong invalidates every harder one', ['t1.3 wrong'], '··Iii··'],
    ['skipping counts as wrong', ['t1.3 skip'], '··Iii··'],
    ['both ends meet', ['t1.2 right', 't1.4 wrong'], 'vV·Ii··'],
    ['inference never leaves the tube', ['t2.4 right'], '·····vV'],
    ['what is established stays', ['t1.4 wrong', 't1.5 right'], '···Ii··'],
    ['the first answer on a skill decides', ['t1.2 wrong', 't1.2 right'], '·Iiii··'],
    ['a later inference does not overwrite', ['t1.1 wrong', 't1.5 right', 't2.2 right'], 'IiiiiV·'],
    ['a skill outside the target teaches nothing', ['t9.1 right'], '·······'],
  ])('%s', (_, lines, expected) => {
    expect(picture(target, ...lines)).toBe(expected);
  });

  test('two skills of one level teach nothing about each other', () => {
    const twins: Target = { skills: target.skills.slice(0, 3).map((skill) => ({ ...skill, level: 2 })) };
    expect(picture(twins, 't1.1 right')).toBe('V··');
    expect(picture(twins, 't1.1 wrong')).toBe('I··');
  });

  test('only what was known before is used: the same answers and more say at least the same', () => {
    const all = ['t1.3 right', 't1.4 wrong', 't2.2 skip'];
    const before = picture(target, ...all.slice(0, 2));
    const after = picture(target, ...all);
    for (const [place, letter] of [...before].entries())
      if (letter !== '·') expect(after[place]).toBe(letter);
  });
});
