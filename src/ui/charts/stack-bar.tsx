import { usePage } from '../page.ts';
import { StateMark, type StateShape } from '../pebble.tsx';

export interface StackPart {
  readonly shape: Extract<StateShape, 'full' | 'hollow' | 'dash'>;
  readonly label: string;
  /** Any unit: what counts is its part of the whole. */
  readonly value: number;
}

/** Parts of a whole on one line, each with its mark, its word and its share: the words are the chart for those who do not see it. */
export function StackBar({ parts }: { parts: readonly StackPart[] }) {
  const { t } = usePage();
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const widths = parts.map(({ value }) => (whole === 0 ? 0 : (100 * value) / whole));
  const percents = wholePercents(widths);
  const starts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  return (
    <div class="stack">
      <svg class="stack__bar" aria-hidden="true">
        {parts.map(({ shape, label }, i) => (
          <rect
            key={label}
            class={`stack__${shape}`}
            x={`${starts[i]}%`}
            width={`${widths[i]}%`}
            height="100%"
          />
        ))}
      </svg>
      <ul class="stack__parts">
        {parts.map(({ shape, label }, i) => (
          <li key={label}>
            <StateMark shape={shape} /> <b class="num">{t('ui.percent', { value: percents[i] ?? 0 })}</b>{' '}
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Rounded so that they make 100: the largest remainders go up. */
export function wholePercents(shares: readonly number[]): readonly number[] {
  const floors = shares.map(Math.floor);
  const total = Math.round(shares.reduce((sum, share) => sum + share, 0));
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0);
  const order = shares
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, missing)
    .map(({ i }) => i);
  return floors.map((floor, i) => floor + Number(order.includes(i)));
}
