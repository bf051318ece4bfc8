import { Banner } from '../ui/banner.tsx';
import { usePage } from '../ui/page.ts';
import type { Trial } from './try-answer.ts';

const REASONS = {
  empty: 'authoring.trial-empty',
  incomplete: 'authoring.trial-incomplete',
  'too-few': 'authoring.trial-too-few',
  malformed: 'authoring.trial-malformed',
} as const;

/** The verdict on a tried answer and, field by field, what was really compared. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { t } = usePage();
  if (trial.kind === 'invalid')
    return (
      <Banner tone="error" live>
        <p>{t(REASONS[trial.reason])}</p>
      </Banner>
    );
  return (
    <Banner
      tone={trial.right ? 'ok' : 'warm'}
      title={t(trial.right ? 'authoring.trial-right' : 'authoring.trial-wrong')}
      live
    >
      {trial.fields.length === 0 ? (
        <p>{trial.given.join(' · ')}</p>
      ) : (
        <ul>
          {trial.fields.map(({ label, given, compared, right }) => (
            <li key={label}>
              {t(right ? 'authoring.trial-field-right' : 'authoring.trial-field-wrong', {
                label,
                given,
                compared,
              })}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
