import type { Problem } from '../read-content.ts';
import type { ResolvedItem } from '../resolve-items.ts';
import { atItem, type Bank, type Rule, repeated } from './rule.ts';

/** Options: right number of right ones, no double, nothing left over from another type. */
export const choiceRules: readonly Rule[] = [
  ({ items }: Bank) =>
    items.filter(({ item }) => item.type === 'choice' || item.type === 'choices').flatMap(optionProblems),
];

function optionProblems(found: ResolvedItem): Problem[] {
  const { type, fr, fields } = found.item;
  const options = fr.choices ?? [];
  const right = options.filter((option) => option.correct).length;
  const problems: string[] = [];
  if (options.length < 2) problems.push('needs at least two options');
  if (type === 'choice' && right !== 1)
    problems.push(`a « choice » has exactly one right option, this one has ${right}`);
  if (type === 'choices' && (right === 0 || right === options.length))
    problems.push('« choices » has at least one right option and at least one that is not');
  for (const double of new Set(repeated(options.map((option) => option.text.trim()))))
    problems.push(`option « ${double} » stands twice`);
  if (options.some((option, i) => option.pin && i !== options.length - 1))
    problems.push('only the last option can be pinned last');
  if (fields || fr.accept || fr.groups || fr.labels) problems.push('a choice has no field');
  return problems.map((message) => atItem(found, message, ['fr', 'choices']));
}
