import type { ComponentChildren } from 'preact';
import { CampaignHeader } from '../campaigns/index.ts';
import { spaceOf } from '../organisations/index.ts';
import { SubmitButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { ClassPageProps } from './class-reading.ts';
import { MOST_IN_GROUP } from './read-class.ts';

interface Props {
  readonly page: ClassPageProps;
  readonly current: 'results' | 'analysis';
  /** Name of the view, for the tab of the browser. */
  readonly title: string;
  /** A script for this page alone. */
  readonly script?: string | undefined;
  readonly children: ComponentChildren;
}

/** The head of the campaign, and, until somebody has sent, why there is nothing below it. */
export function ClassFrame({ page, current, title, script, children }: Props) {
  const { t } = usePage();
  const { member, campaign, link, received, participants } = page;
  return (
    <OrgaLayout
      title={`${title} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
      script={script}
    >
      <CampaignHeader member={member} campaign={campaign} link={link} current={current} />
      {received === 0 ? (
        <div class="card">
          <EmptyState title={t('results.waiting-title')}>
            <p>{t('results.waiting', { count: participants })}</p>
          </EmptyState>
        </div>
      ) : (
        children
      )}
    </OrgaLayout>
  );
}

/** « Groupe » : what the whole page is about; nothing where the campaign has no groups. */
export function GroupChooser({
  page: { campaign, group },
  action,
  keep = {},
}: {
  page: ClassPageProps;
  action: string;
  /** The rest of the address, kept. */
  keep?: Readonly<Record<string, string | undefined>>;
}) {
  const { t } = usePage();
  if (campaign.groups.length < 2) return null;
  return (
    <search>
      <form class="filters" method="get" action={action} aria-label={t('analysis.group-label')}>
        <SelectField
          name="groupe"
          label={t('analysis.group')}
          optional
          empty={t('analysis.group-all')}
          options={campaign.groups.map((name) => ({ value: name, label: name }))}
          value={group ?? ''}
          autoSubmit
        />
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <SubmitButton look="quiet" size="small">
          {t('analysis.group-show')}
        </SubmitButton>
      </form>
    </search>
  );
}

/** Why nothing is added up: nobody of that group has sent, or it is larger than a class. */
export function NothingToAdd({ page: { reading } }: { page: ClassPageProps }) {
  const { t } = usePage();
  return (
    <div class="card">
      <EmptyState title={t(reading === null ? 'analysis.group-large-title' : 'analysis.group-empty-title')}>
        <p>
          {reading === null ? t('analysis.group-large', { most: MOST_IN_GROUP }) : t('analysis.group-empty')}
        </p>
      </EmptyState>
    </div>
  );
}
