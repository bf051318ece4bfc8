import { indexAtPlace } from '../options.ts';
import type { ChoiceQuestion, RawAnswer, Validation } from '../question.ts';
import { hasOnlyNames, OPTIONS_FIELD } from '../raw-answer.ts';

/** One radio button: one place on the screen, alone or, as some form parsers give it, in a list of one. */
export function validateChoiceOne(question: ChoiceQuestion, raw: RawAnswer, seed: number): Validation {
  const malformed: Validation = { ok: false, reason: 'malformed', fields: [] };
  if (!hasOnlyNames(raw, [OPTIONS_FIELD])) return malformed;
  const [place, ...others] = [raw[OPTIONS_FIELD] ?? []].flat();
  if (place === undefined) return { ok: false, reason: 'empty', fields: [] };
  const index = others.length === 0 ? indexAtPlace(question, seed, place) : null;
  return index === null ? malformed : { ok: true, answer: { kind: 'options', chosen: [index] } };
}
