import { publicField } from '../fields.ts';
import type { AnyOrderQuestion, PublicQuestion, TextsQuestion } from '../question.ts';

export function publicBlanks(question: TextsQuestion | AnyOrderQuestion): PublicQuestion {
  return { type: question.type, fields: question.fields.map(publicField) };
}
