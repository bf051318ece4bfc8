import { indexAtPlace } from '../options.ts';
import type { ChoiceQuestion, RawAnswer, Validation } from '../question.ts';
import { hasOnlyNames, OPTIONS_FIELD } from '../raw-answer.ts';

/** One radio button: a single place on the screen. A list, even of one, is not what our form sends. */
export function validateChoiceOne(question: ChoiceQuestion, raw: RawAnswer, seed: number): Validation {
  const malformed: Validation = { ok: false, reason: 'malformed', fields: [] };
  if (!hasOnlyNames(raw, [OPTIONS_FIELD])) return malformed;
  const place = raw[OPTIONS_FIELD];
  if (place === undefined) return { ok: false, reason: 'empty', fields: [] };
  const index = typeof place === 'string' ? indexAtPlace(question, seed, place) : null;
  return index === null ? malformed : { ok: true, answer: { kind: 'options', chosen: [index] } };
}
