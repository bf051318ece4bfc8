import { publicOptions } from '../options.ts';
import type { ChoiceQuestion, PublicQuestion } from '../question.ts';

export function publicChoiceOne(question: ChoiceQuestion, seed: number): PublicQuestion {
  return { type: 'choice', options: publicOptions(question, seed) };
}
