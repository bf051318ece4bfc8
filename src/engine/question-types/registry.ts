import type { QuestionType } from '../types.ts';
import { publicAct } from './act/public.ts';
import { describeAct, expectedAct, scoreAct } from './act/score.ts';
import { validateAct } from './act/validate.ts';
import { publicBlanks } from './blanks/public.ts';
import {
  describeBlanks,
  expectedAnyOrder,
  expectedTexts,
  scoreAnyOrder,
  scoreTexts,
} from './blanks/score.ts';
import { validateBlanks } from './blanks/validate.ts';
import { publicChoiceMany } from './choice-many/public.ts';
import { scoreChoiceMany } from './choice-many/score.ts';
import { validateChoiceMany } from './choice-many/validate.ts';
import { publicChoiceOne } from './choice-one/public.ts';
import { expectedChoice, scoreChoiceOne } from './choice-one/score.ts';
import { validateChoiceOne } from './choice-one/validate.ts';
import { describeOptions } from './options.ts';
import type {
  Answer,
  PublicQuestion,
  Question,
  QuestionKind,
  RawAnswer,
  Score,
  Validation,
} from './question.ts';
import { publicShortText } from './short-text/public.ts';
import { describeShortText, expectedShortText, scoreShortText } from './short-text/score.ts';
import { validateShortText } from './short-text/validate.ts';

const kinds = {
  choice: {
    publicQuestion: publicChoiceOne,
    validate: validateChoiceOne,
    score: scoreChoiceOne,
    expected: expectedChoice,
    describe: describeOptions,
  },
  choices: {
    publicQuestion: publicChoiceMany,
    validate: validateChoiceMany,
    score: scoreChoiceMany,
    expected: expectedChoice,
    describe: describeOptions,
  },
  text: {
    publicQuestion: publicShortText,
    validate: validateShortText,
    score: scoreShortText,
    expected: expectedShortText,
    describe: describeShortText,
  },
  texts: {
    publicQuestion: publicBlanks,
    validate: validateBlanks,
    score: scoreTexts,
    expected: expectedTexts,
    describe: describeBlanks,
  },
  'texts-any-order': {
    publicQuestion: publicBlanks,
    validate: validateBlanks,
    score: scoreAnyOrder,
    expected: expectedAnyOrder,
    describe: describeBlanks,
  },
  act: {
    publicQuestion: publicAct,
    validate: validateAct,
    score: scoreAct,
    expected: expectedAct,
    describe: describeAct,
  },
} satisfies { readonly [T in QuestionType]: QuestionKind<Question & { readonly type: T }> };

type Use<R> = <Q extends Question>(kind: QuestionKind<Q>, question: Q) => R;

/** Spelt out rather than looked up, so that the compiler pairs each question with its own functions. */
function withKind<R>(question: Question, use: Use<R>): R {
  switch (question.type) {
    case 'choice':
      return use(kinds.choice, question);
    case 'choices':
      return use(kinds.choices, question);
    case 'text':
      return use(kinds.text, question);
    case 'texts':
      return use(kinds.texts, question);
    case 'texts-any-order':
      return use(kinds['texts-any-order'], question);
    case 'act':
      return use(kinds.act, question);
  }
}

/**
 * What a browser may know of the question. The seed is that of `questionSeed`, the same at display and at validation;
 * alike seeds shuffle alike, so it must differ from question to question of a test.
 */
export function publicQuestion(question: Question, seed: number): PublicQuestion {
  return withKind(question, (kind, own) => kind.publicQuestion(own, seed));
}

/** From what the browser sent to an answer that can be stored and scored, or the reason why not. */
export function validateAnswer(question: Question, raw: RawAnswer, seed: number): Validation {
  return withKind(question, (kind, own) => kind.validate(own, raw, seed));
}

/** Throws on an answer of the other kind (options for texts): `validateAnswer` cannot have made it. */
export function scoreAnswer(question: Question, answer: Answer): Score {
  return withKind(question, (kind, own) => kind.score(own, answer));
}

/** The answer to show in a correction: texts of the right options, or one text per field or group. */
export function expectedAnswer(question: Question): readonly string[] {
  return withKind(question, (kind, own) => kind.expected(own));
}

/** The answer given, in words. Never throws: an old answer may meet a newer question. */
export function describeAnswer(question: Question, answer: Answer): readonly string[] {
  return withKind(question, (kind, own) => kind.describe(own, answer));
}
