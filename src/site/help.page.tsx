import { TellPage } from './tell.tsx';

/** The questions that come up most. */
export function HelpPage() {
  return (
    <TellPage
      title="site.help-title"
      lead="site.help-lead"
      sections={[
        'site.help-start',
        'site.help-answer',
        'site.help-files',
        'site.help-password',
        'site.help-shared',
        'site.help-teachers',
      ]}
    />
  );
}
