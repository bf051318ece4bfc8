import { describe, expect, test } from 'vitest';
import { targetOf } from '../fixtures.ts';
import type { Decision, PastAnswer, Target, TargetItem, TargetSkill, Verdict } from '../types.ts';
import { originalStrategy } from './original.ts';

const VERDICTS: Readonly<Record<string, Verdict>> = { '+': 'right', '-': 'wrong', '?': 'skipped' };

/** « t1.3.a+ t1.4.b- »: the item of that letter, right, wrong or skipped (?). */
function past(line: string): PastAnswer[] {
  return line.split(' ').flatMap((word) => {
    const verdict = VERDICTS[word.slice(-1)];
    const itemId = word.slice(0, -1);
    return verdict === undefined ? [] : [{ itemId, skillId: itemId.slice(0, -2), verdict }];
  });
}

type Items = (skill: TargetSkill) => readonly TargetItem[];
const untimed: Items = (skill) => skill.items.map((item) => ({ ...item, timed: false }));

function withItems(tubes: string, items: Items = untimed): Target {
  return { skills: targetOf(tubes).skills.map((skill) => ({ ...skill, items: items(skill) })) };
}

function next(target: Target, line = '', seed = 1): Decision {
  return originalStrategy.nextQuestion(target, past(line), seed);
}

const filtersOf = ({ trace }: Decision) => trace.filters.map(({ name, left }) => `${name} ${left}`);

describe('the first question (engine.md §4.3)', () => {
  test.each<[string, Target, string[], string[]]>([
    ['easy tubes, level 2', withItems('123 123 1234'), ['t1.2', 't2.2'], ['easy-tubes 6', 'first-level 2']],
    ['no easy tube: level 2 anywhere', withItems('1234 245'), ['t1.2', 't2.2'], ['first-level 2']],
    ['no level 2: the lowest', withItems('13 3'), ['t1.1'], ['first-level 1']],
    ['however high the lowest is', withItems('57 68'), ['t1.5'], ['first-level 1']],
    ['easy tubes even without level 2', withItems('13 245'), ['t1.1'], ['easy-tubes 2', 'first-level 1']],
    ['one skill', withItems('4'), ['t1.4'], []],
  ])('%s', (_, target, candidates, filters) => {
    const decision = next(target);
    expect(decision.kind).toBe('ask');
    expect(decision.trace).toMatchObject({
      strategy: 'original',
      estimatedLevel: 2,
      candidates,
      reward: null,
    });
    expect(filtersOf(decision)).toEqual(filters);
  });

  test('is untimed when that can be avoided, timed otherwise', () => {
    const timedTwo = withItems('23 2', ({ id, items }) =>
      items.map((item) => ({ ...item, timed: id === 't1.2' })),
    );
    expect(next(timedTwo).trace.candidates).toEqual(['t2.2']);
    expect(filtersOf(next(timedTwo))).toEqual(['untimed 2', 'first-level 1']);
    const allTimed = withItems('23', ({ items }) => items.map((item) => ({ ...item, timed: true })));
    expect(next(allTimed)).toMatchObject({ kind: 'ask', skillId: 't1.2' });
  });

  test('a skill without items is never asked', () => {
    const target = withItems('123', ({ id, items }) => (id === 't1.2' ? [] : items));
    expect(next(target)).toMatchObject({ kind: 'ask', skillId: 't1.1' });
    expect(filtersOf(next(target))).toEqual(['playable 2', 'first-level 1']);
  });
});

