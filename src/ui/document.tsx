import type { ComponentChildren } from 'preact';
import { BRAND } from './brand.ts';
import { ICON_URL } from './brand-mark.tsx';
import { usePage } from './page.ts';

export interface DocumentProps {
  /** Title of the page; the product’s name is added. */
  title: string;
  product?: string | undefined;
  /** Public pages may be found by search engines, the others not. */
  indexed?: boolean | undefined;
  /** A script for this page alone, beside the one of every page. */
  script?: string | undefined;
  /** Seconds after which the page comes anew by itself: only where the reader asked for it. */
  refreshEvery?: number | undefined;
  children: ComponentChildren;
}

/** The whole HTML document: layouts use it, pages use a layout. */
export function Document(props: DocumentProps) {
  const { title, product = BRAND.app, indexed = false, script, refreshEvery, children } = props;
  const { lang, t, assets } = usePage();
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${product}`}</title>
        {refreshEvery === undefined ? null : <meta http-equiv="refresh" content={String(refreshEvery)} />}
        {indexed ? null : <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#faf7f1" />
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.css} />
        <script type="module" src={assets.js} />
        {script ? <script type="module" src={script} /> : null}
        <link rel="icon" href={ICON_URL} />
      </head>
      <body>
        <a class="skip" href="#contenu">
          {t('ui.skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
