import type { ComponentChildren } from 'preact';
import { Fold } from '../fold.tsx';
import { usePage } from '../page.ts';

export interface Bar {
  readonly label: string;
  /** Where there is little room; the table has the whole. */
  readonly short?: string | undefined;
  readonly count: number;
  /** Where the bar leads: the same page, with these rows alone. */
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
}

export interface BarChartProps {
  /** What the bars are, for those who hear the page and above the table. */
  label: string;
  /** Heads of the table: what a bar stands for, and what is counted. */
  bandLabel: string;
  countLabel: string;
  bars: readonly Bar[];
}

/** Bars side by side, as tall as their counts, which stand above them; the same numbers in a table, folded. */
export function BarChart({ label, bandLabel, countLabel, bars }: BarChartProps) {
  const { t, lang } = usePage();
  const number = new Intl.NumberFormat(lang);
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <figure class="bars flow">
      <ol class={bars.length > 6 ? 'bars__in bars__in--many' : 'bars__in'} aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.label}>
            <BarLink bar={bar}>
              <b class="num">{number.format(bar.count)}</b>
              <Column percent={(100 * bar.count) / tallest} />
              <span class="bars__label">
                <span class={bar.short === undefined ? undefined : 'bars__full'}>{bar.label}</span>
                {bar.short !== undefined && (
                  <span class="bars__short" aria-hidden="true">
                    {bar.short}
                  </span>
                )}
              </span>
            </BarLink>
          </li>
        ))}
      </ol>
      <Fold summary={t('ui.chart-table')}>
        <table class="twin">
          <caption class="sr">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{bandLabel}</th>
              <th scope="col" class="end">
                {countLabel}
              </th>
              <th scope="col" class="end">
                {t('ui.chart-share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td class="num end">{number.format(bar.count)}</td>
                <td class="num end">
                  {t('ui.percent', { value: total === 0 ? 0 : Math.round((100 * bar.count) / total) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </figure>
  );
}

function BarLink({ bar: { href, current }, children }: { bar: Bar; children: ComponentChildren }) {
  if (href === undefined) return <span class="bars__bar">{children}</span>;
  return (
    <a class="bars__bar" href={href} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  );
}

/** Height as a percentage of the SVG: it prints, and needs no style. */
function Column({ percent }: { percent: number }) {
  const height = Math.round(10 * percent) / 10;
  return (
    <svg class="bars__column" aria-hidden="true">
      <rect width="100%" y={`${100 - height}%`} height={`${height}%`} />
    </svg>
  );
}
