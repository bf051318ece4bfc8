import type {
  ChoiceReason,
  ChoiceTrace,
  Circumstances,
  DatedAnswer,
  Decision,
  Length,
  PastAnswer,
  Strategy,
  Target,
} from '../../types.ts';
import { type Choice, chooseQuestion } from './choose.ts';
import { expectedError, type Posterior, posteriorOf } from './posterior.ts';
import { readKnowledge } from './read-knowledge.ts';
import { LEAST_GAIN, LONGEST, type Population, TARGET_ERROR, USUAL_PEOPLE } from './settings.ts';

const NAME = 'ours';
/** How many weighed skills a trace keeps. */
const TRACED = 4;

/** When a test ends: from `from` questions on as soon as it is precise or nothing more is to be learnt, at `to` in any case. */
export interface Ending extends Length {
  /** The test is precise when the expected share of skills put wrong is at most this, from 0 to 0.5. */
  readonly targetError: number;
  /** A question is worth asking when it is expected to lower Σ P(1 − P) by at least this, in skills. */
  readonly leastGain: number;
}

export const USUAL_ENDING: Ending = {
  from: 0,
  to: LONGEST,
  targetError: TARGET_ERROR,
  leastGain: LEAST_GAIN,
};

export type Step =
  | { readonly choice: Choice; readonly end: null }
  | { readonly choice: null; readonly end: ChoiceReason };

/** The next question or the reason to stop. The length comes first: it was announced. */
export function nextStep(
  posterior: Posterior,
  answers: readonly PastAnswer[],
  earlier: readonly DatedAnswer[],
  seed: number,
  ending: Ending,
): Step {
  if (answers.length >= ending.to) return { choice: null, end: 'budget' };
  const long = answers.length >= ending.from;
  if (long && expectedError(posterior) <= ending.targetError) return { choice: null, end: 'precise' };
  const choice = chooseQuestion(posterior, answers, earlier, seed);
  if (choice === null) return { choice: null, end: 'no-item' };
  if (long && choice.bestGain < ending.leastGain) return { choice: null, end: 'little-to-gain' };
  return { choice, end: null };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function traceOf(posterior: Posterior, { choice, end }: Step): ChoiceTrace {
  const ids = posterior.target.skills;
  const others = choice?.equals.filter((weighed) => weighed !== choice.worth) ?? [];
  const best = choice === null ? [] : [choice.worth, ...others].slice(0, TRACED);
  return {
    strategy: NAME,
    estimatedLevel: Math.min(7.5, Math.max(0.5, Math.round(posterior.level * 10) / 10)),
    filters: [],
    candidates: choice?.equals.map(({ candidate }) => ids[candidate.skill]?.id ?? '') ?? [],
    reward: choice === null ? null : rounded(choice.worth.gain),
    reason: choice?.reason ?? end ?? 'no-item',
    weighed: best.map(({ candidate, success, gain }) => ({
      skillId: ids[candidate.skill]?.id ?? '',
      success: rounded(success),
      worth: rounded(gain),
    })),
    expectedError: rounded(expectedError(posterior)),
    regimes: posterior.shares.map(rounded),
  };
}

/** Our strategy with another end, or told of other people, as the bench needs. A length that was announced goes before. */
export function endingWith(changes: Partial<Ending>, population: Population = USUAL_PEOPLE): Strategy {
  const ending = { ...USUAL_ENDING, ...changes };
  const nextQuestion = (
    target: Target,
    answers: readonly PastAnswer[],
    seed: number,
    { earlier = [], length }: Circumstances = {},
  ): Decision => {
    const posterior = posteriorOf(target, answers, earlier, population);
    const step = nextStep(posterior, answers, earlier, seed, { ...ending, ...length });
    const trace = traceOf(posterior, step);
    const skillId = posterior.target.skills[step.choice?.skill ?? -1]?.id;
    if (step.choice === null || skillId === undefined) return { kind: 'finished', trace };
    return { kind: 'ask', skillId, itemId: step.choice.itemId, trace };
  };
  return { name: NAME, nextQuestion, knowledge: readKnowledge };
}

/** A posterior for each tube, linked by the person's level; docs/engine.md tells how it works. */
export const oursStrategy: Strategy = endingWith({});
