import { drawIndex } from '../../random.ts';
import type { ChoiceReason, DatedAnswer, PastAnswer } from '../../types.ts';
import { type Candidate, listCandidates, prefer } from './candidates.ts';
import type { Posterior } from './posterior.ts';
import { NEAR_TIE } from './settings.ts';
import { type Worth, weighCandidates } from './worth.ts';

export interface Choice {
  readonly skill: number;
  readonly itemId: string;
  readonly worth: Worth;
  /** Between which chance decided, best first; the chosen one among them. */
  readonly equals: readonly Worth[];
  readonly reason: ChoiceReason;
  /** Highest gain of all candidates, kind or not. */
  readonly bestGain: number;
}

/** Kindness is a condition, not an aim: it narrows the choice, then information decides. */
export interface Kindness {
  /** Predicted success asked of the first question, where one has it. */
  readonly start: number;
  /** The same after two failures in a row. */
  readonly relief: number;
}

const SKILL_DRAW = 0;
const ITEM_DRAW = 1;

/** The most telling question among the kind ones; null when no item is left. */
export function chooseQuestion(
  posterior: Posterior,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[],
  seed: number,
  kindness: Kindness,
): Choice | null {
  const candidates = listCandidates(posterior.target, answers, earlier);
  const worths = weighCandidates(posterior, candidates);
  const floor = kindnessFloor(answers, kindness);
  const kind = floor > 0 ? prefer(worths, ({ success }) => success >= floor) : worths;
  const best = highestGain(kind);
  const equals = kind.filter(({ gain }) => gain >= NEAR_TIE * best).sort((a, b) => b.gain - a.gain);
  const worth = equals[drawIndex(equals.length, seed, answers.length, SKILL_DRAW)];
  if (worth === undefined) return null;
  const { skill, items, asked } = worth.candidate;
  const id = items[drawIndex(items.length, seed, answers.length, ITEM_DRAW)]?.item.id;
  if (id === undefined) return null;
  const reason = reasonOf(asked, answers.length === 0, kind.length < worths.length);
  return { skill, itemId: id, worth, equals, reason, bestGain: highestGain(worths) };
}

const highestGain = (worths: readonly Worth[]): number =>
  worths.reduce((most, { gain }) => Math.max(most, gain), 0);

function kindnessFloor(answers: readonly PastAnswer[], { start, relief }: Kindness): number {
  if (answers.length === 0) return start;
  const failedTwice = answers.length >= 2 && answers.slice(-2).every(({ verdict }) => verdict !== 'right');
  return failedTwice ? relief : 0;
}

function reasonOf(asked: Candidate['asked'], first: boolean, narrowed: boolean): ChoiceReason {
  if (first) return 'kind-start';
  if (narrowed) return 'relief';
  return asked > 0 ? 'check-again' : 'informative';
}
