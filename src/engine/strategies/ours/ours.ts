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
import { type Choice, chooseQuestion, type Kindness } from './choose.ts';
import { expectedError, type Posterior, posteriorOf } from './posterior.ts';
import { readKnowledge } from './read-knowledge.ts';
import {
  KIND_RELIEF,
  KIND_START,
  LEAST_GAIN,
  LONGEST,
  type Population,
  TARGET_ERROR,
  USUAL_PEOPLE,
} from './settings.ts';

const NAME = 'ours';
/** How many weighed skills a trace keeps. */
const TRACED = 4;

/** A test ends from `from` questions on as soon as it is precise or nothing more is to be learnt, at `to` in any case. */
export interface Rules extends Length {
  readonly kindness: Kindness;
  /** The test is precise when the expected share of skills put wrong is at most this, from 0 to 0.5. */
  readonly targetError: number;
  /** A question is worth asking when it is expected to lower Σ P(1 − P) by at least this, in skills. */
  readonly leastGain: number;
}

export const USUAL_RULES: Rules = {
  kindness: { start: KIND_START, relief: KIND_RELIEF },
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
  rules: Rules,
): Step {
  if (answers.length >= rules.to) return { choice: null, end: 'budget' };
  const long = answers.length >= rules.from;
  if (long && expectedError(posterior) <= rules.targetError) return { choice: null, end: 'precise' };
  const choice = chooseQuestion(posterior, answers, earlier, seed, rules.kindness);
  if (choice === null) return { choice: null, end: 'no-item' };
  if (long && choice.bestGain < rules.leastGain) return { choice: null, end: 'little-to-gain' };
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

/** Our strategy by other rules, or told of other people, as the bench needs. A length that was announced goes before. */
export function oursWith(changes: Partial<Rules>, population: Population = USUAL_PEOPLE): Strategy {
  const rules = { ...USUAL_RULES, ...changes };
  const nextQuestion = (
    target: Target,
    answers: readonly PastAnswer[],
    seed: number,
    { earlier = [], length }: Circumstances = {},
  ): Decision => {
    const posterior = posteriorOf(target, answers, earlier, population);
    const step = nextStep(posterior, answers, earlier, seed, { ...rules, ...length });
    const trace = traceOf(posterior, step);
    const skillId = posterior.target.skills[step.choice?.skill ?? -1]?.id;
    if (step.choice === null || skillId === undefined) return { kind: 'finished', trace };
    return { kind: 'ask', skillId, itemId: step.choice.itemId, trace };
  };
  return { name: NAME, nextQuestion, knowledge: readKnowledge };
}

/** A posterior for each tube, linked by the person's level; docs/engine.md tells how it works. */
export const oursStrategy: Strategy = oursWith({});
