import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  title: string;
  /** One sentence, then the way out (a link or a button). */
  children?: ComponentChildren;
}

/** Where there is nothing yet: three hollow stones, a sentence and what to do. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty flow">
      <span class="stones" aria-hidden="true">
        <i class="here" />
        <i />
        <i />
      </span>
      <p class="h3 empty__title">{title}</p>
      {children}
    </div>
  );
}
