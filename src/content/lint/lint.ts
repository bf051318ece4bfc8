import type { Content, Problem } from '../read-content.ts';
import { everySurface, resolveItems } from '../resolve-items.ts';
import { actRules } from './acts.ts';
import { answerRules } from './answers.ts';
import { assetRules } from './assets.ts';
import { choiceRules } from './choices.ts';
import { inheritanceRules } from './inheritance.ts';
import { profileRules } from './profiles.ts';
import { datesBefore, rotRules } from './rot.ts';
import type { Bank, Rule } from './rule.ts';
import { structureRules } from './structure.ts';
import { sameAnswers, tooAlike } from './surfaces.ts';
import { lessonRules, textRules } from './texts.ts';
import { surfaceWarnings, warningRules } from './warnings.ts';

const ERRORS: readonly Rule[] = [
  ...structureRules,
  ...inheritanceRules,
  ...profileRules,
  ...lessonRules,
  tooAlike,
];

/** What must hold of each surface of a generated item. */
const SURFACE_ERRORS: readonly Rule[] = [
  ...choiceRules,
  ...answerRules,
  ...actRules,
  ...assetRules,
  ...textRules,
];

export interface LintReport {
  /** What would mislead a learner or break a test: the content is refused. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly bank: Bank;
}

/** Every rule over the whole content. `thisYear`: what is old is told only to whoever asks now, so that a build does not change by itself. */
export function lint(content: Content, { thisYear }: { thisYear?: number } = {}): LintReport {
  const problems: Problem[] = [...content.problems];
  const bank: Bank = { content, items: resolveItems(content, problems) };
  const surfaces: Bank = { content, items: everySurface(bank.items) };
  const apply = (rules: readonly Rule[], to: Bank) => rules.flatMap((rule) => rule(to));
  const errors = [...problems, ...apply(ERRORS, bank), ...apply(SURFACE_ERRORS, surfaces)];
  const dated = thisYear === undefined ? [] : [datesBefore(thisYear)];
  const warnings = [
    ...apply([...warningRules, ...dated, sameAnswers], bank),
    ...apply([...surfaceWarnings, ...rotRules], surfaces),
  ];
  return { errors: inOrder(errors), warnings: inOrder(warnings), bank };
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
