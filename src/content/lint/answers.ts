import { type Answer, acceptsText, type Question, scoreAnswer } from '../../engine/index.ts';
import { makeFields, makeQuestion } from '../make-question.ts';
import type { Problem } from '../read-content.ts';
import type { ResolvedItem } from '../resolve-items.ts';
import { atItem, type Bank, type Rule, repeated } from './rule.ts';

/** Typed answers: fields and lists agree; what is accepted passes, what is rejected fails, by the corrector itself. */
export const answerRules: readonly Rule[] = [
  ({ items }: Bank) => typed(items).flatMap((found) => [...fieldProblems(found), ...optionProblems(found)]),
  ({ items }: Bank) => typed(items).flatMap(sampleProblems),
];

const typed = (items: readonly ResolvedItem[]) => items.filter(({ item }) => item.type.startsWith('text'));

function fieldProblems(found: ResolvedItem): Problem[] {
  const { type, fields = {}, fr } = found.item;
  const names = Object.keys(fields);
  const problems: string[] = [];
  if (fr.choices) problems.push('a typed answer has no choices');
  if (type === 'text' ? names.length !== 1 : names.length < 2)
    problems.push(type === 'text' ? '« text » has exactly one field' : `« ${type} » has several fields`);
  problems.push(...disagreement('labels', names, fr.labels));
  if (type === 'texts-any-order') {
    if (Object.keys(fr.groups ?? {}).length < names.length) problems.push('fewer groups than fields');
  } else problems.push(...disagreement('accept', names, fr.accept));
  for (const [name, list] of Object.entries({ ...fr.accept, ...fr.groups }))
    if (list.length === 0) problems.push(`« ${name} » accepts nothing`);
  const anyOrder = type === 'texts-any-order';
  if (anyOrder && fr.accept) problems.push('« accept » is written as « groups »');
  if (!anyOrder && fr.groups) problems.push('« groups » is for « texts-any-order »');
  if (fr.reject && Array.isArray(fr.reject) !== anyOrder)
    problems.push(anyOrder ? '« reject » is one list' : '« reject » is told field by field');
  const reject = Array.isArray(fr.reject) ? {} : fr.reject;
  for (const [where, block] of [
    ['helps', fr.helps],
    ['suffixes', fr.suffixes],
    ['options', fr.options],
    ['reject', reject],
  ] as const) {
    for (const name of Object.keys(block ?? {}))
      if (!names.includes(name)) problems.push(`${where}: field « ${name} » is not declared`);
  }
  return problems.map((message) => atItem(found, message, ['fr']));
}

function disagreement(
  where: string,
  names: readonly string[],
  block: Readonly<Record<string, unknown>> = {},
): string[] {
  const missing = names
    .filter((name) => !(name in block))
    .map((name) => `${where}: field « ${name} » is missing`);
  const extra = Object.keys(block)
    .filter((name) => !names.includes(name))
    .map((name) => `${where}: field « ${name} » is not declared`);
  return [...missing, ...extra];
}

function optionProblems(found: ResolvedItem): Problem[] {
  const { fr } = found.item;
  return makeFields(found.item).flatMap((field) => {
    const accepted = [
      ...(fr.accept?.[field.name] ?? []),
      ...(found.item.type === 'texts-any-order' ? Object.values(fr.groups ?? {}).flat() : []),
    ];
    const problems: string[] = [];
    if (field.format === 'select') {
      if (field.options.length < 2) problems.push(`« ${field.name} » is a drop-down without options`);
      if (field.tolerance.length > 0) problems.push(`« ${field.name} » is a drop-down: no tolerance`);
      for (const text of accepted)
        if (!field.options.includes(text)) problems.push(`« ${text} » is accepted but not offered`);
      for (const double of repeated(field.options)) problems.push(`option « ${double} » stands twice`);
    } else if (field.options.length > 0)
      problems.push(`« ${field.name} » has options but is not a drop-down`);
    if (field.format === 'number')
      for (const text of accepted)
        if (!/^[+-]?[\d\s\u00a0\u202f]+([.,]\d+)?$/.test(text)) problems.push(`« ${text} » is not a number`);
    return problems.map((message) => atItem(found, message, ['fields', field.name]));
  });
}

