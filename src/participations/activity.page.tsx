import { type Campaign, CampaignHeader } from '../campaigns/index.ts';
import { type Member, spaceOf } from '../organisations/index.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Followed, type FollowedProps } from './activity-parts.tsx';
import { activityHref, activityParams } from './activity-query.ts';
import { LiveBar } from './live/live-bar.tsx';

export { STATES } from './participation-states.ts';

export interface ActivityPageProps extends FollowedProps {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly version: string;
  /** Asked for by a link: the page comes anew by itself, without script. */
  readonly auto: boolean;
  readonly removed: boolean;
}

/** Where the class stands: numbers, the days, and the table; it moves while pupils work. */
export function ActivityPage(props: ActivityPageProps) {
  const { t, assets } = usePage();
  const { member, campaign, link, query, version, auto } = props;
  const { id } = campaign;
  return (
    <OrgaLayout
      title={campaign.name}
      organisation={spaceOf(member)}
      place="campaigns"
      script={assets.live}
      refreshEvery={auto ? 30 : undefined}
    >
      <CampaignHeader member={member} campaign={campaign} link={link} current="activity" />
      {props.removed && (
        <Banner tone="ok" live>
          <p>
            {t('follow.done-removed')}{' '}
            <a href={routes.removedParticipants({ id })}>{t('follow.removed-list')}</a>
          </p>
        </Banner>
      )}
      <LiveBar
        stream={routes.campaignStream({ id, ...activityParams(query) })}
        version={version}
        page={activityHref(id, query)}
        autoPage={routes.campaign({ id, ...activityParams(query), auto: '1' })}
        auto={auto}
        project={routes.projection({ id, groupe: query.group })}
      />
      <Followed {...props} />
    </OrgaLayout>
  );
}
