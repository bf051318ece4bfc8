import { chosenIndices } from '../options.ts';
import type { Answer, ChoiceQuestion, Score } from '../question.ts';

/** Right when exactly the correct options are chosen, each once, in any order. Source: engine.md §2.2. */
export function scoreChoiceMany(question: ChoiceQuestion, answer: Answer): Score {
  const chosen = chosenIndices(answer);
  const correct = [...question.options.keys()].filter((index) => question.options[index]?.correct === true);
  const right = chosen.length === correct.length && correct.every((index) => chosen.includes(index));
  return { verdict: right ? 'right' : 'wrong' };
}
