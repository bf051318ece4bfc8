import type { Item } from '../content/index.ts';
import { atSurface } from '../content/index.ts';
import { type Answer, describeAnswer, drawSurface } from '../engine/index.ts';
import type { GivenAnswer } from './list-given-answers.ts';

/** Written words that one person alone gave are not shown: they could say who. */
export const LEAST_ALIKE = 2;
/** As many as a teacher looks at. */
const MOST_SHOWN = 10;

export interface FrequentAnswer {
  readonly text: string;
  readonly count: number;
  /** Part of a right answer, or a right answer. */
  readonly right: boolean;
  /** From 1, where pupils saw different surfaces of the question; null where all saw the same. */
  readonly surface: number | null;
}

export interface FrequentAnswers {
  /** `options` ticked and `steps` done are counted one by one, `texts` as a whole. */
  readonly kind: 'options' | 'steps' | 'texts';
  /** Answers read. */
  readonly read: number;
  readonly answers: readonly FrequentAnswer[];
  /** Answers that only one person gave. */
  readonly others: number;
}

/** The answers of a class in words, the most frequent first; spellings that differ by case or spaces count as one. */
export function frequentAnswers(item: Item, given: readonly GivenAnswer[]): FrequentAnswers {
  const surfaces = item.surfaces?.length ?? 0;
  const kind = 'options' in item.question ? 'options' : item.type === 'act' ? 'steps' : 'texts';
  const told = given.flatMap(({ answer, verdict, seed }) => {
    const surface = surfaces > 1 ? drawSurface(surfaces, seed, item.id) : null;
    const { question } = atSurface(item, surface ?? 0);
    // The stored answer was made by our own validation: its shape is proven.
    const lines = describeAnswer(question, answer as Answer).map((line) => line.trim());
    if (kind === 'texts') return [{ text: lines.join(' · '), right: verdict === 'right', surface }];
    const isRight = (line: string) =>
      'options' in question ? question.options.some((o) => o.correct && o.text === line) : true;
    return lines.map((text) => ({ text, right: isRight(text), surface }));
  });
  const counted = [
    ...Map.groupBy(told, ({ text, surface }) => `${surface} ${text.toLowerCase().replace(/\s+/g, ' ')}`),
  ].flatMap(([, [first, ...more]]) =>
    first === undefined
      ? []
      : [{ ...first, surface: first.surface === null ? null : first.surface + 1, count: 1 + more.length }],
  );
  const least = kind === 'texts' ? LEAST_ALIKE : 1;
  const shown = counted
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || (a.surface ?? 0) - (b.surface ?? 0))
    .slice(0, MOST_SHOWN);
  const others = kind === 'texts' ? given.length - shown.reduce((sum, { count }) => sum + count, 0) : 0;
  return { kind, read: given.length, answers: shown, others };
}
