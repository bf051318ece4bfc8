import type { Campaign } from '../campaigns/index.ts';
import type { MessageKey } from '../messages.ts';
import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly participants: number;
  readonly typed: string;
  readonly error: MessageKey | null;
}

/** What goes and what stays, and the name to type: nobody deletes a class by a slip of the hand. */
export function DeleteCampaignPage({ member, campaign, participants, typed, error }: Props) {
  const { t } = usePage();
  const { id, name } = campaign;
  return (
    <OrgaLayout title={`${t('campaigns.delete')} – ${name}`} organisation={spaceOf(member)} place="campaigns">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaignSettings({ id })}>{t('campaigns.back-to-settings')}</a>
          </p>
          <h1>{t('campaigns.delete-title', { name })}</h1>
        </div>
      </div>
      <Banner tone="warm" title={t('campaigns.delete-warning')}>
        <p>{t('campaigns.delete-text', { count: participants })}</p>
        <p>{t('campaigns.delete-instead')}</p>
      </Banner>
      <form method="post" action={routes.deleteCampaign({ id })} novalidate>
        <OrganisationField member={member} />
        <TextField
          name="confirmation"
          label={t('campaigns.delete-confirm', { name })}
          form={{ values: { confirmation: typed }, errors: error ? { confirmation: error } : {} }}
        />
        <p class="submit">
          <a class="btn btn--quiet" href={routes.campaignSettings({ id })}>
            {t('campaigns.cancel')}
          </a>
          <SubmitButton>{t('campaigns.delete-button')}</SubmitButton>
        </p>
      </form>
    </OrgaLayout>
  );
}
