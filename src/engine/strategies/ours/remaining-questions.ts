import type { Circumstances, Length, PastAnswer, Target } from '../../types.ts';
import { nextStep, USUAL_RULES } from './ours.ts';
import { expectedError, posteriorOf } from './posterior.ts';
import { LONGEST, TARGET_ERROR } from './settings.ts';

/** From 0.85 n − 1 to 1.35 n + 2 around the estimate n: slower than expected is more usual. Measured by the bench. */
const shortest = (middle: number): number => Math.floor(0.85 * middle) - 1;
const longest = (middle: number): number => Math.ceil(1.35 * middle) + 2;

/**
 * How many questions are left, both ends included; none when the test is finished. The expected error falls about
 * exponentially with the answers: n ≈ L · ln(E / ε) / ln(E₀ / ε), E now, E₀ before any answer, ε where the test is precise,
 * L the middle of the announced length. The range never leaves the announced one; where that is as long as a test may be,
 * L is not known and both ends stay where they were announced.
 */
export function remainingQuestions(
  target: Target,
  answers: readonly PastAnswer[],
  seed: number,
  length: Length,
  earlier: Circumstances['earlier'] = [],
): Length {
  const posterior = posteriorOf(target, answers, earlier);
  const rules = { ...USUAL_RULES, ...length };
  if (nextStep(posterior, answers, earlier, seed, rules).choice === null) return { from: 0, to: 0 };
  const least = Math.max(1, length.from - answers.length);
  const most = Math.max(1, length.to - answers.length);
  const start = Math.log(expectedError(posteriorOf(target, [], [])) / TARGET_ERROR);
  const now = Math.log(expectedError(posterior) / TARGET_ERROR);
  const middle = start > 0 ? (((length.from + length.to) / 2) * Math.max(0, now)) / start : 0;
  const from = length.to >= LONGEST ? least : Math.min(most, Math.max(least, shortest(middle)));
  const to = length.to >= LONGEST ? most : Math.min(most, Math.max(from, longest(middle)));
  return { from, to };
}
