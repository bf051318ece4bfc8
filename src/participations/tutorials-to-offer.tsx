import type { Tutorial } from '../content/index.ts';
import { routes } from '../routes.ts';
import { CopyButton, PrintButton } from '../ui/copy-button.tsx';
import { usePage } from '../ui/page.ts';
import { TutorialLink } from '../ui/tutorial-link.tsx';

interface Props {
  readonly firstName: string;
  readonly tutorials: readonly Tutorial[];
  readonly publicUrl: string;
}

/** Lessons for what is to be reviewed, to be copied into a message or a notebook. */
export function TutorialsToOffer({ firstName, tutorials, publicUrl }: Props) {
  const { t } = usePage();
  if (tutorials.length === 0) return null;
  const list = tutorials.map(
    ({ id, title, minutes }) =>
      `- ${t('results.offer-line', { title, minutes })}\n  ${publicUrl}${routes.tutorial({ id })}`,
  );
  return (
    <section class="card flow" aria-labelledby="tutos">
      <div class="row row--apart">
        <h2 class="h3" id="tutos">
          {t('results.offer-title', { count: tutorials.length })}
        </h2>
        <p class="row">
          <CopyButton text={[t('results.offer-intro', { firstName }), '', ...list].join('\n')}>
            {t('results.offer-copy')}
          </CopyButton>
          <PrintButton>{t('results.print')}</PrintButton>
        </p>
      </div>
      <p class="soft">{t('results.offer-note', { firstName })}</p>
      <ul>
        {tutorials.map(({ id, title, minutes, summary }) => (
          <TutorialLink
            key={id}
            href={routes.tutorial({ id })}
            title={title}
            minutes={minutes}
            summary={summary}
          />
        ))}
      </ul>
    </section>
  );
}
