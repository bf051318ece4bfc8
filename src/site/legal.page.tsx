import { usePage } from '../ui/page.ts';
import { TellPage } from './tell.tsx';

/** Who answers for the site, and its licences. */
export function LegalPage({ contact }: { contact: string | null }) {
  const { demo } = usePage();
  return (
    <TellPage
      title="site.legal-title"
      lead="site.legal-lead"
      sections={[
        ...(demo ? (['site.legal-demo'] as const) : []),
        'site.legal-publisher',
        'site.legal-licence',
      ]}
      contact={contact}
    />
  );
}
