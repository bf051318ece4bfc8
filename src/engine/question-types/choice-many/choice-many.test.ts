import { describe, expect, test } from 'vitest';
import { choiceQuestion } from '../fixtures.ts';
import type { Answer, RawAnswer } from '../question.ts';
import { describeAnswer, expectedAnswer, publicQuestion, scoreAnswer, validateAnswer } from '../registry.ts';

const question = choiceQuestion('choices', 'aBcD', false);
const SEED = 5;

function chosen(...indices: number[]): Answer {
  return { kind: 'options', chosen: indices };
}

describe('choices', () => {
  test('the page gets places and texts only', () => {
    expect(publicQuestion(choiceQuestion('choices', 'A', false), SEED)).toEqual({
      type: 'choices',
      options: [{ value: '1', text: 'A' }],
    });
  });

  test.each<[string, RawAnswer, number[]]>([
    ['one tick is enough, though two are right', { reponse: '2' }, [1]],
    ['a list of one', { reponse: ['2'] }, [1]],
    ['several, kept in the order of the file', { reponse: ['4', '1'] }, [0, 3]],
    ['all', { reponse: ['1', '2', '3', '4'] }, [0, 1, 2, 3]],
  ])('%s', (_, raw, indices) => {
    expect(validateAnswer(question, raw, SEED)).toEqual({ ok: true, answer: chosen(...indices) });
  });

  test.each<[string, RawAnswer, string]>([
    ['nothing ticked', {}, 'empty'],
    ['an empty list', { reponse: [] }, 'empty'],
    ['twice the same', { reponse: ['1', '1'] }, 'malformed'],
    ['out of range', { reponse: ['1', '5'] }, 'malformed'],
    ['an empty value', { reponse: '' }, 'malformed'],
    ['places in one text', { reponse: '1,2' }, 'malformed'],
    ['an unknown field', { reponse: '1', 'reponse[]': '2' }, 'malformed'],
  ])('%s is refused', (_, raw, reason) => {
    expect(validateAnswer(question, raw, SEED)).toEqual({ ok: false, reason, fields: [] });
  });

  test.each<[string, Answer, string]>([
    ['exactly the right ones', chosen(1, 3), 'right'],
    ['in another order', chosen(3, 1), 'right'],
    ['one missing', chosen(1), 'wrong'],
    ['one too many', chosen(1, 2, 3), 'wrong'],
    ['one instead of another', chosen(1, 2), 'wrong'],
    ['twice the same', chosen(1, 1), 'wrong'],
    ['right ones and a repeat', chosen(1, 3, 3), 'wrong'],
    ['none', chosen(), 'wrong'],
  ])('%s', (_, answer, verdict) => {
    expect(scoreAnswer(question, answer)).toEqual({ verdict });
  });

  test('words for the correction', () => {
    expect(expectedAnswer(question)).toEqual(['B', 'D']);
    expect(describeAnswer(question, chosen(3, 0))).toEqual(['a', 'D']);
  });
});
