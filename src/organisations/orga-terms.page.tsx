import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { markdown } from '../ui/markdown.ts';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import { ORGA_TERMS_VERSION } from './accept-orga-terms.ts';
import type { Space } from './list-spaces.ts';

/** What a member commits to, in words a teacher reads in a minute. */
export function OrgaTermsPage({
  space,
  scope,
  earlier,
}: {
  space: Space;
  scope: { organisation?: number };
  /** When other terms were accepted: these are new. */
  earlier: Date | null;
}) {
  const { t, lang } = usePage();
  return (
    <OrgaLayout
      title={t('orga.terms-title')}
      organisation={{ name: space.organisationName, role: space.role }}
    >
      <div class="head">
        <h1>{t('orga.terms-title')}</h1>
      </div>
      <section class="card flow measure-wide">
        {!space.termsAccepted && earlier !== null && (
          <Banner title={t('orga.terms-changed-title')}>
            <p>{t('orga.terms-changed', { date: formatDate(lang, earlier) })}</p>
          </Banner>
        )}
        <p class="lead">{t('orga.terms-lead', { organisation: space.organisationName })}</p>
        <Prose html={markdown(t('orga.terms-text'))} />
        <p class="small soft">{t('orga.terms-version', { version: ORGA_TERMS_VERSION })}</p>
        {space.termsAccepted ? (
          <p>
            <a class="btn" href={routes.campaigns(scope)}>
              {t('orga.terms-continue')}
            </a>
          </p>
        ) : (
          <form method="post" action={routes.orgaTerms(scope)}>
            <input type="hidden" name="version" value={ORGA_TERMS_VERSION} />
            <SubmitButton>{t('orga.terms-accept')}</SubmitButton>
          </form>
        )}
      </section>
    </OrgaLayout>
  );
}
