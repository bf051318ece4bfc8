import type { Legal } from '../platform/config.ts';
import { usePage } from '../ui/page.ts';
import { TellPage } from './tell.tsx';

/** Who answers for the site, and its licences. What the installation does not say is said to be missing. */
export function LegalPage({ contact, legal }: { contact: string | null; legal: Legal }) {
  const { demo } = usePage();
  const told = legal.publisher !== null && legal.director !== null && legal.host !== null;
  return (
    <TellPage
      title="site.legal-title"
      lead="site.legal-lead"
      sections={[
        ...(demo ? (['site.legal-demo'] as const) : []),
        told ? 'site.legal-who' : 'site.legal-publisher',
        'site.legal-licence',
      ]}
      contact={contact}
      places={{
        publisher: legal.publisher ?? '',
        director: legal.director ?? '',
        host: legal.host ?? '',
      }}
    />
  );
}
