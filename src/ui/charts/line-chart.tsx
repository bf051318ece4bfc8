import { niceTop } from './nice-top.ts';

export interface LineSeries {
  readonly label: string;
  /** One value per point, in the order of `points`. */
  readonly values: readonly number[];
  /** The first line is drawn full, the second dashed: told apart without colour. */
  readonly look: 'full' | 'dashed';
}

export interface LineChartProps {
  /** What the picture says, in one sentence: the table beside has it all. */
  readonly summary: string;
  /** Place from 0 to 1 on the line of time, and its name, for each point. */
  readonly points: readonly { readonly at: number; readonly label: string }[];
  readonly series: readonly LineSeries[];
}

/** Lines over time. Only the lines stretch with the page: words and points keep their size on any screen. */
export function LineChart({ summary, points, series }: LineChartProps) {
  const top = niceTop(Math.max(...series.flatMap(({ values }) => values), 1));
  const y = (value: number) => round(100 - (100 * value) / top);
  const x = (index: number) => round(100 * (points[index]?.at ?? 0));
  const first = points[0]?.label;
  const last = points.at(-1)?.label;
  return (
    <figure class="chart">
      <ul class="chart__key small">
        {series.map(({ label, look, values }) => (
          <li key={label}>
            <svg class={`chart__swatch chart__line--${look}`} viewBox="0 0 28 12" aria-hidden="true">
              <path d="M1 6h26" />
              <circle cx="14" cy="6" r="4" />
            </svg>
            {label} <b>{values.at(-1) ?? 0}</b>
          </li>
        ))}
      </ul>
      <div class="chart__y small soft" aria-hidden="true">
        {[top, top / 2, 0].map((value) => (
          <span key={value}>{value}</span>
        ))}
      </div>
      <svg class="chart__plot" role="img" aria-label={summary}>
        {[0, 50, 100].map((line) => (
          <line key={line} class="chart__grid" x1="0" x2="100%" y1={`${line}%`} y2={`${line}%`} />
        ))}
        {series.map(({ label, look, values }) => (
          <g key={label} class={`chart__line--${look}`}>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              width="100%"
              height="100%"
            >
              <path d={path(values.map((value, index) => [x(index), y(value)]))} />
            </svg>
            {points.length <= 31 &&
              values.map((value, index) => (
                <circle key={points[index]?.label} cx={`${x(index)}%`} cy={`${y(value)}%`} r="4" />
              ))}
          </g>
        ))}
      </svg>
      <div class="chart__x small soft" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </figure>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

const path = (at: readonly (readonly [number, number])[]): string =>
  at.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
