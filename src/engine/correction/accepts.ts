import type { Field, FieldFormat, Tolerance } from '../question-types/question.ts';
import { canonicalNumber, withoutUnit } from './number.ts';
import { isBlank, settleText, treatText } from './treat-text.ts';
import { isTypo } from './typo.ts';

type Comparison = (given: string, accepted: string, tolerance: readonly Tolerance[]) => boolean;

/** When a treatment leaves nothing of a side (« # » without punctuation), the texts are compared as they are. */
function sameText(given: string, accepted: string, tolerance: readonly Tolerance[]): boolean {
  const [one, other] = [treatText(given, tolerance), treatText(accepted, tolerance)];
  if (one === '' || other === '') return settleText(given) === settleText(accepted);
  return one === other || (tolerance.includes('typo') && isTypo(one, other));
}

/** Numbers are only ever compared with numbers; two texts that are not numbers (« aucun ») are compared as texts. */
function sameNumber(given: string, accepted: string, tolerance: readonly Tolerance[]): boolean {
  const [one, other] = [canonicalNumber(given), canonicalNumber(accepted)];
  if (one === null && other === null) return sameText(given, accepted, tolerance);
  return one === other;
}

const COMPARISONS: Readonly<Record<FieldFormat, Comparison>> = {
  text: sameText,
  number: sameNumber,
  select: (given, accepted) => given === accepted,
};

/**
 * Whether a typed text is one of the accepted ones. `text`: under the field's tolerances; `number`: same number, the
 * unit of the field typed again or not; `select`: same string, untreated. A text left out or blank never is. Source: engine.md §2.4, §2.5, §2.7.
 */
export function acceptsText(field: Field, accepted: readonly string[], given: string | undefined): boolean {
  if (given === undefined || isBlank(given)) return false;
  const typed = field.format === 'number' ? withoutUnit(given, field.suffix) : given;
  return accepted.some((variant) => COMPARISONS[field.format](typed, variant, field.tolerance));
}
