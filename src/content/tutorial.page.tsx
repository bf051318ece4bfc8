import { routes } from '../routes.ts';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';
import type { Competence, Tutorial } from './release.ts';

/** A lesson of a few minutes, readable by anyone and printable. */
export function TutorialPage({
  tutorial,
  competence,
  releaseId,
}: {
  tutorial: Tutorial;
  competence: Competence | null;
  releaseId: string;
}) {
  const { t, viewer } = usePage();
  return (
    <PublicLayout title={tutorial.title} indexed>
      <article class="wrap wrap--ask start flow" lang="fr">
        <p class="crumb">
          {competence?.title.fr} · {t('ui.minutes', { minutes: tutorial.minutes })}
        </p>
        <h1>{tutorial.title}</h1>
        <p class="lead soft">{tutorial.summary}</p>
        {tutorial.picture && (
          <img
            class="support support--lesson"
            src={routes.contentFile({ release: releaseId, tube: 'tutorials', file: tutorial.picture.file })}
            alt={tutorial.picture.alt}
            width={tutorial.picture.width}
            height={tutorial.picture.height}
          />
        )}
        <Prose html={markdown(tutorial.body, { headings: 2 })} />
        {viewer && (
          <p>
            <a href={routes.myTutorials()}>{t('results.tutorials-title')}</a>
          </p>
        )}
      </article>
    </PublicLayout>
  );
}
