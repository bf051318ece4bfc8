import type { ComponentChildren } from 'preact';
import { usePage } from './page.ts';

/** `joy` is the one warm button of a dark band; one main button per view. */
export type ButtonLook = 'main' | 'quiet' | 'joy';
export type ButtonSize = 'small' | 'normal' | 'big';

export function buttonClass(look: ButtonLook = 'main', size: ButtonSize = 'normal'): string {
  return ['btn', look === 'main' ? '' : `btn--${look}`, size === 'normal' ? '' : `btn--${size}`]
    .filter(Boolean)
    .join(' ');
}

export interface SubmitButtonProps {
  look?: ButtonLook | undefined;
  size?: ButtonSize | undefined;
  /** What the button says while the form leaves; « Envoi… » if nothing is given. */
  sending?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** For « Je passe »: the fields may stay empty. */
  skipsChecks?: boolean | undefined;
  children: ComponentChildren;
}

export function SubmitButton({ look, size, sending, name, value, skipsChecks, children }: SubmitButtonProps) {
  const { t } = usePage();
  return (
    <button
      type="submit"
      class={buttonClass(look, size)}
      name={name}
      value={value}
      formnovalidate={skipsChecks}
      data-sending={sending ?? t('ui.sending')}
    >
      {children}
    </button>
  );
}

export interface LinkButtonProps {
  href: string;
  look?: ButtonLook | undefined;
  size?: ButtonSize | undefined;
  /** The link gives a file. */
  download?: boolean | undefined;
  /** Only when the text alone does not say where it leads. */
  name?: string | undefined;
  children: ComponentChildren;
}

export function LinkButton({ href, look, size, download, name, children }: LinkButtonProps) {
  return (
    <a class={buttonClass(look, size)} href={href} download={download} aria-label={name}>
      {children}
    </a>
  );
}
