import type { Remark } from '../content/index.ts';
import { usePage } from '../ui/page.ts';

const LEVELS = {
  error: 'authoring.remark-error',
  warning: 'authoring.remark-warning',
  waived: 'authoring.remark-waived',
} as const;

/** What the check says, and where: the file and the line to open. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = usePage();
  if (remarks.length === 0) return <p class="soft">{t('authoring.no-remark')}</p>;
  return (
    <ul class="flow">
      {remarks.map(({ level, file, line, message }) => (
        <li key={`${file}:${line}:${message}`}>
          <span class={level === 'waived' ? 'tag tag--line' : 'tag'}>{t(LEVELS[level])}</span>{' '}
          <span lang={level === 'waived' ? 'fr' : 'en'}>{message}</span>{' '}
          <code class="small soft">
            {file}:{line}
          </code>
        </li>
      ))}
    </ul>
  );
}
