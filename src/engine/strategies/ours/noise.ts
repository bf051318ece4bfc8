import type { TargetItem, Verdict } from '../../types.ts';
import { type Regime, SKIP_KNOWING, SKIP_NOT_KNOWING } from './settings.ts';

/** Options of a question whose number of options is not told. */
const SUPPOSED_OPTIONS = 4;
const TYPED_LUCK = 0.05;
/** Mean slip of the items that the regimes were written for. */
const USUAL_SLIP = 0.07;

/**
 * Chance to find by luck. One option of n: 1/n. Several of n: nobody ticks quite at random, two options in three are
 * seen through; 1 / (n(n − 1) / 2) pairs, at least 0.04. A typed answer: 0.05, several: 0.02. Lists: one of all the answers
 * that can be composed, at least 0.02.
 */
export function guessOf(item: TargetItem): number {
  return item.learnt?.guess ?? guessByType(item);
}

export function guessByType({ type, options }: Pick<TargetItem, 'type' | 'options'>): number {
  const n = options > 1 ? options : SUPPOSED_OPTIONS;
  if (type === 'choice') return 1 / n;
  if (type === 'choices') return Math.max(0.04, 2 / (n * (n - 1)));
  if (options > 1) return Math.max(0.02, 1 / options);
  return type === 'text' ? TYPED_LUCK : 0.02;
}

/** Chance of success of one who knows and of one who does not. */
export interface ItemNoise {
  readonly knowing: number;
  readonly notKnowing: number;
}

/** A learnt slip moves that of the regime by what it has above or below the usual one. */
export function itemNoise(item: TargetItem, regime: Regime): ItemNoise {
  const slip = regime.slip + (item.learnt === undefined ? 0 : item.learnt.slip - USUAL_SLIP);
  return {
    knowing: 1 - Math.min(0.5, Math.max(0.01, slip)),
    notKnowing: Math.min(0.6, guessOf(item) + regime.luck),
  };
}

/** P(verdict | knows) and P(verdict | does not). Whoever skips most often did not know, and did not guess. */
export function verdictNoise(item: TargetItem, verdict: Verdict, regime: Regime): ItemNoise {
  const { knowing, notKnowing } = itemNoise(item, regime);
  if (verdict === 'right') return { knowing, notKnowing };
  if (verdict === 'wrong') return { knowing: 1 - knowing, notKnowing: 1 - notKnowing };
  return { knowing: SKIP_KNOWING, notKnowing: SKIP_NOT_KNOWING };
}
