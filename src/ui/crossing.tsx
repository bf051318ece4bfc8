import { usePage } from './page.ts';

/** One stone per question, those behind filled: an image with its text. */
export function Crossing({ done, of }: { done: number; of: number }) {
  const { t } = usePage();
  const total = Math.max(done, of);
  return (
    <div class="crossing" role="img" aria-label={t('ui.crossing', { done, of: total })}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} class={index === done - 1 ? 'last' : index < done ? 'done' : undefined} />
      ))}
    </div>
  );
}
