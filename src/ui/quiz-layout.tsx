import type { ComponentChildren } from 'preact';
import { buttonClass } from './button.tsx';
import { Document } from './document.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';
import { Stones } from './stones.tsx';

export interface QuizLayoutProps {
  /** Title of the test, in the header of every question. */
  title: string;
  /** Title of this page, first words of the tab: « Question 3 sur 5 ». */
  heading: string;
  /** Stones to the next checkpoint; without it the header shows none. */
  step?: { readonly done: number; readonly of: number } | undefined;
  /** Where « Pause » leads. */
  pauseHref: string;
  /** Two panes on a large screen: a picture or a long text beside the question. */
  wide?: boolean | undefined;
  /** A script for this page alone. */
  script?: string | undefined;
  children: ComponentChildren;
}

export function QuizLayout({
  title,
  heading,
  step,
  pauseHref,
  wide = false,
  script,
  children,
}: QuizLayoutProps) {
  const { t } = usePage();
  return (
    <Document title={`${heading} – ${title}`} script={script}>
      <header class="quiz">
        <div class="wrap">
          <p class="quiz__title">{title}</p>
          <div class="row">
            {step ? <Stones {...step} /> : null}
            <a class={buttonClass('quiet', 'small')} href={pauseHref} aria-label={t('ui.pause-long')}>
              <Icon name="pause" />
              <span>{t('ui.pause')}</span>
            </a>
          </div>
        </div>
      </header>
      <main id="contenu" tabIndex={-1} class={wide ? 'wrap' : 'wrap wrap--ask'}>
        {children}
      </main>
    </Document>
  );
}
