import type { Fact, Facts } from '../../simulators/model.ts';
import { isPlain, own, plainWords } from '../../simulators/shape.ts';

type Scalar = string | number | boolean | null;

/** One thing that must be so. All that is asked of the fact must hold. */
export interface Check {
  /** Names down to the fact; « / » between them, since file names hold dots. */
  readonly at: string;
  /** What it says when it holds, for the correction: « Le courriel est dans Archives. » */
  readonly say: string;
  readonly is?: Scalar | undefined;
  readonly not?: Scalar | undefined;
  readonly oneOf?: readonly Scalar[] | undefined;
  /** The list holds all of these, or none of those. */
  readonly has?: readonly Scalar[] | undefined;
  readonly hasNot?: readonly Scalar[] | undefined;
  /** The list is these, in any order; `exactly`: in this order. */
  readonly same?: readonly Scalar[] | undefined;
  readonly exactly?: readonly Scalar[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The text holds these words; case, accents and punctuation count for nothing. */
  readonly mentions?: readonly string[] | undefined;
  /** The text holds at least this many words. */
  readonly words?: number | undefined;
  /** One of these checks holds, `at` and `say` being those of the whole. */
  readonly anyOf?: readonly Omit<Check, 'say'>[] | undefined;
}

export const CHECKS = [
  'is',
  'not',
  'oneOf',
  'has',
  'hasNot',
  'same',
  'exactly',
  'min',
  'max',
  'mentions',
  'words',
] as const;

/** The fact at a path; undefined where nothing stands. */
export function factAt(facts: Facts, path: string): Fact | undefined {
  return path.split('/').reduce<Fact | undefined>((fact, name) => {
    if (Array.isArray(fact)) return name === 'length' ? fact.length : (fact as readonly Fact[])[Number(name)];
    return isPlain(fact) ? own(fact as Facts, name) : undefined;
  }, facts);
}

const near = (a: Fact | undefined, b: Scalar): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;

const list = (fact: Fact | undefined): readonly Fact[] =>
  Array.isArray(fact) ? (fact as readonly Fact[]) : [];
const includes = (fact: Fact | undefined, one: Scalar): boolean =>
  list(fact).some((other) => near(other, one));
const mentions = (fact: Fact | undefined, words: string): boolean =>
  typeof fact === 'string' && ` ${plainWords(fact)} `.includes(` ${plainWords(words)} `);

export function holds(check: Omit<Check, 'say'>, facts: Facts): boolean {
  const fact = factAt(facts, check.at);
  const { is, not, oneOf, has, hasNot, same, exactly, min, max, words } = check;
  return [
    is === undefined || near(fact, is),
    not === undefined || (fact !== undefined && !near(fact, not)),
    oneOf === undefined || oneOf.some((one) => near(fact, one)),
    has === undefined || has.every((one) => includes(fact, one)),
    hasNot === undefined || (Array.isArray(fact) && !hasNot.some((one) => includes(fact, one))),
    same === undefined || (list(fact).length === same.length && same.every((one) => includes(fact, one))),
    exactly === undefined ||
      (list(fact).length === exactly.length && exactly.every((one, i) => near(list(fact)[i], one))),
    min === undefined || (typeof fact === 'number' && fact >= min),
    max === undefined || (typeof fact === 'number' && fact <= max),
    check.mentions === undefined || check.mentions.every((text) => mentions(fact, text)),
    words === undefined ||
      (typeof fact === 'string' && plainWords(fact).split(' ').length >= words && fact.trim() !== ''),
    check.anyOf === undefined || check.anyOf.some((one) => holds(one, facts)),
  ].every(Boolean);
}
