/**
 * All that the strategy supposes of people and of questions, in one place. Levels are skill levels (1 novice to 8
 * expert). Nothing here was fitted to one content: docs/engine.md tells what each of them is for.
 */

/** A way in which a person may differ from the others; the answers themselves tell which one fits. */
export interface Regime {
  /** Share of people supposed to be so before any answer; shares sum to 1. */
  readonly share: number;
  /** Chance to fail an item on a skill that one masters. */
  readonly slip: number;
  /** Added to the chance of succeeding by luck that the type of question gives. */
  readonly luck: number;
  /**
   * Sharpness of the limit in a tube: a skill is mastered with chance 1 / (1 + e^(−slope·(ability − level))). Infinity is
   * the strict ladder: everything below, nothing above.
   */
  readonly slope: number;
  /** Standard deviation of a tube around the competence it is in, in levels. */
  readonly tubeSpread: number;
  /** Standard deviation of a competence around the person's level, in levels. */
  readonly competenceSpread: number;
}

const LADDER = Number.POSITIVE_INFINITY;

/** All that is supposed of people before any answer. */
export interface Population {
  readonly regimes: readonly Regime[];
  /** The person's level, in levels. */
  readonly levelMean: number;
  readonly levelSpread: number;
  /** Share of tubes that stand twice as far from their competence as the spread of the regime says. */
  readonly farTubes: number;
}

/** Careful people; ordinary ones; those who are uneven from one competence to another; those who follow no ladder. */
const REGIMES: readonly Regime[] = [
  { share: 0.45, slip: 0.03, luck: 0.015, slope: LADDER, tubeSpread: 0.95, competenceSpread: 0.15 },
  { share: 0.33, slip: 0.095, luck: 0.07, slope: LADDER, tubeSpread: 1, competenceSpread: 0.25 },
  { share: 0.13, slip: 0.08, luck: 0.07, slope: LADDER, tubeSpread: 1.2, competenceSpread: 1.4 },
  { share: 0.09, slip: 0.06, luck: 0.03, slope: 1.9, tubeSpread: 0.9, competenceSpread: 0.4 },
];

/** The level is wide, so that three answers outweigh it. */
export const USUAL_PEOPLE: Population = {
  regimes: REGIMES,
  levelMean: 3.4,
  levelSpread: 2,
  farTubes: 1 / 12,
};

/** Points at which levels are worked out: −1, −0.5, … 8.5. */
export const GRID: Float64Array = Float64Array.from({ length: 20 }, (_, at) => -1 + at / 2);

/** Chance that a person passes a question, whether he or she would know it or not. Only their ratio matters. */
export const SKIP_KNOWING = 0.03;
export const SKIP_NOT_KNOWING = 0.3;

/** Weight of a second answer on the same skill: two variants of a skill resemble each other more than the model says. */
export const REPEAT_WEIGHT = 0.75;

/** Predicted success asked of the first question: 0.7 is the aim, for a belief that may be wrong. */
export const KIND_START = 0.8;
/** Predicted success asked after two failures in a row. */
export const KIND_RELIEF = 0.5;
/** Skills worth at least this share of the best one are equals: chance draws among them. */
export const NEAR_TIE = 0.98;

/** End of a test: expected share of skills put wrong; expected drop of Σ P(1 − P), in skills. */
export const TARGET_ERROR = 0.07;
export const LEAST_GAIN = 0.02;
/** No test has more questions; none announces fewer, where there are as many. */
export const LONGEST = 40;
export const SHORTEST = 5;
/** Of the longest test announced, the share that every test has. */
export const LEAST_SHARE = 0.65;

/** Certainty from which a skill is said, in a tube where a question was asked and in another one. */
export const SURE = 0.7;
export const SURE_UNSEEN = 0.85;
