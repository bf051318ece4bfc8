import { TellPage } from './tell.tsx';

/** What is kept and who sees it: for pupils first, in plain words. */
export function PrivacyPage({ contact }: { contact: string | null }) {
  return (
    <TellPage
      title="site.privacy-title"
      lead="site.privacy-lead"
      sections={[
        'site.privacy-kept',
        'site.privacy-seen',
        'site.privacy-third',
        'site.privacy-rights',
        'site.privacy-adults',
      ]}
      contact={contact}
    />
  );
}
