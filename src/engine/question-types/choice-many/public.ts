import { publicOptions } from '../options.ts';
import type { ChoiceQuestion, PublicQuestion } from '../question.ts';

export function publicChoiceMany(question: ChoiceQuestion, seed: number): PublicQuestion {
  return { type: 'choices', options: publicOptions(question, seed) };
}
