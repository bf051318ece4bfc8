import { shuffledIndices } from '../random.ts';
import type { Answer, ChoiceOption, ChoiceQuestion, PublicOption } from './question.ts';

/**
 * The options as they stand on the screen, by their index in the content file: shuffled by the seed, those pinned
 * last at the end; in the order of the file when the question is not shuffled.
 */
export function displayOrder(question: ChoiceQuestion, seed: number): readonly number[] {
  if (!question.shuffle) return [...question.options.keys()];
  const order = shuffledIndices(question.options.length, seed);
  const isLast = (index: number) => question.options[index]?.pin === 'last';
  return [...order.filter((index) => !isLast(index)), ...order.filter(isLast).sort((a, b) => a - b)];
}

export function publicOptions(question: ChoiceQuestion, seed: number): readonly PublicOption[] {
  return displayOrder(question, seed).map((index, place) => ({
    value: String(place + 1),
    text: question.options[index]?.text ?? '',
  }));
}

/** From a place on the screen (« 1 ») to the index in the content file; null when no option stands there. */
export function indexAtPlace(question: ChoiceQuestion, seed: number, place: unknown): number | null {
  if (typeof place !== 'string' || !/^[1-9]\d{0,3}$/u.test(place)) return null;
  return displayOrder(question, seed)[Number(place) - 1] ?? null;
}

export function chosenIndices(answer: Answer): readonly number[] {
  if (answer.kind !== 'options')
    throw new Error('An answer made of texts was given to a question with options.');
  return answer.chosen;
}

export function correctOptions(question: ChoiceQuestion): readonly ChoiceOption[] {
  return question.options.filter((option) => option.correct);
}

/** Texts of the chosen options in the order of the file; what the content no longer holds is left out. */
export function describeOptions(question: ChoiceQuestion, answer: Answer): readonly string[] {
  if (answer.kind !== 'options') return [];
  return question.options.filter((_, index) => answer.chosen.includes(index)).map((option) => option.text);
}
