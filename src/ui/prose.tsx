import type { TrustedHtml } from './markdown.ts';

/** Text made from Markdown. The one place where HTML enters as a string: `TrustedHtml` says who made it. */
export function Prose({ html, lead = false }: { html: TrustedHtml; lead?: boolean | undefined }) {
  return <div class={lead ? 'prose lead' : 'prose'} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The same inside a line: a heading, a choice. */
export function InlineProse({ html }: { html: TrustedHtml }) {
  return <span class="prose-line" dangerouslySetInnerHTML={{ __html: html }} />;
}
