import { describe, expect, test } from 'vitest';
import { textField } from '../fixtures.ts';
import type { Answer, AnyOrderQuestion, RawAnswer, TextsQuestion } from '../question.ts';
import { describeAnswer, expectedAnswer, publicQuestion, scoreAnswer, validateAnswer } from '../registry.ts';

const own: TextsQuestion = {
  type: 'texts',
  fields: [
    textField('jour', { format: 'select', options: ['lundi', 'mardi'] }),
    textField('heure', { format: 'number' }),
  ],
  accept: { jour: ['lundi'], heure: ['8', '8,5'] },
};
const free: AnyOrderQuestion = {
  type: 'texts-any-order',
  fields: [textField('a'), textField('b')],
  groups: { un: ['lundi', 'mardi'], deux: ['lundi'] },
};
const spare: AnyOrderQuestion = {
  ...free,
  groups: { png: ['PNG', '.png'], jpeg: ['JPEG', 'JPG'], gif: ['GIF'] },
};

function typed(texts: Record<string, string>): Answer {
  return { kind: 'fields', texts };
}

describe('texts and texts-any-order', () => {
  test('the page gets the fields without accepted answers, groups or tolerances', () => {
    expect(publicQuestion(spare, 1)).toEqual({
      type: 'texts-any-order',
      fields: ['a', 'b'].map((name) => ({
        name,
        label: `Champ ${name}`,
        format: 'text',
        width: 'm',
        options: [],
      })),
    });
    expect(publicQuestion(own, 1)).toMatchObject({
      type: 'texts',
      fields: [{ name: 'jour' }, { name: 'heure' }],
    });
  });

  test.each<[string, RawAnswer, string, string[]]>([
    ['nothing', {}, 'empty', ['jour', 'heure']],
    ['blank fields', { 'champ-jour': '', 'champ-heure': ' ' }, 'empty', ['jour', 'heure']],
    ['a field not sent', { 'champ-jour': 'lundi' }, 'incomplete', ['heure']],
    ['a blank field', { 'champ-jour': '', 'champ-heure': '8' }, 'incomplete', ['jour']],
    ['a value not offered', { 'champ-jour': 'jeudi', 'champ-heure': '8' }, 'malformed', []],
    ['a list', { 'champ-jour': ['lundi', 'mardi'], 'champ-heure': '8' }, 'malformed', []],
    ['an unknown field', { 'champ-jour': 'lundi', 'champ-heure': '8', 'champ-x': 'y' }, 'malformed', []],
  ])('%s is refused', (_, raw, reason, fields) => {
    expect(validateAnswer(own, raw, 1)).toEqual({ ok: false, reason, fields });
  });

  test('complete texts are kept as typed', () => {
    const answer = typed({ jour: 'mardi', heure: ' huit' });
    expect(validateAnswer(own, { 'champ-jour': 'mardi', 'champ-heure': ' huit' }, 1)).toEqual({
      ok: true,
      answer,
    });
    expect(describeAnswer(own, answer)).toEqual(['mardi', ' huit']);
    expect(describeAnswer(own, typed({ heure: '8' }))).toEqual(['', '8']);
  });

  test.each<[string, Record<string, string>, string, Record<string, boolean>]>([
    ['all right', { jour: 'lundi', heure: '8,50' }, 'right', { jour: true, heure: true }],
    ['one wrong', { jour: 'mardi', heure: '8' }, 'wrong', { jour: false, heure: true }],
    ['a field left out is wrong', { jour: 'lundi' }, 'wrong', { jour: true, heure: false }],
    ['a drop-down is strict', { jour: 'Lundi', heure: '8' }, 'wrong', { jour: false, heure: true }],
  ])('texts: %s', (_, texts, verdict, fields) => {
    expect(scoreAnswer(own, typed(texts))).toEqual({ verdict, fields });
  });

  test.each<[string, AnyOrderQuestion, string, string, boolean, boolean]>([
    ['a matching exists where taking the first free group fails', free, 'lundi', 'mardi', true, true],
    ['and the other way round', free, 'mardi', 'lundi', true, true],
    ['a group serves once', free, 'mardi', 'mardi', true, false],
    ['two spellings of one group', spare, 'png', '.PNG', true, false],
    ['more groups than fields', spare, 'gif', 'jpg', true, true],
    ['one wrong', spare, 'docx', 'jpg', false, true],
    ['one left out', spare, '', 'jpg', false, true],
  ])('any order: %s', (_, question, a, b, first, second) => {
    const verdict = first && second ? 'right' : 'wrong';
    expect(scoreAnswer(question, typed({ a, b }))).toEqual({ verdict, fields: { a: first, b: second } });
  });

  test('a question without field is never right', () => {
    expect(scoreAnswer({ ...own, fields: [] }, typed({})).verdict).toBe('wrong');
  });

  test.each(['constructor', '__proto__', 'toString'])('a field may be called %s', (name) => {
    const form = Object.fromEntries([[`champ-${name}`, 'oui']]);
    const bare: TextsQuestion = { type: 'texts', fields: [textField(name)], accept: {} };
    const question = { ...bare, accept: Object.fromEntries([[name, ['oui']]]) };
    const checked = validateAnswer(question, form, 1);
    expect(checked.ok && scoreAnswer(question, checked.answer).verdict).toBe('right');
    expect(checked.ok && scoreAnswer(bare, checked.answer).verdict).toBe('wrong');
    expect([expectedAnswer(question), expectedAnswer(bare)]).toEqual([['oui'], ['']]);
  });

  test('expected answers: one a field, or one a group', () => {
    expect(expectedAnswer(own)).toEqual(['lundi', '8']);
    expect(expectedAnswer(spare)).toEqual(['PNG', 'JPEG', 'GIF']);
  });
});
