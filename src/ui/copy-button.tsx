import type { ComponentChildren } from 'preact';
import { type ButtonSize, buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

export interface CopyButtonProps {
  /** What goes to the clipboard; it must also stand on the page, for those who copy by hand. */
  text: string;
  size?: ButtonSize | undefined;
  children: ComponentChildren;
}

/** Hidden until the script wakes it: without script it could do nothing. */
export function CopyButton({ text, size = 'small', children }: CopyButtonProps) {
  const { t } = usePage();
  return (
    <button
      type="button"
      hidden
      class={buttonClass('quiet', size)}
      data-copy={text}
      data-copied={t('ui.copied')}
      data-failed={t('ui.copy-failed')}
    >
      <Icon name="copy" /> {children}
    </button>
  );
}

/** Opens the browser’s own print window. */
export function PrintButton({ children }: { children: ComponentChildren }) {
  return (
    <button type="button" hidden class={buttonClass('quiet', 'small')} data-print="">
      <Icon name="print" /> {children}
    </button>
  );
}
