import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import type { FormErrors, FormValues } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { OptionsFields } from './options-fields.tsx';
import { NameField, PupilTextFields } from './text-fields.tsx';

interface Props {
  readonly member: Member;
  readonly id: number;
  readonly values: FormValues;
  readonly errors: FormErrors;
  /** Somebody has begun. */
  readonly started: boolean;
}

/** Name, texts and options; what was announced to pupils who have begun does not change. */
export function EditCampaignPage({ member, id, values, errors, started }: Props) {
  const { t } = usePage();
  const form = { values, errors };
  return (
    <OrgaLayout title={t('campaigns.edit')} organisation={spaceOf(member)} place="campaigns">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaignSettings({ id })}>{t('campaigns.back-to-settings')}</a>
          </p>
          <h1>{t('campaigns.edit')}</h1>
        </div>
      </div>
      <ErrorSummary form={form} />
      <form method="post" action={routes.editCampaign({ id })} novalidate>
        <OrganisationField member={member} />
        <NameField form={form} />
        <PupilTextFields form={form} />
        <OptionsFields form={form} started={started} />
        <p class="submit">
          <a class="btn btn--quiet" href={routes.campaignSettings({ id })}>
            {t('campaigns.cancel')}
          </a>
          <SubmitButton>{t('campaigns.save')}</SubmitButton>
        </p>
      </form>
    </OrgaLayout>
  );
}
