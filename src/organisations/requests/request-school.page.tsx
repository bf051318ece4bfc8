import type { FormErrors, FormValues } from '../../platform/form.ts';
import { routes } from '../../routes.ts';
import { Banner } from '../../ui/banner.tsx';
import { BRAND } from '../../ui/brand.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FormState } from '../../ui/field.tsx';
import { usePage } from '../../ui/page.ts';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ORGANISATION_TYPES } from './request-form.ts';

/** Step 2 of the journey. What was typed stays, here and in the tab. */
export function RequestSchoolPage({ values, errors }: { values: FormValues; errors: FormErrors }) {
  const { t, viewer } = usePage();
  const form = { values, errors };
  return (
    <PublicLayout title={t('spaces.request-title')} indexed>
      <form
        class="wrap wrap--ask start flow form"
        method="post"
        action={routes.registerSchool()}
        data-draft="etablissement"
        novalidate
      >
        <h1>{t('spaces.request-title')}</h1>
        <p class="lead soft">{t('spaces.request-lead', { orga: BRAND.orga })}</p>
        {viewer === null && (
          <Banner>
            <p>
              {t.rich('spaces.request-account', {
                up: (words) => <a href={routes.signUp({ next: routes.registerSchool() })}>{words}</a>,
                in: (words) => <a href={routes.signIn({ next: routes.registerSchool() })}>{words}</a>,
              })}
            </p>
          </Banner>
        )}
        <ErrorSummary form={form} />
        <SchoolPart form={form} />
        <ReferentPart form={form} />
        <p class="small soft">
          {t.rich('spaces.request-notice', { link: (words) => <a href={routes.privacy()}>{words}</a> })}
        </p>
        <p>
          <SubmitButton size="big">{t('spaces.request-button')}</SubmitButton>
        </p>
      </form>
    </PublicLayout>
  );
}

function SchoolPart({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <fieldset class="flow">
      <legend class="h3">{t('spaces.part-school')}</legend>
      <TextField
        name="etablissement"
        label={t('spaces.name')}
        form={form}
        autocomplete="organization"
        maxlength={255}
      />
      <SelectField
        name="type"
        label={t('spaces.type')}
        form={form}
        empty={t('spaces.type-choose')}
        options={ORGANISATION_TYPES.map((type) => ({ value: type, label: t(`spaces.type-${type}`) }))}
      />
      <TextField
        name="uai"
        label={t('spaces.uai')}
        hint={t('spaces.uai-hint')}
        form={form}
        maxlength={20}
        look="short"
      />
      <TextField
        name="commune"
        label={t('spaces.town')}
        form={form}
        autocomplete="address-level2"
        maxlength={100}
      />
      <TextField
        name="code-postal"
        label={t('spaces.postcode')}
        form={form}
        autocomplete="postal-code"
        maxlength={10}
        look="short"
      />
    </fieldset>
  );
}

function ReferentPart({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <fieldset class="flow">
      <legend class="h3">{t('spaces.part-you')}</legend>
      <TextField
        name="prenom"
        label={t('accounts.first-name')}
        form={form}
        autocomplete="given-name"
        maxlength={100}
      />
      <TextField
        name="nom"
        label={t('accounts.last-name')}
        form={form}
        autocomplete="family-name"
        maxlength={100}
      />
      <TextField
        name="fonction"
        label={t('spaces.job')}
        hint={t('spaces.job-hint')}
        form={form}
        autocomplete="organization-title"
        maxlength={100}
      />
      <TextField
        name="courriel"
        label={t('spaces.email')}
        hint={t('spaces.email-hint')}
        form={form}
        type="email"
        autocomplete="email"
        maxlength={254}
      />
      <TextArea
        name="commentaire"
        label={t('spaces.comment')}
        form={form}
        optional
        rows={4}
        maxlength={2000}
      />
      <div class="sr" aria-hidden="true">
        <label for="site">{t('spaces.trap')}</label>
        <input id="site" name="site" type="text" tabIndex={-1} autocomplete="off" value="" />
      </div>
    </fieldset>
  );
}
