import { getSkill, type Release } from '../content/index.ts';
import type { ChoiceTrace } from '../engine/index.ts';
import { usePage } from '../ui/page.ts';
import type { GivenAnswer } from './list-answers.ts';

/** One sentence that says why a question was asked, from the trace stored with its answer. */
export function useReason(release: Release): (answer: GivenAnswer) => string {
  const { t, lang } = usePage();
  return ({ position, skillId, trace }) => {
    if (position === 1) return t('results.why-first', { level: getSkill(release, skillId).level });
    // The trace was written by our own strategy: its shape is proven.
    const { estimatedLevel, candidates } = trace as ChoiceTrace;
    const estimated = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(estimatedLevel);
    return t('results.why-informative', { estimated, count: candidates.length });
  };
}
