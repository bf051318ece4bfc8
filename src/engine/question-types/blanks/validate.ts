import { validateFields } from '../fields.ts';
import type { AnyOrderQuestion, RawAnswer, TextsQuestion, Validation } from '../question.ts';

export function validateBlanks(question: TextsQuestion | AnyOrderQuestion, raw: RawAnswer): Validation {
  return validateFields(question.fields, raw);
}
