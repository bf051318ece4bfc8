import type { ComponentChildren } from 'preact';

export interface FoldProps {
  summary: string;
  open?: boolean | undefined;
  children: ComponentChildren;
}

/** A native fold for what only some need. */
export function Fold({ summary, open, children }: FoldProps) {
  return (
    <details class="fold small" open={open}>
      <summary>{summary}</summary>
      <div class="fold__body flow">{children}</div>
    </details>
  );
}
