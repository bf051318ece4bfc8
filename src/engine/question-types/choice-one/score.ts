import { chosenIndices, correctOptions } from '../options.ts';
import type { Answer, ChoiceQuestion, Score } from '../question.ts';

/** Right when the one chosen option is a correct one. Source: engine.md §2.2. */
export function scoreChoiceOne(question: ChoiceQuestion, answer: Answer): Score {
  const [only, ...others] = chosenIndices(answer);
  const right = only !== undefined && others.length === 0 && question.options[only]?.correct === true;
  return { verdict: right ? 'right' : 'wrong' };
}

export function expectedChoice(question: ChoiceQuestion): readonly string[] {
  return correctOptions(question).map((option) => option.text);
}
