import { describe, expect, test } from 'vitest';
import { choiceQuestion } from '../fixtures.ts';
import { displayOrder } from '../options.ts';
import type { Answer, RawAnswer } from '../question.ts';
import { describeAnswer, expectedAnswer, publicQuestion, scoreAnswer, validateAnswer } from '../registry.ts';

const question = choiceQuestion('choice', 'abCd');
const SEED = 5;

function chosen(...indices: number[]): Answer {
  return { kind: 'options', chosen: indices };
}

describe('choice', () => {
  test('the page gets places and texts only', () => {
    const shown = publicQuestion(choiceQuestion('choice', 'aB', false), SEED);
    expect(shown).toEqual({
      type: 'choice',
      options: [
        { value: '1', text: 'a' },
        { value: '2', text: 'B' },
      ],
    });
  });

  test('a place becomes the index of the option in the file, alone or in a list of one', () => {
    for (const place of [1, 2, 3, 4]) {
      const index = displayOrder(question, SEED)[place - 1] ?? -1;
      const taken = { ok: true, answer: chosen(index) };
      expect(validateAnswer(question, { reponse: String(place) }, SEED)).toEqual(taken);
      expect(validateAnswer(question, { reponse: [String(place)] }, SEED)).toEqual(taken);
    }
  });

  test.each<[string, RawAnswer, string]>([
    ['nothing ticked', {}, 'empty'],
    ['an empty list', { reponse: [] }, 'empty'],
    ['an undefined value', { reponse: undefined }, 'empty'],
    ['a place that does not exist', { reponse: '5' }, 'malformed'],
    ['an empty value', { reponse: '' }, 'malformed'],
    ['two places', { reponse: ['1', '2'] }, 'malformed'],
    ['the same place twice', { reponse: ['1', '1'] }, 'malformed'],
    ['an unknown field', { reponse: '1', autre: 'x' }, 'malformed'],
    ['a text field', { 'champ-a': 'x' }, 'malformed'],
  ])('%s is refused', (_, raw, reason) => {
    expect(validateAnswer(question, raw, SEED)).toEqual({ ok: false, reason, fields: [] });
  });

  test.each<[string, Answer, string]>([
    ['the right option', chosen(2), 'right'],
    ['another one', chosen(0), 'wrong'],
    ['two options', chosen(2, 0), 'wrong'],
    ['none', chosen(), 'wrong'],
    ['an option that is no more', chosen(9), 'wrong'],
  ])('%s', (_, answer, verdict) => {
    expect(scoreAnswer(question, answer)).toEqual({ verdict });
  });

  test('an answer made of texts is a surprise to score, and has no words', () => {
    const texts: Answer = { kind: 'fields', texts: { a: 'x' } };
    expect(() => scoreAnswer(question, texts)).toThrow();
    expect(describeAnswer(question, texts)).toEqual([]);
  });

  test('words for the correction', () => {
    expect(expectedAnswer(question)).toEqual(['C']);
    expect(describeAnswer(question, chosen(0))).toEqual(['a']);
    expect(describeAnswer(question, chosen(9))).toEqual([]);
  });
});
