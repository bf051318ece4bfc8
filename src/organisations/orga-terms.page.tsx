import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { markdown } from '../ui/markdown.ts';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import type { Space } from './list-spaces.ts';

/** What a member commits to, in words a teacher reads in a minute. */
export function OrgaTermsPage({ space, scope }: { space: Space; scope: { organisation?: number } }) {
  const { t } = usePage();
  return (
    <OrgaLayout
      title={t('orga.terms-title')}
      organisation={{ name: space.organisationName, role: space.role }}
    >
      <div class="head">
        <h1>{t('orga.terms-title')}</h1>
      </div>
      <section class="card flow measure-wide">
        <p class="lead">{t('orga.terms-lead', { organisation: space.organisationName })}</p>
        <Prose html={markdown(t('orga.terms-text'))} />
        {space.termsAccepted ? (
          <p>
            <a class="btn" href={routes.campaigns(scope)}>
              {t('orga.terms-continue')}
            </a>
          </p>
        ) : (
          <form method="post" action={routes.orgaTerms(scope)}>
            <SubmitButton>{t('orga.terms-accept')}</SubmitButton>
          </form>
        )}
      </section>
    </OrgaLayout>
  );
}