function sampleProblems(found: ResolvedItem): Problem[] {
  if (fieldProblems(found).length > 0 || optionProblems(found).length > 0) return [];
  const question = makeQuestion(found.item, () => undefined);
  const { reject } = found.item.fr;
  const problems: string[] = question.type === 'texts-any-order' ? groupProblems(question) : [];
  for (const { name, text, texts } of acceptedSamples(question)) {
    if (scoreAnswer(question, answer(texts)).verdict !== 'right')
      problems.push(`« ${text} » (${name}) is accepted, but its own tolerance rejects it`);
  }
  for (const text of acceptedMisses(question, reject))
    problems.push(`« ${text} » must be rejected, but it passes`);
  return problems.map((message) => atItem(found, message, ['fr']));
}

const answer = (texts: Record<string, string>): Answer => ({ kind: 'fields', texts });

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly texts: Record<string, string>;
}

/** A right answer in every other field, so that the sample alone decides. */
function baseline(question: Question): Record<string, string> {
  if (question.type === 'text') return { [question.field.name]: question.accept[0] ?? '' };
  if (question.type === 'texts')
    return Object.fromEntries(question.fields.map(({ name }) => [name, question.accept[name]?.[0] ?? '']));
  if (question.type !== 'texts-any-order') return {};
  const groups = Object.values(question.groups);
  return Object.fromEntries(question.fields.map(({ name }, i) => [name, groups[i]?.[0] ?? '']));
}

function acceptedSamples(question: Question): Sample[] {
  const base = baseline(question);
  const put = (name: string, text: string): Sample => ({ name, text, texts: { ...base, [name]: text } });
  if (question.type === 'text') return question.accept.map((text) => put(question.field.name, text));
  if (question.type === 'texts')
    return question.fields.flatMap(({ name }) =>
      (question.accept[name] ?? []).map((text) => put(name, text)),
    );
  if (question.type !== 'texts-any-order') return [];
  const groups = Object.entries(question.groups);
  return groups.flatMap(([name, texts], i) =>
    texts.map((text) => ({ name, text, texts: withGroup(question, i, text) })),
  );
}

/** The text of one group in the first field, other groups in the next: every group is tried, even those beyond the fields. */
function withGroup(
  { fields, groups }: Extract<Question, { groups: unknown }>,
  index: number,
  text: string,
): Record<string, string> {
  const others = Object.values(groups).flatMap(([first], i) => (i === index ? [] : [first ?? '']));
  return Object.fromEntries(fields.map(({ name }, i) => [name, [text, ...others][i] ?? '']));
}

type Reject = readonly string[] | Readonly<Record<string, readonly string[]>> | undefined;

/** Near misses that a field would take. In free order, a near miss must fit no group, whichever the others serve. */
function acceptedMisses(question: Question, reject: Reject = []): string[] {
  const misses = (name: string) =>
    Array.isArray(reject)
      ? (reject as readonly string[])
      : ((reject as Readonly<Record<string, readonly string[]>>)[name] ?? []);
  if ('options' in question || question.type === 'act') return [];
  if (question.type === 'text')
    return misses(question.field.name).filter((text) => acceptsText(question.field, question.accept, text));
  const accepted = (name: string) =>
    question.type === 'texts' ? (question.accept[name] ?? []) : Object.values(question.groups).flat();
  return [
    ...new Set(
      question.fields.flatMap((field) =>
        misses(field.name).filter((text) => acceptsText(field, accepted(field.name), text)),
      ),
    ),
  ];
}

function groupProblems(question: Extract<Question, { groups: unknown }>): string[] {
  const [field] = question.fields;
  if (!field) return [];
  const entries = Object.entries(question.groups);
  return entries.flatMap(([name, texts], i) =>
    entries.slice(i + 1).flatMap(([other, accepted]) => {
      const alone: Question = { type: 'text', field, accept: accepted };
      return texts
        .filter((text) => scoreAnswer(alone, answer({ [field.name]: text })).verdict === 'right')
        .map((text) => `groups « ${name} » and « ${other} » share « ${text} »`);
    }),
  );
}
