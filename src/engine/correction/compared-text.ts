import type { Field } from '../question-types/question.ts';
import { canonicalNumber, withoutUnit } from './number.ts';
import { settleText, treatText } from './treat-text.ts';

/** The text as the corrector sees it once the field's tolerances are applied: for authors, who ask why it passed. */
export function comparedText({ format, tolerance, suffix }: Field, text: string): string {
  if (format === 'select') return text;
  if (format === 'number') return canonicalNumber(withoutUnit(text, suffix)) ?? settleText(text);
  return treatText(text, tolerance) || settleText(text);
}
