import { describe, expect, test } from 'vitest';
import type { Facts } from '../../simulators/model.ts';
import type { RobotScene } from '../../simulators/robot.ts';
import type { ActQuestion, RawAnswer } from '../question.ts';
import { describeAnswer, expectedAnswer, publicQuestion, scoreAnswer, validateAnswer } from '../registry.ts';
import { type Check, holds } from './checks.ts';

const facts: Facts = {
  name: 'Été au bord de l’eau',
  count: 3,
  sum: 0.1 + 0.2,
  on: true,
  none: null,
  list: ['a', 'b', 'c'],
  deep: { 'fin.txt': { size: 12 }, rows: [1, 2] },
};

describe('a check', () => {
  test.each<[string, Omit<Check, 'say'>, boolean]>([
    ['is', { at: 'count', is: 3 }, true],
    ['is another', { at: 'count', is: 4 }, false],
    ['is, computed', { at: 'sum', is: 0.3 }, true],
    ['is true', { at: 'on', is: true }, true],
    ['is null', { at: 'none', is: null }, true],
    ['is nothing at all', { at: 'lost', is: null }, false],
    ['is not', { at: 'count', not: 4 }, true],
    ['is not, where nothing stands', { at: 'lost', not: 4 }, false],
    ['is one of', { at: 'count', oneOf: [1, 3] }, true],
    ['is none of', { at: 'count', oneOf: [1, 2] }, false],
    ['has', { at: 'list', has: ['c', 'a'] }, true],
    ['has not all', { at: 'list', has: ['a', 'z'] }, false],
    ['has none of those', { at: 'list', hasNot: ['y', 'z'] }, true],
    ['has one of those', { at: 'list', hasNot: ['c'] }, false],
    ['has none, where nothing stands', { at: 'lost', hasNot: ['c'] }, false],
    ['the same in any order', { at: 'list', same: ['c', 'b', 'a'] }, true],
    ['one too few', { at: 'list', same: ['c', 'b'] }, false],
    ['one instead of another', { at: 'list', same: ['c', 'b', 'z'] }, false],
    ['in this order', { at: 'list', exactly: ['a', 'b', 'c'] }, true],
    ['in another order', { at: 'list', exactly: ['a', 'c', 'b'] }, false],
    ['at least', { at: 'count', min: 3, max: 3 }, true],
    ['too much', { at: 'count', max: 2 }, false],
    ['a text has no size', { at: 'name', min: 0 }, false],
    ['mentions, accents and case aside', { at: 'name', mentions: ['ete', "L'EAU"] }, true],
    ['mentions half a word', { at: 'name', mentions: ['bor'] }, false],
    ['so many words', { at: 'name', words: 6 }, true],
    ['too few words', { at: 'name', words: 7 }, false],
    ['deep, a name with a dot', { at: 'deep/fin.txt/size', is: 12 }, true],
    ['a place in a list', { at: 'deep/rows/1', is: 2 }, true],
    ['how many in a list', { at: 'list/length', is: 3 }, true],
    ['a name that every object has', { at: 'constructor', not: 1 }, false],
    ['two things at once, one of them not so', { at: 'count', min: 1, is: 4 }, false],
    [
      'one of two',
      {
        at: '',
        anyOf: [
          { at: 'count', is: 9 },
          { at: 'on', is: true },
        ],
      },
      true,
    ],
    [
      'none of two',
      {
        at: '',
        anyOf: [
          { at: 'count', is: 9 },
          { at: 'on', is: false },
        ],
      },
      false,
    ],
  ])('%s', (_, check, expected) => expect(holds(check, facts)).toBe(expected));
});

const scene: RobotScene = {
  simulator: 'robot',
  map: ['R*G'],
  facing: 'east',
  palette: ['forward', 'take'],
  most: 5,
  item: 'une clé',
};
const question: ActQuestion = {
  type: 'act',
  simulator: 'robot',
  sceneId: 'couloir',
  scene,
  checks: [
    { at: 'arrived', is: true, say: 'SECRET arrivée' },
    { at: 'left', is: 0, say: 'SECRET clé' },
  ],
  solution: [],
};
const state = (...kinds: string[]) => JSON.stringify({ program: kinds.map((kind) => ({ kind })) });
const answered = (text: string) => {
  const checked = validateAnswer(question, { etat: text }, 1);
  if (!checked.ok) throw new Error(checked.reason);
  return checked.answer;
};

describe('an act', () => {
  test('shows which simulator and which scene, nothing of the checks', () => {
    expect(publicQuestion(question, 1)).toEqual({ type: 'act', simulator: 'robot', sceneId: 'couloir' });
  });

  test.each<[string, RawAnswer, string]>([
    ['nothing sent', {}, 'empty'],
    ['an empty field', { etat: '' }, 'empty'],
    ['spaces', { etat: ' ' }, 'empty'],
    ['no JSON', { etat: '{' }, 'malformed'],
    ['a number', { etat: '1' }, 'malformed'],
    ['null', { etat: 'null' }, 'malformed'],
    ['two states', { etat: ['{}', '{}'] }, 'malformed'],
    ['a state of elsewhere', { etat: '{"cells":{}}' }, 'malformed'],
    ['a block that is not offered', { etat: state('left') }, 'malformed'],
    ['more blocks than allowed', { etat: state(...Array(6).fill('forward')) }, 'malformed'],
    ['more than 8 192 signs', { etat: `${state('forward')}${' '.repeat(8192)}` }, 'malformed'],
    ['an unknown field', { etat: state('forward'), verdict: 'right' }, 'malformed'],
  ])('%s is refused', (_, raw, reason) => {
    expect(validateAnswer(question, raw, 1)).toEqual({ ok: false, reason, fields: [] });
  });

  test.each<[string, string[], string, Record<string, boolean>, string[]]>([
    [
      'all done',
      ['forward', 'take', 'forward'],
      'right',
      { 1: true, 2: true },
      ['SECRET arrivée', 'SECRET clé'],
    ],
    ['half done', ['forward', 'forward'], 'wrong', { 1: true, 2: false }, ['SECRET arrivée']],
    ['nothing done', [], 'wrong', { 1: false, 2: false }, []],
  ])('%s: verdict, parts, words', (_, kinds, verdict, fields, words) => {
    const answer = answered(state(...kinds));
    expect(scoreAnswer(question, answer)).toEqual({ verdict, fields });
    expect(describeAnswer(question, answer)).toEqual(words);
  });

  test('what is expected is what the checks say', () =>
    expect(expectedAnswer(question)).toEqual(['SECRET arrivée', 'SECRET clé']));

  test('an old answer that the scene no longer knows is wrong, and told without a word', () => {
    const old = { kind: 'state', state: { program: [{ kind: 'fly' }] } } as const;
    expect(scoreAnswer(question, old).verdict).toBe('wrong');
    expect(describeAnswer(question, old)).toEqual([]);
    expect(describeAnswer(question, { kind: 'options', chosen: [0] })).toEqual([]);
    expect(() => scoreAnswer(question, { kind: 'options', chosen: [0] })).toThrow();
  });
});
