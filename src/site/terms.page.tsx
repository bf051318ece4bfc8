import { TellPage } from './tell.tsx';

/** The rules of the site. */
export function TermsPage() {
  return (
    <TellPage
      title="site.terms-title"
      lead="site.terms-lead"
      sections={['site.terms-what', 'site.terms-account', 'site.terms-fair', 'site.terms-limits']}
    />
  );
}
