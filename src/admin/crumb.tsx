import type { ComponentChildren } from 'preact';

/** The list that one comes from. */
export const Crumb = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <p class="crumb">
    <a href={href}>{children}</a>
  </p>
);
