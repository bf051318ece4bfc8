import { indexAtPlace } from '../options.ts';
import type { ChoiceQuestion, RawAnswer, Validation } from '../question.ts';
import { hasOnlyNames, OPTIONS_FIELD } from '../raw-answer.ts';

/**
 * Check boxes: one place on the screen or several, each once. One tick is enough: asking for a second one when
 * several options are right would tell how many are.
 */
export function validateChoiceMany(question: ChoiceQuestion, raw: RawAnswer, seed: number): Validation {
  const malformed: Validation = { ok: false, reason: 'malformed', fields: [] };
  if (!hasOnlyNames(raw, [OPTIONS_FIELD])) return malformed;
  const places = [raw[OPTIONS_FIELD] ?? []].flat();
  if (places.length === 0) return { ok: false, reason: 'empty', fields: [] };
  const chosen = new Set<number>();
  for (const place of places) {
    const index = indexAtPlace(question, seed, place);
    if (index === null) return malformed;
    chosen.add(index);
  }
  if (chosen.size < places.length) return malformed;
  return { ok: true, answer: { kind: 'options', chosen: [...chosen].sort((a, b) => a - b) } };
}
