import type { StateShape } from '../pebble.tsx';

export interface Share {
  readonly shape: StateShape;
  readonly count: number;
  readonly label: string;
}

/** One bar cut in shares. Decoration: the numbers stand beside in words, and the pattern, not only the colour, says which is which. */
export function ShareBar({ shares, id }: { shares: readonly Share[]; id: string }) {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  let before = 0;
  return (
    <svg class="share-bar" aria-hidden="true">
      <defs>
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="share-bar__ground" width="8" height="8" />
          <rect class="share-bar__stripe" width="4" height="8" />
        </pattern>
      </defs>
      {shares
        .filter(({ count }) => count > 0)
        .map(({ shape, count }) => {
          const x = (100 * before) / total;
          before += count;
          return (
            <rect
              key={shape}
              class={`share-bar__${shape}`}
              x={`${round(x)}%`}
              width={`${round((100 * count) / total)}%`}
              height="100%"
              fill={shape === 'half' ? `url(#${id})` : undefined}
            />
          );
        })}
    </svg>
  );
}

const round = (percent: number): number => Math.round(percent * 100) / 100;
