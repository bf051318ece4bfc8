import { routes } from '../routes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { TutorialLink } from '../ui/tutorial-link.tsx';
import type { TutorialGroup } from './my-profile.ts';

/** Short lessons chosen from what one has yet to master. */
export function MyTutorialsPage({ groups }: { groups: readonly TutorialGroup[] }) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('results.tutorials-title')}>
      <section class="wrap wrap--read start flow">
        <h1>{t('results.tutorials-title')}</h1>
        {groups.length === 0 ? (
          <div class="card">
            <EmptyState title={t('results.tutorials-none-title')}>
              <p>{t('results.tutorials-none')}</p>
            </EmptyState>
          </div>
        ) : (
          <p class="lead soft">{t('results.tutorials-lead')}</p>
        )}
        {groups.map((group) => (
          <section class="flow" key={group.competence}>
            <h2 class="h3">{group.competence}</h2>
            <ul>
              {group.tutorials.map(({ id, title, minutes, summary }) => (
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
        ))}
      </section>
    </PublicLayout>
  );
}
