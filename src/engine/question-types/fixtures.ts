/** Questions for the tests of the types. Every part of an answer key holds the word SECRET. */
import fc from 'fast-check';
import type { ChoiceQuestion, Field, Question } from './question.ts';

export function textField(name: string, more: Partial<Field> = {}): Field {
  const plain: Field = {
    name,
    label: `Champ ${name}`,
    format: 'text',
    width: 'm',
    options: [],
    tolerance: ['case'],
  };
  return { ...plain, ...more };
}

/** One option a letter, the capitals right: « aBc ». */
export function choiceQuestion(type: 'choice' | 'choices', letters: string, shuffle = true): ChoiceQuestion {
  const options = [...letters].map((text) => ({ text, correct: text !== text.toLowerCase(), why: 'SECRET' }));
  return { type, shuffle, options };
}

const option = fc.record(
  {
    text: fc.string({ minLength: 1 }),
    correct: fc.boolean(),
    why: fc.constant('SECRET why'),
    pin: fc.constant('last' as const),
  },
  { requiredKeys: ['text', 'correct'] },
);

const choice: fc.Arbitrary<Question> = fc.record({
  type: fc.constantFrom('choice', 'choices'),
  options: fc.array(option, { minLength: 1, maxLength: 12 }),
  shuffle: fc.boolean(),
});

const field = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    label: fc.string(),
    format: fc.constantFrom('text' as const, 'number' as const, 'select' as const),
    width: fc.constantFrom('s' as const, 'm' as const, 'l' as const),
    options: fc.array(fc.string()),
    tolerance: fc.subarray(['case' as const, 'accents' as const, 'typo' as const]),
    suffix: fc.string(),
    help: fc.string(),
  },
  { requiredKeys: ['name', 'label', 'format', 'width', 'options', 'tolerance'] },
);

const fields = fc.uniqueArray(field, { minLength: 1, maxLength: 4, selector: ({ name }) => name });
const accept = fc.array(
  fc.string().map((text) => `SECRET ${text}`),
  { minLength: 1, maxLength: 3 },
);
const accepts = fc.dictionary(fc.string(), accept);

const act: fc.Arbitrary<Question> = fc.record({
  type: fc.constant('act' as const),
  simulator: fc.constant('robot' as const),
  sceneId: fc.string(),
  scene: fc.constant({
    simulator: 'robot' as const,
    map: ['R.G'],
    facing: 'east' as const,
    palette: ['forward' as const],
    most: 3,
    item: 'SECRET',
  }),
  checks: fc.array(fc.record({ at: fc.string(), say: fc.constant('SECRET'), is: fc.integer() }), {
    minLength: 1,
  }),
  solution: fc.constant([{ do: 'add' as const, kind: 'forward' as const, at: [0] }]),
});

/** Any question of any type. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  choice,
  fc.record({ type: fc.constant('text' as const), field, accept }),
  fc.record({ type: fc.constant('texts' as const), fields, accept: accepts }),
  fc.record({ type: fc.constant('texts-any-order' as const), fields, groups: accepts }),
  act,
);
