import { usePage } from './page.ts';

/** Up to here the stones hold on one line of a large screen. */
const LINE = 24;

/** One stone per question, those behind filled: an image with its text. */
export function Crossing({ done, of }: { done: number; of: number }) {
  const { t } = usePage();
  const total = Math.max(done, of);
  return (
    <div
      class={total > LINE ? 'crossing' : 'crossing crossing--line'}
      role="img"
      aria-label={t('ui.crossing', { done, of: total })}
    >
      {Array.from({ length: total }, (_, index) => (
        <i key={index} class={index === done - 1 ? 'last' : index < done ? 'done' : undefined} />
      ))}
    </div>
  );
}
