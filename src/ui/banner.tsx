import type { ComponentChildren } from 'preact';

export interface BannerProps {
  /** `calm` says, `warm` encourages, `ok` confirms, `error` belongs to forms. */
  tone?: 'calm' | 'warm' | 'ok' | 'error' | undefined;
  title?: string | undefined;
  /** The banner answers what was just done: read aloud at once. */
  live?: boolean | undefined;
  children?: ComponentChildren;
}

export function Banner({ tone = 'calm', title, live = false, children }: BannerProps) {
  return (
    <div
      class={tone === 'calm' ? 'banner' : `banner banner--${tone}`}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      {title === undefined ? null : <h2 class="label">{title}</h2>}
      {children}
    </div>
  );
}