describe('later questions, in the filter order of 2019 (engine.md §4.3)', () => {
  test('the most rewarding undecided skill of the easy tubes', () => {
    const decision = next(withItems('123 123 1234'), 't1.2.a+');
    expect(decision.trace).toMatchObject({ estimatedLevel: 4.5, candidates: ['t2.3'] });
    expect(decision.trace.reward).toBeCloseTo(2.635149, 5);
    expect(filtersOf(decision)).toEqual(['not-assessed 8', 'easy-tubes 4']);
  });

  test('two levels above the estimate are allowed, not more', () => {
    const afterFailure = next(withItems('2 3 4'), 't1.2.a-');
    expect(afterFailure.trace).toMatchObject({ estimatedLevel: 1, candidates: ['t2.3'] });
    expect(filtersOf(afterFailure)).toEqual(['not-assessed 2', 'not-too-hard 1']);
    expect(next(withItems('1 4'), 't1.1.a-')).toMatchObject({ kind: 'finished' });
  });

  test('an easy tube that only holds a too hard skill does not hide the others (engine.md §8.6)', () => {
    const target = withItems('2 2 3 124');
    const decision = next(target, 't1.2.a- t2.2.a-');
    expect(decision.trace.estimatedLevel).toBe(0.5);
    expect(decision).toMatchObject({ kind: 'ask' });
    expect(decision.trace.candidates.every((id) => id.startsWith('t4'))).toBe(true);
  });

  test('skipping invalidates as a wrong answer does', () => {
    expect(next(withItems('12345'), 't1.2.a?')).toEqual(next(withItems('12345'), 't1.2.a-'));
  });

  test('after a timed question an untimed one when there is one', () => {
    const timed = (skill: TargetSkill) => skill.id === 't1.2' || skill.id === 't2.2';
    const target = withItems('2 2 2', (skill) =>
      skill.items.map((item) => ({ ...item, timed: timed(skill) })),
    );
    const after = next(target, 't1.2.a+');
    expect(after).toMatchObject({ kind: 'ask', skillId: 't3.2' });
    expect(filtersOf(after)).toEqual(['not-assessed 2', 'untimed 1']);
    expect(next(target, 't3.2.a+').trace.candidates).toEqual(['t1.2', 't2.2']);
    expect(next(target, 't3.2.a+ t1.2.a+')).toMatchObject({ kind: 'ask', skillId: 't2.2' });
  });

  test('an untimed alternative makes a skill untimed, and is the one asked', () => {
    const target = withItems('2 2', ({ items }) =>
      items.map((item) => ({ ...item, timed: item.id.endsWith('a') })),
    );
    for (let seed = 0; seed < 20; seed++) {
      expect(next(target, 't1.2.a+', seed)).toMatchObject({ itemId: 't2.2.b' });
      expect(next(target, '', seed)).toMatchObject({ kind: 'ask', itemId: expect.stringMatching(/b$/) });
    }
  });

  test('ends when everything is decided, or nothing is there', () => {
    expect(next(withItems('123'), 't1.3.a+')).toMatchObject({
      kind: 'finished',
      trace: { candidates: [], reward: null },
    });
    expect(next({ skills: [] })).toMatchObject({ kind: 'finished' });
    expect(next(withItems('123', () => []))).toMatchObject({ kind: 'finished' });
  });

  test('answers on what has left the target are harmless', () => {
    expect(next(withItems('2'), 't9.3.a+')).toMatchObject({ kind: 'ask', skillId: 't1.2' });
    expect(next(withItems('2'), 't9.3.a+').trace.estimatedLevel).toBe(3.5);
  });
});

describe('chance (engine.md §4.5)', () => {
  const target = withItems('2 2 2 2');

  test('the same seed and answers give the same question, and the trace says between which skills', () => {
    expect(next(target, '', 7)).toEqual(next(target, '', 7));
    expect(next(target, '', 7).trace.candidates).toHaveLength(4);
  });

  test('every candidate and every alternative has its turn over the seeds', () => {
    const items = Array.from({ length: 400 }, (_, seed) => next(target, '', seed)).map((decision) =>
      decision.kind === 'ask' ? decision.itemId : '',
    );
    for (const skill of target.skills)
      for (const { id } of skill.items)
        expect(items.filter((item) => item === id).length).toBeGreaterThan(25);
  });

  test('an item already asked is never drawn, even for a skill that is asked again', () => {
    const moved = past('t1.2.a+').map((answer) => ({ ...answer, skillId: 'gone' }));
    const one = withItems('2');
    for (let seed = 0; seed < 20; seed++)
      expect(originalStrategy.nextQuestion(one, moved, seed)).toMatchObject({ itemId: 't1.2.b' });
  });
});
