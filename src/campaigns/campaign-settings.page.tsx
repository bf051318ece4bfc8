import { type Member, spaceOf } from '../organisations/index.ts';
import { routes } from '../routes.ts';
import { markdown } from '../ui/markdown.ts';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import { CampaignHeader } from './campaign-header.tsx';
import type { Campaign } from './find-campaign.ts';
import type { QrCode } from './qr-code.ts';

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly link: string;
  readonly qr: QrCode;
  readonly canEdit: boolean;
}

/** All that was set at creation, and the code as a picture for a projector or a sheet of paper. */
export function CampaignSettingsPage({ member, campaign, link, qr, canEdit }: Props) {
  const { t } = usePage();
  const none = <span class="soft">{t('campaigns.not-set')}</span>;
  return (
    <OrgaLayout
      title={`${t('campaigns.tab-settings')} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <CampaignHeader member={member} campaign={campaign} link={link} current="settings" />
      <div class="cols">
        <section class="card flow" aria-labelledby="reglages">
          <div class="row row--apart">
            <h2 id="reglages" class="h3">
              {t('campaigns.tab-settings')}
            </h2>
            {canEdit && (
              <a class="btn btn--quiet btn--small" href={routes.editCampaign({ id: campaign.id })}>
                {t('campaigns.edit-button')}
              </a>
            )}
          </div>
          <dl class="settings">
            <dt>{t('campaigns.name')}</dt>
            <dd>{campaign.name}</dd>
            <dt>{t('campaigns.target')}</dt>
            <dd>{campaign.targetName}</dd>
            <dt>{t('campaigns.identifier-label')}</dt>
            <dd>{campaign.identifierLabel ?? <span class="soft">{t('campaigns.identifier-none')}</span>}</dd>
            <dt>{t('campaigns.test-title')}</dt>
            <dd>{campaign.title ?? none}</dd>
            <dt>{t('campaigns.landing-text')}</dt>
            <dd>{campaign.landingText === null ? none : <Prose html={markdown(campaign.landingText)} />}</dd>
          </dl>
        </section>
        <figure class="card flow qr">
          <svg
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={t('campaigns.qr-label', { code: campaign.code })}
            shape-rendering="crispEdges"
          >
            <rect width="100%" height="100%" fill="#fff" />
            <path d={qr.path} fill="#14252b" />
          </svg>
          <figcaption class="small soft">{t('campaigns.qr-note')}</figcaption>
        </figure>
      </div>
    </OrgaLayout>
  );
}
