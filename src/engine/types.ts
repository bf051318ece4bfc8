/**
 * The words of the engine. Nothing here knows a database, a page or a language.
 * A *target* is the frozen list of skills that one test is about; an *item* is a question on one skill.
 */

/** How an answer was judged. Only `right` validates a skill. */
export type Verdict = 'right' | 'wrong' | 'skipped';

export type QuestionType = 'choice' | 'choices' | 'text' | 'texts' | 'texts-any-order' | 'act';

/** What stored answers tell of an item: chances, from 0 to 1, and how many answers they rest on. */
export interface ItemParameters {
  /** Chance to fail when one masters the skill. */
  readonly slip: number;
  /** Chance to succeed when one does not. */
  readonly guess: number;
  readonly answers: number;
}

/** What stored answers tell of a skill. */
export interface SkillParameters {
  /** Where it really stands on the scale of levels. */
  readonly difficulty: number;
  readonly answers: number;
}

export interface TargetItem {
  readonly id: string;
  readonly type: QuestionType;
  /** A timed question is never asked first nor twice in a row when that can be avoided. */
  readonly timed: boolean;
  /**
   * Number of options offered, for the types `choice` and `choices`; number of possible answers where each field of a text
   * question is a list; 0 where one types. Gives the guess rate.
   */
  readonly options: number;
  /** Absent: nothing has been learnt of this item yet. */
  readonly learnt?: ItemParameters | undefined;
}

export interface TargetSkill {
  readonly id: string;
  readonly tubeId: string;
  readonly competenceId: string;
  /** Nominal difficulty, an integer from 1 (novice) to 8 (expert). */
  readonly level: number;
  /** Where stored answers put it, when they do; the order of a tube stays that of the levels. */
  readonly difficulty?: number | undefined;
  /** Pix earned when the skill is validated. */
  readonly pix: number;
  /** Playable items, prototype first. A skill without items is never asked. */
  readonly items: readonly TargetItem[];
}

/** At most one skill per level in a tube; order of `skills` is the order of the profile. */
export interface Target {
  readonly skills: readonly TargetSkill[];
}

/** One answer of the present test, in the order they were given. */
export interface PastAnswer {
  readonly itemId: string;
  readonly skillId: string;
  readonly verdict: Verdict;
}

export type SkillStatus = 'validated' | 'invalidated';
/** An answer of an earlier test. */
export interface DatedAnswer extends PastAnswer {
  /** Days between that answer and the present test. */
  readonly ageDays: number;
}

/** Questions of a test, both ends included. */
export interface Length {
  readonly from: number;
  readonly to: number;
}

/** What a test rests on beside its answers; what a strategy does not use it leaves aside. */
export interface Circumstances {
  /** Answers of earlier tests, where the strategy takes them as evidence. */
  readonly earlier?: readonly DatedAnswer[];
  /** What was announced when the test began. */
  readonly length?: Length | undefined;
}

/** `direct`: the skill itself was asked. `inferred`: deduced from another skill of its tube. */
export type SkillSource = 'direct' | 'inferred';

export interface KnownSkill {
  readonly status: SkillStatus;
  readonly source: SkillSource;
  /** Chance that the status is right, from 0.5 to 1; absent where a strategy trusts every answer. */
  readonly certainty?: number;
}

/** What a test has established. A skill that is absent has not been assessed. */
export type Knowledge = ReadonlyMap<string, KnownSkill>;

/** Why a question was chosen: enough to explain it and to replay it. */
export interface ChoiceTrace {
  readonly strategy: string;
  /** Level the person is believed to have, in skill levels (0.5 to 7.5). */
  readonly estimatedLevel: number;
  /** Filters that changed the list of skills, in order, with how many skills were left. */
  readonly filters: readonly { readonly name: string; readonly left: number }[];
  /** Skills between which chance (the seed) decided. */
  readonly candidates: readonly string[];
  /** Worth of the chosen skill for the strategy (its unit is the strategy's own), null when there is none. */
  readonly reward: number | null;
  /** The rest only where the strategy keeps a posterior. */
  readonly reason?: ChoiceReason;
  /** The item in a simulator that the person exchanged for the one asked, on the same skill. */
  readonly insteadOf?: string;
  /** The best few, the chosen one first. */
  readonly weighed?: readonly WeighedSkill[];
  /** Share of the target's skills expected to be put wrong now, from 0 to 0.5. */
  readonly expectedError?: number;
  /** How probable each supposed way of answering has become, in the order of the strategy's settings. */
  readonly regimes?: readonly number[];
}

/**
 * Why this question: `kind-start` the first is one that can be succeeded · `relief` after two failures in a row ·
 * `check-again` another question on a skill already asked, to be sure · `informative` it tells most.
 * Why the end: `precise` the map is sure enough · `budget` as many questions as announced · `little-to-gain` no question
 * would teach enough · `no-item` nothing is left to ask.
 */
export type ChoiceReason =
  | 'kind-start'
  | 'relief'
  | 'check-again'
  | 'informative'
  | 'precise'
  | 'budget'
  | 'little-to-gain'
  | 'no-item';

/** A question that was weighed: predicted chance of a right answer, and worth in the unit of `reward`. */
export interface WeighedSkill {
  readonly skillId: string;
  readonly success: number;
  readonly worth: number;
}

export type Decision =
  | { readonly kind: 'ask'; readonly skillId: string; readonly itemId: string; readonly trace: ChoiceTrace }
  | { readonly kind: 'finished'; readonly trace: ChoiceTrace };

/**
 * A way of leading a test. Pure: the same target, answers and seed give the same decision for ever.
 * The seed is the participation's own number; the strategy mixes in the number of answers itself.
 */
export interface Strategy {
  readonly name: string;
  readonly nextQuestion: (
    target: Target,
    answers: readonly PastAnswer[],
    seed: number,
    circumstances?: Circumstances,
  ) => Decision;
  /** What the answers establish, by this strategy's own reading. */
  readonly knowledge: (
    target: Target,
    answers: readonly PastAnswer[],
    earlier?: readonly DatedAnswer[],
  ) => Knowledge;
}
