import { acceptsText } from '../../correction/accepts.ts';
import { describeFields, textOf } from '../fields.ts';
import type { Answer, Score, TextQuestion } from '../question.ts';

/** Right when the text is one of the accepted ones. Source: engine.md §2.4. */
export function scoreShortText(question: TextQuestion, answer: Answer): Score {
  const right = acceptsText(question.field, question.accept, textOf(answer, question.field));
  return { verdict: right ? 'right' : 'wrong' };
}

/** The first accepted answer: the others are spellings of it. */
export function expectedShortText(question: TextQuestion): readonly string[] {
  return question.accept.slice(0, 1);
}

export function describeShortText(question: TextQuestion, answer: Answer): readonly string[] {
  return describeFields([question.field], answer);
}
