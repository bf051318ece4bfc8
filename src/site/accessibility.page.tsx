import { TellPage } from './tell.tsx';

/** The statement that the law asks for, without a flattering figure. */
export function AccessibilityPage({ contact }: { contact: string | null }) {
  return (
    <TellPage
      title="site.a11y-title"
      lead="site.a11y-lead"
      sections={['site.a11y-state', 'site.a11y-tests', 'site.a11y-gaps', 'site.a11y-contact']}
      contact={contact}
    />
  );
}
