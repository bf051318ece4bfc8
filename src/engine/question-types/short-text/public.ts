import { publicField } from '../fields.ts';
import type { PublicQuestion, TextQuestion } from '../question.ts';

export function publicShortText(question: TextQuestion): PublicQuestion {
  return { type: 'text', fields: [publicField(question.field)] };
}
