import { type Campaign, type QrCode, RECEIVED_COUNT_ID } from '../campaigns/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { ShareBar } from '../ui/charts/share-bar.tsx';
import { Cohort, type CohortGroup } from '../ui/cohort.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { TabCount } from '../ui/tabs.tsx';
import { Tiles } from '../ui/tiles.tsx';
import { ActivityDays } from './activity-days.tsx';
import { ActivityList } from './activity-list.tsx';
import type { ActivityQuery } from './activity-query.ts';
import { Filters } from './filters.tsx';
import type { CampaignCounts } from './list-participants.ts';
import type { Activity } from './read-activity.ts';

export interface FollowedProps {
  readonly campaign: Campaign;
  readonly link: string;
  readonly qr: QrCode;
  readonly activity: Activity;
  readonly query: ActivityQuery;
  /** May take people out of the campaign. */
  readonly canEdit: boolean;
}

/** All that changes while pupils work, and the filters between. */
export function Followed(props: FollowedProps) {
  const { campaign, query, activity } = props;
  if (activity.counts.total === 0)
    return (
      <div id="suivi" class="stacked">
        <Nobody {...props} />
      </div>
    );
  return (
    <div id="suivi" class="stacked">
      <Figures {...props} />
      <Where {...props} />
      <ActivityDays {...props} />
      <Filters campaign={campaign} query={query} />
      <ActivityList {...props} />
    </div>
  );
}

/** The same, piece by piece, each in an element of its own: what a stream sends when it changes. */
export function followedParts(props: FollowedProps) {
  const received = <TabCount id={RECEIVED_COUNT_ID} count={props.activity.counts.received} />;
  if (props.activity.counts.total === 0) return { [RECEIVED_COUNT_ID]: received };
  return {
    [RECEIVED_COUNT_ID]: received,
    chiffres: <Figures {...props} />,
    etats: <Where {...props} />,
    jours: <ActivityDays {...props} />,
    liste: <ActivityList {...props} />,
  };
}

function Nobody({ campaign, link, qr }: FollowedProps) {
  const { t } = usePage();
  return (
    <div class="card nobody">
      <EmptyState title={t('results.nobody-title')}>
        <p>{t('results.nobody', { code: campaign.code })}</p>
        <p class="row">
          <CopyButton text={campaign.code}>{t('follow.copy-code')}</CopyButton>
          <CopyButton text={link}>{t('campaigns.copy-link')}</CopyButton>
        </p>
      </EmptyState>
      <figure class="qr">
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          role="img"
          aria-label={t('campaigns.qr-label', { code: campaign.code })}
          shape-rendering="crispEdges"
        >
          <rect width="100%" height="100%" fill="#fff" />
          <path d={qr.path} fill="#14252b" />
        </svg>
      </figure>
    </div>
  );
}

function Figures({ campaign, activity: { counts } }: FollowedProps) {
  const { t, lang } = usePage();
  const last = counts.lastActivityAt;
  return (
    <div id="chiffres">
      <Tiles
        tiles={[
          { label: t('results.tile-participants', { count: counts.total }), value: counts.total },
          { label: t('results.tile-received', { count: counts.received }), value: counts.received },
          {
            label: t('results.tile-rate'),
            value: counts.total === 0 ? 0 : Math.floor((100 * counts.received) / counts.total),
            unit: '%',
          },
          {
            label: t('results.tile-last'),
            value: last === null ? '–' : formatDate(lang, new Date(last), 'short', campaign.timeZone),
          },
        ]}
      />
    </div>
  );
}

/** States in the order in which a class goes through them backwards: what is done first. */
export function useStates(counts: CampaignCounts): CohortGroup[] {
  const { t } = usePage();
  return [
    { shape: 'full', count: counts.shared, label: t('results.cohort-shared', { count: counts.shared }) },
    { shape: 'half', count: counts.toShare, label: t('results.cohort-to-share') },
    { shape: 'hollow', count: counts.started, label: t('results.cohort-started') },
  ];
}

function Where({ activity: { counts } }: FollowedProps) {
  const { t } = usePage();
  const states = useStates(counts);
  return (
    <section id="etats" class="card flow" aria-labelledby="ou">
      <h2 id="ou" class="h3">
        {t('results.where-title')}
      </h2>
      <ShareBar id="rayures" shares={states} />
      <Cohort groups={states} barBeside />
      <p hidden data-live-summary="">
        {states.map(({ count, label }) => `${count} ${label}`).join(', ')}
      </p>
    </section>
  );
}
