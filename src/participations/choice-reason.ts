import { getSkill, type Release } from '../content/index.ts';
import type { ChoiceTrace } from '../engine/index.ts';
import { usePage } from '../ui/page.ts';
import type { GivenAnswer } from './list-answers.ts';

/** One sentence that says why a question was asked, from the trace stored with its answer. */
export function useReason(release: Release): (answer: GivenAnswer) => string {
  const { t, lang } = usePage();
  return ({ position, skillId, trace }) => {
    // The trace was written by our own strategies: its shape is proven.
    const { estimatedLevel, candidates, reason } = trace as ChoiceTrace;
    const { level } = getSkill(release, skillId);
    if (reason === 'kind-start') return t('results.why-kind-start', { level });
    if (reason === 'relief') return t('results.why-relief');
    if (reason === 'check-again') return t('results.why-check');
    if (position === 1) return t('results.why-first', { level });
    const estimated = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(estimatedLevel);
    return t('results.why-informative', { estimated, count: candidates.length });
  };
}
