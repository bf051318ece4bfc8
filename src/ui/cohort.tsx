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

/** Where a class stands: one stone per person, by state. */
export function Cohort({ groups }: { groups: readonly CohortGroup[] }) {
  const total = groups.reduce((sum, group) => sum + group.count, 0);
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
