import type { Member } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePage } from '../ui/page.ts';
import { Tabs } from '../ui/tabs.tsx';
import type { Campaign } from './find-campaign.ts';

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly link: string;
  readonly current: 'activity' | 'results' | 'analysis' | 'progress' | 'settings';
}

/** The number on the tab of results, kept true where a campaign is followed live. */
export const RECEIVED_COUNT_ID = 'recus';

/** Name, code, link and tabs: the same on each page of a campaign. */
export function CampaignHeader({ member, campaign, link, current }: Props) {
  const { t, lang } = usePage();
  const { id } = campaign;
  const by =
    campaign.creatorFirstName === null
      ? ''
      : ` ${t('campaigns.created-by', { firstName: campaign.creatorFirstName, lastName: campaign.creatorLastName ?? '' })}`;
  return (
    <>
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a>
          </p>
          <h1>{campaign.name}</h1>
          <p class="row small soft">
            {campaign.archivedAt === null ? (
              <span class="tag tag--ok">{t('campaigns.active')}</span>
            ) : (
              <span class="tag tag--line">{t('campaigns.archived')}</span>
            )}
            <span>
              {t(
                campaign.targetKind === 'competence'
                  ? 'campaigns.target-competence'
                  : 'campaigns.target-profile',
                { name: campaign.targetName },
              )}
            </span>
            <span>
              {t('campaigns.created-on', { date: formatDate(lang, campaign.createdAt) })}
              {by}
            </span>
          </p>
        </div>
        <Downloads campaign={campaign} />
      </div>
      <div class="card share row row--apart">
        <p>
          <span class="small soft">{t('campaigns.code-to-give')}</span>
          <br />
          <span class="code big">{campaign.code}</span>
        </p>
        <p>
          <span class="small soft">{t('campaigns.link')}</span>
          <br />
          <a href={link}>{link.replace(/^https?:\/\//, '')}</a>
        </p>
        <CopyButton text={link}>{t('campaigns.copy-link')}</CopyButton>
      </div>
      {campaign.archivedAt !== null && (
        <Banner title={t('campaigns.archived-title', { date: formatDate(lang, campaign.archivedAt) })}>
          <p>{t('campaigns.archived-text')}</p>
        </Banner>
      )}
      <Tabs
        label={t('campaigns.campaign')}
        tabs={[
          {
            label: t('campaigns.tab-activity'),
            href: routes.campaign({ id }),
            current: current === 'activity',
          },
          {
            label: t('campaigns.tab-results'),
            href: routes.campaignResults({ id }),
            current: current === 'results',
            count: campaign.received,
            countId: RECEIVED_COUNT_ID,
          },
          {
            label: t('campaigns.tab-analysis'),
            href: routes.campaignAnalysis({ id }),
            current: current === 'analysis',
          },
          {
            label: t('campaigns.tab-progress'),
            href: routes.compareCampaigns({ id }),
            current: current === 'progress',
          },
          {
            label: t('campaigns.tab-settings'),
            href: routes.campaignSettings({ id }),
            current: current === 'settings',
          },
        ]}
      />
    </>
  );
}

/** The results as a file: for any program, or as a workbook with a sheet a class. */
function Downloads({ campaign: { id, multipleSendings } }: { campaign: Campaign }) {
  const { t } = usePage();
  return (
    <div class="flow no-print">
      <p class="row">
        <a class="btn" href={routes.campaignCsv({ id })} download>
          <Icon name="download" /> {t('campaigns.download-csv')}
        </a>
        <a class="btn btn--quiet" href={routes.campaignXlsx({ id })} download>
          <Icon name="download" /> {t('campaigns.download-xlsx')}
        </a>
      </p>
      {multipleSendings && (
        <p class="small">
          <a href={routes.campaignCsv({ id, lignes: 'participations' })} download>
            {t('campaigns.download-every')}
          </a>
        </p>
      )}
    </div>
  );
}
