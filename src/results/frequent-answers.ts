import type { Item } from '../content/index.ts';
import { atSurface } from '../content/index.ts';
import { type Answer, describeAnswer, drawSurface, expectedAnswer } from '../engine/index.ts';
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
  /** From 1, where pupils saw different surfaces of the question and only one of them drew this; else null. */
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

interface Told {
  readonly text: string;
  readonly right: boolean;
  /** Index; null where all saw the same. */
  readonly surface: number | null;
}

/** The answers of a class in words, the most frequent first; spellings that differ by case or spaces count as one. */
export function frequentAnswers(item: Item, given: readonly GivenAnswer[]): FrequentAnswers {
  const kind = 'options' in item.question ? 'options' : item.type === 'act' ? 'steps' : 'texts';
  const told = given.flatMap((one) => tell(item, one));
  const counted = [...Map.groupBy(told, keyOf).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ text, right }) => ({
      text,
      right,
      surface: onlySurface(alike),
      count: alike.length,
    })),
  );
  const sorted = [...counted, ...neverGiven(item, told)].sort(
    (a, b) => b.count - a.count || (a.surface ?? 0) - (b.surface ?? 0),
  );
  if (kind !== 'texts') return { kind, read: given.length, answers: sorted, others: 0 };
  const shown = sorted.filter(({ count }) => count >= LEAST_ALIKE).slice(0, MOST_SHOWN);
  const others = given.length - shown.reduce((sum, { count }) => sum + count, 0);
  return { kind, read: given.length, answers: shown, others };
}

/** The same words may be right on one surface and not on another. */
const keyOf = ({ text, right }: Told): string => `${right} ${text.toLowerCase().replace(/\s+/g, ' ')}`;

function onlySurface(alike: readonly Told[]): number | null {
  const [first = null, ...others] = new Set(alike.map(({ surface }) => surface));
  return first === null || others.length > 0 ? null : first + 1;
}

/** One answer: its words as a whole where one types, else each option ticked or step done. */
function tell(item: Item, { answer, verdict, seed }: GivenAnswer): Told[] {
  const surfaces = item.surfaces?.length ?? 0;
  const surface = surfaces > 1 ? drawSurface(surfaces, seed, item.id) : null;
  const { question } = atSurface(item, surface ?? 0);
  // The stored answer was made by our own validation: its shape is proven.
  const lines = describeAnswer(question, answer as Answer).map((line) => line.trim());
  if (question.type === 'act') return lines.map((text) => ({ text, right: true, surface }));
  if (!('options' in question)) return [{ text: lines.join(' · '), right: verdict === 'right', surface }];
  return lines.map((text) => ({ text, right: isRight(question, text), surface }));
}

const isRight = ({ options }: Extract<Item['question'], { options: unknown }>, text: string): boolean =>
  options.some((option) => option.correct && option.text.trim() === text);

/** Options that nobody ticked and steps that nobody did tell something too. */
function neverGiven({ question, surfaces }: Item, told: readonly Told[]): FrequentAnswer[] {
  if ((surfaces?.length ?? 0) > 1) return [];
  const lines =
    'options' in question
      ? question.options.map(({ text, correct }) => ({ text, right: correct }))
      : question.type === 'act'
        ? expectedAnswer(question).map((text) => ({ text, right: true }))
        : [];
  return lines
    .filter(({ text }) => !told.some((one) => one.text === text.trim()))
    .map((line) => ({ ...line, count: 0, surface: null }));
}
