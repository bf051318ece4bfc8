import { readState } from '../../simulators/registry.ts';
import type { ActQuestion, RawAnswer, Validation } from '../question.ts';
import { hasOnlyNames, STATE_FIELD } from '../raw-answer.ts';

/** Longest state taken, in UTF-16 units of its JSON. */
export const MAX_STATE = 8192;

const malformed: Validation = { ok: false, reason: 'malformed', fields: [] };

/** The state that the simulator left, as JSON. Nothing done yet is an empty field. */
export function validateAct(question: ActQuestion, raw: RawAnswer): Validation {
  const text = raw[STATE_FIELD] ?? '';
  if (typeof text !== 'string' || !hasOnlyNames(raw, [STATE_FIELD]) || text.length > MAX_STATE)
    return malformed;
  if (text.trim() === '') return { ok: false, reason: 'empty', fields: [] };
  const state = readState(question.scene, parse(text));
  return state === null ? malformed : { ok: true, answer: { kind: 'state', state } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
