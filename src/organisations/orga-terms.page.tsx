import type { Role } from '../../db/types.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { markdown } from '../ui/markdown.ts';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';

/** What a member commits to, in words a teacher reads in a minute. */
export function OrgaTermsPage({
  organisation,
  role,
  accepted,
}: {
  organisation: string;
  role: Role;
  accepted: boolean;
}) {
  const { t } = usePage();
  return (
    <OrgaLayout title={t('orga.terms-title')} organisation={{ name: organisation, role }}>
      <div class="head">
        <h1>{t('orga.terms-title')}</h1>
      </div>
      <section class="card flow measure-wide">
        <p class="lead">{t('orga.terms-lead', { organisation })}</p>
        <Prose html={markdown(t('orga.terms-text'))} />
        {accepted ? (
          <p>
            <a class="btn" href={routes.campaigns()}>
              {t('orga.terms-continue')}
            </a>
          </p>
        ) : (
          <form method="post" action={routes.orgaTerms()}>
            <SubmitButton>{t('orga.terms-accept')}</SubmitButton>
          </form>
        )}
      </section>
    </OrgaLayout>
  );
}
