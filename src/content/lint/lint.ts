import type { Content, Problem } from '../read-content.ts';
import { resolveItems } from '../resolve-items.ts';
import { actRules } from './acts.ts';
import { answerRules } from './answers.ts';
import { assetRules } from './assets.ts';
import { choiceRules } from './choices.ts';
import { inheritanceRules } from './inheritance.ts';
import { profileRules } from './profiles.ts';
import type { Bank, Rule } from './rule.ts';
import { structureRules } from './structure.ts';
import { textRules } from './texts.ts';
import { warningRules } from './warnings.ts';

const ERRORS: readonly Rule[] = [
  ...structureRules,
  ...inheritanceRules,
  ...choiceRules,
  ...answerRules,
  ...actRules,
  ...assetRules,
  ...profileRules,
  ...textRules,
];

export interface LintReport {
  /** What would mislead a learner or break a test: the content is refused. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly bank: Bank;
}

/** Every rule over the whole content (reference: content, §7). */
export function lint(content: Content): LintReport {
  const problems: Problem[] = [...content.problems];
  const bank: Bank = { content, items: resolveItems(content.tubes, problems) };
  const errors = [...problems, ...ERRORS.flatMap((rule) => rule(bank))];
  return { errors: inOrder(errors), warnings: inOrder(warningRules.flatMap((rule) => rule(bank))), bank };
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
