import type { Item } from '../content/index.ts';
import {
  type Answer,
  comparedText,
  describeAnswer,
  type Field,
  type RawAnswer,
  scoreAnswer,
  type Validation,
  validateAnswer,
} from '../engine/index.ts';

/** One field of a tried answer: what was typed, what the corrector makes of it, what it looks for. */
export interface TriedField {
  readonly label: string;
  readonly given: string;
  readonly compared: string;
  readonly right: boolean;
}

export type Trial =
  | { readonly kind: 'invalid'; readonly reason: Extract<Validation, { ok: false }>['reason'] }
  | {
      readonly kind: 'scored';
      readonly right: boolean;
      readonly given: readonly string[];
      readonly fields: readonly TriedField[];
    };

/** What the corrector would say, through the very functions that correct pupils. Nothing is kept. */
export function tryAnswer({ question }: Item, raw: RawAnswer, seed: number): Trial {
  const validation = validateAnswer(question, raw, seed);
  if (!validation.ok) return { kind: 'invalid', reason: validation.reason };
  const { answer } = validation;
  const score = scoreAnswer(question, answer);
  const right = score.verdict === 'right';
  return {
    kind: 'scored',
    right,
    given: describeAnswer(question, answer),
    fields: fieldsOf(question).map((field) => tried(field, answer, score.fields?.[field.name] ?? right)),
  };
}

export const fieldsOf = (question: Item['question']): readonly Field[] =>
  'fields' in question ? question.fields : 'field' in question ? [question.field] : [];

function tried(field: Field, answer: Answer, right: boolean): TriedField {
  const given = answer.kind === 'fields' ? (answer.texts[field.name] ?? '') : '';
  return { label: field.label, given, compared: comparedText(field, given), right };
}
