import { acceptsText } from '../../correction/accepts.ts';
import { matchGroups } from '../../correction/match-groups.ts';
import { describeFields, textOf } from '../fields.ts';
import type { Answer, AnyOrderQuestion, Field, Score, TextsQuestion } from '../question.ts';

function scoreOf(fields: readonly Field[], rights: readonly boolean[]): Score {
  return {
    verdict: rights.length > 0 && !rights.includes(false) ? 'right' : 'wrong',
    fields: Object.fromEntries(fields.map((field, at) => [field.name, rights[at] === true])),
  };
}

/** Looked up as an own property: a field may be called « constructor ». */
function acceptedFor(question: TextsQuestion, { name }: Field): readonly string[] {
  return (Object.hasOwn(question.accept, name) ? question.accept[name] : undefined) ?? [];
}

/** Right when every field is; a field left out is wrong. Source: engine.md §2.5, §2.7. */
export function scoreTexts(question: TextsQuestion, answer: Answer): Score {
  const rights = question.fields.map((field) =>
    acceptsText(field, acceptedFor(question, field), textOf(answer, field)),
  );
  return scoreOf(question.fields, rights);
}

/** Right when every field can be given a group of its own; there may be more groups than fields. Source: engine.md §2.6. */
export function scoreAnyOrder(question: AnyOrderQuestion, answer: Answer): Score {
  const groups = Object.values(question.groups);
  const fits = question.fields.map((field) => {
    const text = textOf(answer, field);
    return groups.map((accepted) => acceptsText(field, accepted, text));
  });
  const rights = matchGroups(fits).map((group) => group !== null);
  return scoreOf(question.fields, rights);
}

/** The first accepted answer of each field, in the order of the fields. */
export function expectedTexts(question: TextsQuestion): readonly string[] {
  return question.fields.map((field) => acceptedFor(question, field)[0] ?? '');
}

/** The first accepted answer of each group, even when there are more groups than fields. */
export function expectedAnyOrder(question: AnyOrderQuestion): readonly string[] {
  return Object.values(question.groups).flatMap((accepted) => accepted.slice(0, 1));
}

export function describeBlanks(
  question: TextsQuestion | AnyOrderQuestion,
  answer: Answer,
): readonly string[] {
  return describeFields(question.fields, answer);
}
