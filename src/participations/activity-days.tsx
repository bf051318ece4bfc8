import { formatDate } from '../platform/i18n.ts';
import { LineChart } from '../ui/charts/line-chart.tsx';
import { Fold } from '../ui/fold.tsx';
import { usePage } from '../ui/page.ts';
import type { FollowedProps } from './activity-parts.tsx';
import type { Day } from './list-days.ts';

/** Noon, so that no time zone makes it another day. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/**
 * Day after day, how many had begun and how many had sent: added up, so that the gap between the two lines is who is still
 * awaited. One day alone needs no picture.
 */
export function ActivityDays({ activity: { days } }: FollowedProps) {
  const { t } = usePage();
  const last = days.at(-1);
  if (last === undefined) return <div id="jours" hidden />;
  return (
    <section id="jours" class="card flow" aria-labelledby="jour-apres-jour">
      <h2 id="jour-apres-jour" class="h3">
        {t('follow.days-title')}
      </h2>
      {days.length === 1 ? <OneDay day={last} /> : <Days days={days} last={last} />}
    </section>
  );
}

function OneDay({ day }: { day: Day }) {
  const { t, lang } = usePage();
  return (
    <p>
      {t('follow.one-day', {
        date: formatDate(lang, noon(day.day)),
        starts: day.starts,
        sendings: day.sendings,
      })}
    </p>
  );
}

function Days({ days, last }: { days: readonly Day[]; last: Day }) {
  const { t, lang } = usePage();
  const date = (day: string) => formatDate(lang, noon(day), 'short');
  const from = noon(days[0]?.day ?? last.day).getTime();
  const span = noon(last.day).getTime() - from;
  const columns = ['day', 'starts', 'sendings', 'started', 'sent'] as const;
  return (
    <>
      <LineChart
        summary={t('follow.days-summary', {
          from: date(days[0]?.day ?? last.day),
          to: date(last.day),
          started: last.started,
          sent: last.sent,
        })}
        points={days.map(({ day }) => ({ at: (noon(day).getTime() - from) / span, label: date(day) }))}
        series={[
          { label: t('follow.days-started'), look: 'dashed', values: days.map(({ started }) => started) },
          { label: t('follow.days-sent'), look: 'full', values: days.map(({ sent }) => sent) },
        ]}
      />
      <Fold summary={t('follow.days-table')}>
        <div class="prose__wide">
          <table class="data data--small">
            <caption class="sr">{t('follow.days-title')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" class={column === 'day' ? undefined : 'end'}>
                    {t(`follow.column-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.day}>
                  <th scope="row">{formatDate(lang, noon(day.day), 'short-year')}</th>
                  <td class="num end">{day.starts}</td>
                  <td class="num end">{day.sendings}</td>
                  <td class="num end">{day.started}</td>
                  <td class="num end">{day.sent}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Fold>
    </>
  );
}
