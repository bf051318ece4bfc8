import type { ComponentChildren } from 'preact';

export interface Tile {
  readonly label: string;
  readonly value: ComponentChildren;
  /** Smaller, after the value: « % », « / 68 », « novembre ». */
  readonly unit?: string | undefined;
}

/** A few figures to read at a glance. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <dl class="tiles">
      {tiles.map(({ label, value, unit }) => (
        <div key={label} class="tile">
          <dt>{label}</dt>
          <dd>
            {value}
            {unit === undefined ? null : (
              <>
                {' '}
                <small>{unit}</small>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
