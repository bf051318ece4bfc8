import { describe, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../fields.ts';
import { textField } from '../fixtures.ts';
import type { RawAnswer, TextQuestion } from '../question.ts';
import { describeAnswer, expectedAnswer, publicQuestion, scoreAnswer, validateAnswer } from '../registry.ts';

const question: TextQuestion = {
  type: 'text',
  field: textField('a', { suffix: 'cm' }),
  accept: ['Lyon', 'Lugdunum'],
};
const pick: TextQuestion = {
  type: 'text',
  field: textField('a', { format: 'select', options: ['un', 'deux'] }),
  accept: ['deux'],
};

describe('text', () => {
  test('the page gets the field without its tolerances', () => {
    expect(publicQuestion(question, 1)).toEqual({
      type: 'text',
      fields: [{ name: 'a', label: 'Champ a', format: 'text', width: 'm', options: [], suffix: 'cm' }],
    });
  });

  test('the text is kept as typed', () => {
    const raw = { 'champ-a': ' LYON ' };
    expect(validateAnswer(question, raw, 1)).toEqual({
      ok: true,
      answer: { kind: 'fields', texts: { a: ' LYON ' } },
    });
    const longest = { 'champ-a': 'x'.repeat(MAX_TEXT_LENGTH) };
    expect(validateAnswer(question, longest, 1).ok).toBe(true);
  });

  test.each<[string, RawAnswer, string, string[]]>([
    ['no field', {}, 'empty', ['a']],
    ['an empty field', { 'champ-a': '' }, 'empty', ['a']],
    ['spaces', { 'champ-a': ' \u00A0\t' }, 'empty', ['a']],
    ['a list', { 'champ-a': ['Lyon'] }, 'malformed', []],
    ['a huge text', { 'champ-a': 'x'.repeat(MAX_TEXT_LENGTH + 1) }, 'malformed', []],
    ['a NUL', { 'champ-a': 'Ly\0on' }, 'malformed', []],
    ['half a character', { 'champ-a': '\uD83D' }, 'malformed', []],
    ['an unknown field', { 'champ-a': 'Lyon', 'champ-b': '' }, 'malformed', []],
    ['an option', { reponse: '1' }, 'malformed', []],
  ])('%s is refused', (_, raw, reason, fields) => {
    expect(validateAnswer(question, raw, 1)).toEqual({ ok: false, reason, fields });
  });

  test('a drop-down only takes what it offers', () => {
    expect(validateAnswer(pick, { 'champ-a': 'deux' }, 1).ok).toBe(true);
    expect(validateAnswer(pick, { 'champ-a': '' }, 1)).toMatchObject({ reason: 'empty' });
    expect(validateAnswer(pick, { 'champ-a': 'trois' }, 1)).toMatchObject({ reason: 'malformed' });
  });

  test.each([
    ['lyon', 'right'],
    ['LUGDUNUM', 'right'],
    ['Lille', 'wrong'],
    ['', 'wrong'],
  ])('« %s » is %s', (text, verdict) => {
    expect(scoreAnswer(question, { kind: 'fields', texts: { a: text } })).toEqual({ verdict });
  });

  test('an answer of another shape is wrong, or a surprise', () => {
    expect(scoreAnswer(question, { kind: 'fields', texts: {} })).toEqual({ verdict: 'wrong' });
    expect(() => scoreAnswer(question, { kind: 'options', chosen: [0] })).toThrow();
    expect(describeAnswer(question, { kind: 'options', chosen: [0] })).toEqual([]);
  });

  test('words for the correction', () => {
    expect(expectedAnswer(question)).toEqual(['Lyon']);
    expect(describeAnswer(question, { kind: 'fields', texts: { a: 'lyon ' } })).toEqual(['lyon ']);
  });
});
