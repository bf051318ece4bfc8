import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { play } from '../simulators/registry.ts';
import { anyQuestion } from './fixtures.ts';
import type { Question, RawAnswer } from './question.ts';
import { answerPart } from './raw-answer.ts';
import { describeAnswer, expectedAnswer, publicQuestion, scoreAnswer, validateAnswer } from './registry.ts';

function keysAtAnyDepth(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysAtAnyDepth(inner)]);
}

/** The form of a person who ticks the first option or types the same text everywhere. */
function someForm(question: Question, seed: number, text: string): RawAnswer {
  const shown = publicQuestion(question, seed);
  if ('options' in shown) return { reponse: shown.options[0]?.value };
  if (question.type === 'act') return { etat: JSON.stringify(play(question.scene, []).state) };
  if (!('fields' in shown)) return {};
  return Object.fromEntries(
    shown.fields.map(({ name, format, options }) => [
      `champ-${name}`,
      format === 'select' ? options[0] : text,
    ]),
  );
}

describe('every question type', () => {
  test('the public question holds nothing of the answer key, at any depth', () => {
    fc.assert(
      fc.property(anyQuestion, fc.maxSafeInteger(), (question, seed) => {
        const shown = publicQuestion(question, seed);
        const keys = keysAtAnyDepth(shown).filter((key) => !/^\d+$/.test(key));
        const known = [
          'type',
          'options',
          'value',
          'text',
          'fields',
          'name',
          'label',
          'format',
          'width',
          'suffix',
          'help',
          'simulator',
          'sceneId',
        ];
        expect(keys.filter((key) => !known.includes(key))).toEqual([]);
        expect(JSON.stringify(shown)).not.toContain('SECRET');
        expect(shown.type).toBe(question.type);
      }),
      { numRuns: 500 },
    );
  });

  test('what the form sends is taken, scored and told in words, the same each time', () => {
    fc.assert(
      fc.property(anyQuestion, fc.maxSafeInteger(), fc.string(), (question, seed, text) => {
        const form = someForm(question, seed, text);
        const checked = validateAnswer(question, form, seed);
        expect(validateAnswer(question, form, seed)).toEqual(checked);
        expect(validateAnswer(question, { ...form, bouton: 'x' }, seed)).toMatchObject({
          reason: 'malformed',
        });
        expect(validateAnswer(question, answerPart({ ...form, bouton: 'x' }), seed)).toEqual(checked);
        if (!checked.ok) return;
        expect(['right', 'wrong']).toContain(scoreAnswer(question, checked.answer).verdict);
        // Nothing of what was asked may be done in a simulator: then there is nothing to tell.
        if (question.type !== 'act')
          expect(describeAnswer(question, checked.answer).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is sent, a value comes back and nothing is thrown', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const name = fc.oneof(fc.string(), fc.constantFrom('reponse', 'champ-', '__proto__', 'constructor'));
    fc.assert(
      fc.property(anyQuestion, fc.dictionary(name, value), fc.maxSafeInteger(), (question, raw, seed) => {
        expect(typeof validateAnswer(question, raw, seed).ok).toBe('boolean');
        expect(Array.isArray(expectedAnswer(question))).toBe(true);
      }),
    );
  });
});
