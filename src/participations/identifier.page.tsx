import type { CampaignByCode } from '../campaigns/index.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import type { FormState } from '../ui/field.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';

/** Asked once, before the first question: the identifier and the class, where the campaign wants them. */
export function IdentifierPage({ campaign, form }: { campaign: CampaignByCode; form: FormState }) {
  const { t } = usePage();
  const { identifierLabel, groups, organisationName: organisation } = campaign;
  return (
    <PublicLayout title={t('participations.identifier-title')}>
      <form class="wrap wrap--ask start flow" method="post" action={routes.identifier(campaign)} novalidate>
        <h1>{t('participations.identifier-title')}</h1>
        <p class="lead">{t('participations.identifier-lead', { organisation })}</p>
        {groups.length > 1 && (
          <SelectField
            name="groupe"
            label={t('participations.group-label')}
            form={form}
            empty={t('participations.group-choose')}
            options={groups.map((name) => ({ value: name, label: name }))}
          />
        )}
        {identifierLabel !== null && (
          <TextField name="identifiant" label={identifierLabel} form={form} maxlength={255} />
        )}
        <p class="row">
          <SubmitButton>{t('participations.identifier-button')}</SubmitButton>
          <a class="btn btn--quiet" href={routes.landing(campaign)}>
            {t('participations.cancel')}
          </a>
        </p>
      </form>
    </PublicLayout>
  );
}
