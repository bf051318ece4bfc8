import { GaugeBar } from './gauge.tsx';
import { StateMark, type StateShape } from './pebble.tsx';

/** Above this number of people, stones say less than bars. */
const MOST_STONES = 60;

export interface CohortGroup {
  readonly shape: StateShape;
  readonly count: number;
  /** What follows the number: « résultats reçus ». */
  readonly label: string;
}

/** Where a class stands: one stone per person, by state. `barBeside`: a bar says the shares already. */
export function Cohort({ groups, barBeside }: { groups: readonly CohortGroup[]; barBeside?: boolean }) {
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  if (barBeside && total > MOST_STONES)
    return (
      <ul class="cohort">
        {groups.map(({ shape, count, label }) => (
          <li key={label} class="line">
            <StateMark shape={shape} />
            <span>
              <b>{count}</b> {label}
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <ul class={total > MOST_STONES ? 'cohort cohort--bars' : 'cohort'}>
      {groups.map(({ shape, count, label }) => (
        <li key={label}>
          {total > MOST_STONES ? (
            <p class="line" aria-hidden="true">
              <StateMark shape={shape} />
              <GaugeBar percent={(100 * count) / total} />
            </p>
          ) : (
            <p aria-hidden="true">
              {Array.from({ length: count }, (_, index) => (
                <StateMark key={index} shape={shape} />
              ))}
            </p>
          )}
          <span>
            <b>{count}</b> {label}
          </span>
        </li>
      ))}
    </ul>
  );
}
