import type { Action, Scene, SimulatorName } from '../simulators/registry.ts';
import type { Check } from './act/checks.ts';

/**
 * The six question types, as the content release holds them (with the answers) and as a browser gets them (without).
 * Only `public.ts` functions make a `PublicQuestion`: an answer key has no other way to a page.
 */

/** Differences forgiven between a typed answer and an accepted one. All are Unicode-aware. */
export type Tolerance = 'case' | 'accents' | 'spaces' | 'punctuation' | 'typo';

export interface ChoiceOption {
  readonly text: string;
  readonly correct: boolean;
  /** Why this option is right or wrong; shown with the correction. */
  readonly why?: string;
  /** Keeps the option at the end whatever the shuffle (« Aucune de ces réponses »). */
  readonly pin?: 'last';
}

export type FieldFormat = 'text' | 'number' | 'select';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly format: FieldFormat;
  readonly width: 's' | 'm' | 'l';
  /** Offered values of a `select`; empty otherwise. */
  readonly options: readonly string[];
  readonly tolerance: readonly Tolerance[];
  /** A unit or word after the field (« cm », « élèves »). */
  readonly suffix?: string;
  /** What to type, in a few words, without giving the answer away. */
  readonly help?: string;
}

export interface ChoiceQuestion {
  readonly type: 'choice' | 'choices';
  readonly options: readonly ChoiceOption[];
  readonly shuffle: boolean;
}

export interface TextQuestion {
  readonly type: 'text';
  readonly field: Field;
  readonly accept: readonly string[];
}

/** Each field has its own accepted answers. */
export interface TextsQuestion {
  readonly type: 'texts';
  readonly fields: readonly Field[];
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

/** Fields share groups of accepted answers; each group serves once and order is free. */
export interface AnyOrderQuestion {
  readonly type: 'texts-any-order';
  readonly fields: readonly Field[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** One acts in a simulator; what counts is the state that is left. */
export interface ActQuestion {
  readonly type: 'act';
  readonly simulator: SimulatorName;
  /** Name of the scene in the content. */
  readonly sceneId: string;
  readonly scene: Scene;
  readonly checks: readonly Check[];
  /** Acts that lead to a right state: the proof that there is one. */
  readonly solution: readonly Action[];
}

export type Question = ChoiceQuestion | TextQuestion | TextsQuestion | AnyOrderQuestion | ActQuestion;

/**
 * An answer as it is stored: chosen options by their index in the content file (never by their place on the
 * screen), the text of each field by name, as typed, or the state that a simulator was left in.
 */
export type Answer =
  | { readonly kind: 'options'; readonly chosen: readonly number[] }
  | { readonly kind: 'fields'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'state'; readonly state: object };

/** What the browser sends: form field name to value(s). Options are named `reponse`, fields `champ-NAME`, a state `etat`. */
export type RawAnswer = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface PublicOption {
  /** Place on the screen, from « 1 »: the only thing the browser sends back. */
  readonly value: string;
  readonly text: string;
}

export type PublicField = Pick<Field, 'name' | 'label' | 'format' | 'width' | 'options' | 'suffix' | 'help'>;

export type PublicQuestion =
  | { readonly type: 'choice' | 'choices'; readonly options: readonly PublicOption[] }
  | { readonly type: 'text' | 'texts' | 'texts-any-order'; readonly fields: readonly PublicField[] }
  | { readonly type: 'act'; readonly simulator: SimulatorName; readonly sceneId: string };

export type Validation =
  | { readonly ok: true; readonly answer: Answer }
  /** `empty`: nothing given · `incomplete`: a field left out · `too-few`: one option where several are asked · `malformed`: not something our form can send. */
  | {
      readonly ok: false;
      readonly reason: 'empty' | 'incomplete' | 'too-few' | 'malformed';
      readonly fields: readonly string[];
    };

export interface Score {
  readonly verdict: 'right' | 'wrong';
  /** For types with several parts: which were right, by field name or place of the check. */
  readonly fields?: Readonly<Record<string, boolean>>;
}

/**
 * One question type: its four pure functions.
 * `expected` gives the answer to show in a correction: option texts or field texts.
 */
export interface QuestionKind<Q extends Question> {
  readonly publicQuestion: (question: Q, seed: number) => PublicQuestion;
  readonly validate: (question: Q, raw: RawAnswer, seed: number) => Validation;
  readonly score: (question: Q, answer: Answer) => Score;
  readonly expected: (question: Q) => readonly string[];
  /** The answer in words, for the correction and the teacher. */
  readonly describe: (question: Q, answer: Answer) => readonly string[];
}
