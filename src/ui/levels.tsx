import { usePage } from './page.ts';

/** Level reached in a competence, with the value in words. */
export function Levels({ level, of }: { level: number; of: number }) {
  const { t } = usePage();
  return (
    <span class="lv">
      <span class="levels" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} class={index < level ? 'done' : undefined} />
        ))}
      </span>
      <span>{t('ui.level-of', { level, of })}</span>
    </span>
  );
}
