import type { Spread } from '../engine/index.ts';
import { routes } from '../routes.ts';
import { BarChart } from '../ui/charts/bar-chart.tsx';
import { usePage } from '../ui/page.ts';
import { Segments } from '../ui/segments.tsx';
import { countIn } from './bands.ts';
import type { ClassReading } from './read-class.ts';
import type { ResultFilters } from './result-filters.ts';

/** Standard deviations, in points of per cent, under which results are said to be close, and over which far apart. */
const CLOSE = 10;
const FAR = 20;
/** Under so many results the list says it better. */
const LEAST = 5;

interface Props {
  readonly spread: Spread;
  readonly reading: ClassReading;
  readonly filters: ResultFilters;
}

/** How far apart the results are: in a sentence, in bars that lead to their pupils, in a table. */
export function SpreadCard({ spread, reading, filters }: Props) {
  const { t } = usePage();
  const { at, bands, byStage, stages, band } = filters;
  const here = (change: { par?: string; palier?: string; tranche?: string }) => {
    const { par, palier, tranche, ...rest } = at;
    return routes.campaignResults({ ...rest, ...change });
  };
  const par = byStage || stages.length === 0 ? {} : { par: 'dix' };
  return (
    <section class="card flow" aria-labelledby="repartition">
      <div class="row row--apart">
        <h2 id="repartition" class="h3">
          {t('analysis.spread-title')}
        </h2>
        {stages.length > 0 && (
          <Segments
            label={t('analysis.spread-by')}
            segments={[
              { label: t('analysis.spread-by-stage'), href: here({}), current: byStage },
              { label: t('analysis.spread-by-ten'), href: here({ par: 'dix' }), current: !byStage },
            ]}
          />
        )}
      </div>
      {spread.count >= LEAST && (
        <p class="measure-wide">
          {t('analysis.spread-half', {
            quarter: spread.quarter,
            middle: spread.middle,
            threeQuarters: spread.threeQuarters,
          })}{' '}
          {t(wordsOf(spread.deviation), { points: Math.round(spread.deviation) })}
        </p>
      )}
      <BarChart
        label={t(byStage ? 'analysis.bars-by-stage' : 'analysis.bars-by-ten')}
        bandLabel={t(byStage ? 'analysis.column-stage' : 'analysis.column-band')}
        countLabel={t('analysis.column-pupils')}
        bars={bands.map((one) => ({
          label: one.label,
          short: one.short,
          count: countIn(reading.mastery, one),
          href: here({ ...par, ...(byStage ? { palier: one.key } : { tranche: one.key }) }),
          current: one.from === band?.from && one.to === band.to,
        }))}
      />
    </section>
  );
}

const wordsOf = (deviation: number) =>
  deviation < CLOSE
    ? ('analysis.spread-close' as const)
    : deviation < FAR
      ? ('analysis.spread-usual' as const)
      : ('analysis.spread-far' as const);
