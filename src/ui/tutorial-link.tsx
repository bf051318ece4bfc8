import { usePage } from './page.ts';

export interface TutorialLinkProps {
  href: string;
  title: string;
  minutes: number;
  summary?: string | undefined;
}

/** A line of a list (`ul`) of tutorials. */
export function TutorialLink({ href, title, minutes, summary }: TutorialLinkProps) {
  const { t } = usePage();
  return (
    <li class="tuto">
      <a href={href}>{title}</a>
      <span class="num soft small">{t('ui.minutes', { minutes })}</span>
      {summary === undefined ? null : <span class="small soft">{summary}</span>}
    </li>
  );
}
