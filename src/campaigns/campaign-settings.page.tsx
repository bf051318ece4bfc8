import { type Member, spaceOf } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { markdown } from '../ui/markdown.ts';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { PostButton } from '../ui/post-button.tsx';
import { Prose } from '../ui/prose.tsx';
import { CampaignHeader } from './campaign-header.tsx';
import type { Campaign } from './find-campaign.ts';
import { zoneKey } from './options-fields.tsx';
import { Qr } from './qr.tsx';
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
            <Options campaign={campaign} />
          </dl>
          {canEdit && <Life member={member} campaign={campaign} />}
        </section>
        <figure class="card flow qr">
          <Qr qr={qr} code={campaign.code} />
          <figcaption class="small soft">{t('campaigns.qr-note')}</figcaption>
        </figure>
      </div>
    </OrgaLayout>
  );
}

function Options({ campaign }: { campaign: Campaign }) {
  const { t, lang } = usePage();
  const { ownerFirstName, ownerLastName, closesAt, timeZone, groups } = campaign;
  const yes = (on: boolean) => t(on ? 'campaigns.yes' : 'campaigns.no');
  return (
    <>
      <dt>{t('campaigns.owner')}</dt>
      <dd>{ownerLastName === null ? '–' : `${ownerFirstName} ${ownerLastName}`}</dd>
      <dt>{t('campaigns.option-auto')}</dt>
      <dd>{yes(campaign.autoShare)}</dd>
      <dt>{t('campaigns.option-answers')}</dt>
      <dd>{yes(campaign.showAnswers)}</dd>
      <dt>{t('campaigns.option-multiple')}</dt>
      <dd>
        {campaign.multipleSendings
          ? t('campaigns.after-days', { count: campaign.retakeAfterDays })
          : t('campaigns.no')}
      </dd>
      <dt>{t('campaigns.closing')}</dt>
      <dd>
        {closesAt === null
          ? t('campaigns.never-closes')
          : `${formatDate(lang, closesAt, 'time', timeZone)} (${t(zoneKey(timeZone))})`}
      </dd>
      <dt>{t('campaigns.option-groups')}</dt>
      <dd>{groups.length === 0 ? t('campaigns.no-groups') : groups.join(', ')}</dd>
      <dt>{t('campaigns.badges')}</dt>
      <dd>
        {(campaign.badges ?? []).map(({ title }) => title[lang] ?? title.fr).join(', ') ||
          t('campaigns.badges-none')}
      </dd>
    </>
  );
}

/** What its owner and the administrators do with a campaign as a whole. */
function Life({ member, campaign }: { member: Member; campaign: Campaign }) {
  const { t } = usePage();
  const { id, organisationId } = campaign;
  const fields = { organisation: String(organisationId) };
  return (
    <div class="row">
      <a class="btn btn--quiet btn--small" href={routes.newCampaign({ ...member.scope, copie: id })}>
        {t('campaigns.duplicate')}
      </a>
      <a class="btn btn--quiet btn--small" href={routes.campaignOwner({ id })}>
        {t('campaigns.owner-change')}
      </a>
      {campaign.archivedAt === null ? (
        <PostButton action={routes.archiveCampaign({ id })} fields={fields} class="btn btn--quiet btn--small">
          {t('campaigns.archive')}
        </PostButton>
      ) : (
        <PostButton
          action={routes.unarchiveCampaign({ id })}
          fields={fields}
          class="btn btn--quiet btn--small"
        >
          {t('campaigns.unarchive')}
        </PostButton>
      )}
      <a class="btn btn--quiet btn--small" href={routes.deleteCampaign({ id })}>
        {t('campaigns.delete')}
      </a>
    </div>
  );
}
