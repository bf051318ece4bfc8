import { drawIndex } from '../../random.ts';
import type { PastAnswer } from '../../types.ts';
import { listCandidates, prefer } from './candidates.ts';
import type { DatedAnswer } from './evidence.ts';
import type { Posterior } from './posterior.ts';
import { KIND_RELIEF, KIND_START, NEAR_TIE } from './settings.ts';
import { type Candidate, type Worth, worthOf } from './worth.ts';

export type Weighed = Candidate & Worth;

/** Why this one: codes for one sentence on a page. */
export type ReasonCode = 'kind-start' | 'relief' | 'check-again' | 'informative';

export interface Choice {
  readonly chosen: Weighed;
  readonly itemId: string;
  /** Skills between which chance decided, best first. */
  readonly equals: readonly Weighed[];
  readonly reason: ReasonCode;
  /** Highest gain of all candidates, kind or not. */
  readonly bestGain: number;
}

const SKILL_DRAW = 0;
const ITEM_DRAW = 1;

/** The most telling question among the kind ones; null when no item is left. */
export function chooseQuestion(
  posterior: Posterior,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[],
  seed: number,
): Choice | null {
  const candidates = listCandidates(posterior.target, answers, earlier);
  if (candidates.length === 0) return null;
  const worths = worthOf(posterior, candidates);
  const weighed = candidates.map((candidate, at) => ({
    ...candidate,
    ...(worths[at] ?? { success: 0, gain: 0 }),
  }));
  const floor = kindnessFloor(answers);
  const kind = prefer(weighed, ({ success }) => success >= floor);
  const best = highest(kind);
  const equals = kind.filter(({ gain }) => gain >= NEAR_TIE * best).sort((a, b) => b.gain - a.gain);
  const chosen = equals[drawIndex(equals.length, seed, answers.length, SKILL_DRAW)];
  if (chosen === undefined) return null;
  const item = chosen.items[drawIndex(chosen.items.length, seed, answers.length, ITEM_DRAW)] ?? chosen.item;
  const reason = reasonOf(chosen, answers.length === 0, kind.length < weighed.length);
  return { chosen, itemId: item.id, equals, reason, bestGain: highest(weighed) };
}

const highest = (weighed: readonly Weighed[]): number =>
  weighed.reduce((most, { gain }) => Math.max(most, gain), 0);

/** Kindness is a condition, not an aim: it narrows the choice, then information decides. */
function kindnessFloor(answers: readonly PastAnswer[]): number {
  if (answers.length === 0) return KIND_START;
  const failed = answers.length >= 2 && answers.slice(-2).every(({ verdict }) => verdict !== 'right');
  return failed ? KIND_RELIEF : 0;
}

function reasonOf(chosen: Weighed, first: boolean, narrowed: boolean): ReasonCode {
  if (first) return 'kind-start';
  if (narrowed) return 'relief';
  return chosen.asked > 0 ? 'check-again' : 'informative';
}
