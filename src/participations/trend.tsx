import type { Comparison, Trend } from '../engine/index.ts';
import { usePage } from '../ui/page.ts';

const ARROWS = { up: '↗', down: '↘', steady: '=', unknown: '–' } as const satisfies Record<Trend, string>;
const WORDS = {
  up: 'results.trend-up',
  down: 'results.trend-down',
  steady: 'results.trend-steady',
  unknown: 'results.trend-unknown',
} as const satisfies Record<Trend, string>;

/** Sign and words of a change; an arrow only where chance alone would rarely make one. */
export function TrendMark({ trend }: { trend: Trend }) {
  const { t } = usePage();
  return (
    <span class={`trend trend--${trend}`}>
      <span aria-hidden="true">{ARROWS[trend]}</span> {t(WORDS[trend])}
    </span>
  );
}

/** The same with how many skills were gained and lost. */
export function ChangeText({ change }: { change: Comparison }) {
  const { t } = usePage();
  const { gained, lost } = change.counts;
  return (
    <>
      <TrendMark trend={change.trend} />
      <br />
      <span class="small soft">{t('results.change-counts', { gained, lost })}</span>
    </>
  );
}
