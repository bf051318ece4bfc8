import { usePage } from './page.ts';

/** Stages reached, stones that grow: an image with its text. */
export function Stages({ reached, of }: { reached: number; of: number }) {
  const { t } = usePage();
  return (
    <div class="stages" role="img" aria-label={t('ui.stage', { reached, of })}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} class={index < reached ? 'done' : undefined} />
      ))}
    </div>
  );
}
