import type { ComponentChildren } from 'preact';

export type AreaNumber = 1 | 2 | 3 | 4 | 5;

/** Number, colour and outline of an area. Its name stands beside. */
export function AreaPebble({ area, size }: { area: AreaNumber; size?: 'mini' | 'big' | undefined }) {
  return (
    <span class={`pebble pebble--area a${area}${size ? ` ${size}` : ''}`} aria-hidden="true">
      {area}
    </span>
  );
}

/** First letters of a person or of a file’s kind; decoration beside the name. */
export function LetterPebble({
  letters,
  shape = 'a',
  big = false,
}: {
  letters: string;
  shape?: 'a' | 'b' | 'c' | undefined;
  big?: boolean | undefined;
}) {
  return (
    <span class={`pebble${shape === 'a' ? '' : ` pebble--${shape}`}${big ? ' who' : ''}`} aria-hidden="true">
      {letters}
    </span>
  );
}

/** full: done · half: ready to send · hollow: in progress or to review · dash: skipped. */
export type StateShape = 'full' | 'half' | 'hollow' | 'dash';

const SHAPES = {
  full: 'pb pb--full',
  half: 'pb pb--half',
  hollow: 'pb pb--hollow',
  dash: 'pb pb--none',
} as const;

export function StateMark({ shape }: { shape: StateShape }) {
  return <span class={SHAPES[shape]} aria-hidden="true" />;
}

/** The mark and its word: never the mark alone. */
export function State({ shape, children }: { shape: StateShape; children: ComponentChildren }) {
  return (
    <span class="state">
      <StateMark shape={shape} />
      {children}
    </span>
  );
}
