import { validateFields } from '../fields.ts';
import type { RawAnswer, TextQuestion, Validation } from '../question.ts';

export function validateShortText(question: TextQuestion, raw: RawAnswer): Validation {
  return validateFields([question.field], raw);
}
