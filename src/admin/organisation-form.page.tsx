import { ORGANISATION_TYPES } from '../organisations/index.ts';
import type { FormErrors, FormValues } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { LinkButton, SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { usePage } from '../ui/page.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Crumb } from './crumb.tsx';

interface Props {
  /** null for a new one. */
  readonly id: number | null;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

export function OrganisationFormPage({ id, values, errors }: Props) {
  const { t } = usePage();
  const form = { values, errors };
  const title = t(id === null ? 'admin.space-new' : 'admin.space-edit');
  const back = id === null ? routes.adminOrganisations() : routes.adminOrganisation({ id });
  return (
    <AdminLayout title={title} place="spaces">
      <div class="head">
        <div class="flow">
          <Crumb href={back}>{id === null ? t('admin.spaces') : values.etablissement}</Crumb>
          <h1>{title}</h1>
        </div>
      </div>
      <ErrorSummary form={form} />
      <form
        class="card flow measure-wide"
        method="post"
        action={id === null ? routes.adminNewOrganisation() : routes.adminEditOrganisation({ id })}
        novalidate
      >
        <TextField name="etablissement" label={t('spaces.name')} form={form} maxlength={255} />
        <SelectField
          name="type"
          label={t('spaces.type')}
          form={form}
          empty={t('spaces.type-choose')}
          options={ORGANISATION_TYPES.map((type) => ({ value: type, label: t(`spaces.type-${type}`) }))}
        />
        <TextField name="uai" label={t('spaces.uai')} form={form} optional maxlength={20} look="short" />
        <TextField name="commune" label={t('spaces.town')} form={form} optional maxlength={100} />
        <TextField
          name="code-postal"
          label={t('spaces.postcode')}
          form={form}
          optional
          maxlength={10}
          look="short"
        />
        <p class="row">
          <SubmitButton>{t(id === null ? 'admin.space-create-button' : 'admin.save')}</SubmitButton>
          <LinkButton href={back} look="quiet">
            {t('admin.cancel')}
          </LinkButton>
        </p>
      </form>
    </AdminLayout>
  );
}
