import type { MessageKey } from '../messages.ts';
import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { Colleague } from './campaign-life.ts';
import type { Campaign } from './find-campaign.ts';

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly colleagues: readonly Colleague[];
  readonly error: MessageKey | null;
}

/** Who looks after the campaign from now on. */
export function OwnerPage({ member, campaign, colleagues, error }: Props) {
  const { t } = usePage();
  const { id, ownerId } = campaign;
  return (
    <OrgaLayout
      title={`${t('campaigns.owner-change')} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaignSettings({ id })}>{t('campaigns.back-to-settings')}</a>
          </p>
          <h1>{t('campaigns.owner-change')}</h1>
          <p class="soft">{t('campaigns.owner-text')}</p>
        </div>
      </div>
      <form method="post" action={routes.campaignOwner({ id })} novalidate>
        <OrganisationField member={member} />
        <SelectField
          name="proprietaire"
          label={t('campaigns.owner')}
          form={{ values: { proprietaire: ownerId ?? '' }, errors: error ? { proprietaire: error } : {} }}
          options={colleagues.map((c) => ({ value: c.id, label: `${c.lastName} ${c.firstName}` }))}
        />
        <p class="submit">
          <a class="btn btn--quiet" href={routes.campaignSettings({ id })}>
            {t('campaigns.cancel')}
          </a>
          <SubmitButton>{t('campaigns.owner-save')}</SubmitButton>
        </p>
      </form>
    </OrgaLayout>
  );
}
