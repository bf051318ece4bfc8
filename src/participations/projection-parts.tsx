import type { Campaign } from '../campaigns/index.ts';
import { ShareBar } from '../ui/charts/share-bar.tsx';
import { usePage } from '../ui/page.ts';
import { StateMark, type StateShape } from '../ui/pebble.tsx';
import { STATES } from './participation-states.ts';
import { MOST_PEBBLES, type Projection } from './read-projection.ts';

export interface ProjectedProps {
  readonly campaign: Campaign;
  readonly group: string;
  readonly names: boolean;
  readonly projection: Projection;
}

/** All that changes on the wall. */
export function Projected(props: ProjectedProps) {
  return (
    <div id="suivi" class="wall__in">
      <Numbers {...props} />
      <Pebbles {...props} />
    </div>
  );
}

export const projectedParts = (props: ProjectedProps) => ({
  nombres: <Numbers {...props} />,
  galets: <Pebbles {...props} />,
});

function Numbers({ projection: { counts } }: ProjectedProps) {
  const { t } = usePage();
  const states = [
    { shape: 'full', count: counts.shared, label: t('results.cohort-shared', { count: counts.shared }) },
    { shape: 'half', count: counts.toShare, label: t('results.cohort-to-share') },
    { shape: 'hollow', count: counts.started, label: t('results.cohort-started') },
  ] as const;
  return (
    <section id="nombres" aria-label={t('results.where-title')}>
      <dl class="wall__numbers">
        <div>
          <dt>{t('results.tile-participants', { count: counts.total })}</dt>
          <dd>{counts.total}</dd>
        </div>
        {states.map(({ shape, count, label }) => (
          <div key={shape}>
            <dt>
              <StateMark shape={shape} /> {label}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <ShareBar id="rayures" shares={states} />
      <p hidden data-live-summary="">
        {states.map(({ count, label }) => `${count} ${label}`).join(', ')}
      </p>
    </section>
  );
}

/** So many stones can be large. */
const A_CLASS = 36;

/** One stone a pupil, filled as far as the test is; without names nobody is told apart. */
function Pebbles({ projection: { counts, pupils }, names }: ProjectedProps) {
  const { t } = usePage();
  if (counts.total === 0) return <p id="galets">{t('follow.wall-nobody')}</p>;
  if (counts.total > MOST_PEBBLES) return <p id="galets">{t('follow.wall-many', { most: MOST_PEBBLES })}</p>;
  return (
    <ul
      id="galets"
      class={`pebbles${names ? ' pebbles--names' : ''}${counts.total <= A_CLASS ? ' pebbles--few' : ''}`}
    >
      {pupils.map((p) => (
        <li key={p.id} id={`g-${p.id}`}>
          <Stone shape={STATES[p.status][0]} percent={p.progress} />
          {names && (
            <span>
              {p.firstName} {[...p.lastName][0]}.
            </span>
          )}
          <span class="pebbles__state">
            {p.status === 'started' ? t('ui.percent', { value: p.progress }) : t(WORDS[p.status])}
          </span>
        </li>
      ))}
    </ul>
  );
}

const WORDS = { to_share: 'results.cohort-to-share', shared: 'follow.wall-received' } as const;

/** Drawn in a box of 48 × 40. */
const STONE = 'M21 3c13-1 24 6 24 17 0 12-10 18-23 17C10 36 3 30 3 20 3 10 10 4 21 3z';
const TOP = 3;
const HEIGHT = 34;

/** The fill is the same stone seen through a window as high as the progress. */
function Stone({ shape, percent }: { shape: StateShape; percent: number }) {
  const high = Math.round(HEIGHT * percent) / 100;
  const from = TOP + HEIGHT - high;
  return (
    <svg class={`stone stone--${shape}`} viewBox="0 0 48 40" aria-hidden="true">
      {high > 0 && (
        <svg aria-hidden="true" x="0" y={from} width="48" height={high} viewBox={`0 ${from} 48 ${high}`}>
          <path class="stone__fill" d={STONE} />
        </svg>
      )}
      <path class="stone__edge" d={STONE} />
      {shape === 'full' && <path class="stone__mark" d="m16 20 6 6 11-12" />}
      {shape === 'half' && <path class="stone__mark" d="M24 28V13m-7 7 7-7 7 7" />}
    </svg>
  );
}
