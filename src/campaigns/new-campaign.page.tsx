import { areasOf, type ReadyTarget, type Release } from '../content/index.ts';
import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import type { FormErrors, FormValues } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { FormState } from '../ui/field.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { OptionsFields } from './options-fields.tsx';
import { profileKey } from './target-profiles.ts';
import { TargetSizes } from './target-sizes.tsx';
import { NameField, PupilTextFields } from './text-fields.tsx';

export interface NewCampaignProps {
  readonly member: Member;
  readonly release: Release;
  /** Made by Pix Admin: public, or attached to this organisation. */
  readonly profiles: readonly { readonly id: number; readonly title: string }[];
  readonly targets: readonly ReadyTarget[];
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Steps 5 to 10 of the journey on one page; what was typed stays, each error stands beside its field. */
export function NewCampaignPage({ member, release, profiles, targets, values, errors }: NewCampaignProps) {
  const { t } = usePage();
  const form = { values, errors };
  return (
    <OrgaLayout title={t('campaigns.create')} organisation={spaceOf(member)} place="campaigns">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a>
          </p>
          <h1>{t('campaigns.create')}</h1>
          <p>
            <a href={routes.campaignsByClass(member.scope)}>{t('campaigns.by-class-link')}</a>
          </p>
        </div>
      </div>
      <ErrorSummary form={form} />
      <form method="post" action={routes.newCampaign()} novalidate>
        <OrganisationField member={member} />
        <NameField form={form} />
        <TargetField release={release} profiles={profiles} targets={targets} form={form} />
        <IdentifierPart form={form} />
        <PupilTextFields form={form} />
        <OptionsFields form={form} />
        <p class="submit">
          <a class="btn btn--quiet" href={routes.campaigns(member.scope)}>
            {t('campaigns.cancel')}
          </a>
          <SubmitButton>{t('campaigns.create-button')}</SubmitButton>
        </p>
      </form>
    </OrgaLayout>
  );
}

export function TargetField({
  release,
  profiles,
  targets,
  form,
}: Pick<NewCampaignProps, 'release' | 'profiles' | 'targets'> & { form: FormState }) {
  const { t, lang } = usePage();
  const competences = areasOf(release).flatMap((area) => area.competences);
  return (
    <>
      <SelectField
        name="objet"
        label={t('campaigns.target')}
        form={form}
        empty={t('campaigns.target-choose')}
        tip={t('campaigns.target-tip')}
        groups={[
          {
            label: t('campaigns.group-competence'),
            options: competences.map((c) => ({
              value: `competence:${c.code}`,
              label: `${c.code} ${c.title[lang] ?? c.title.fr}`,
            })),
          },
          {
            label: t('campaigns.group-profile'),
            options: [
              ...release.profiles.map((p) => ({
                value: `profil:${p.id}`,
                label: p.title[lang] ?? p.title.fr,
              })),
              ...profiles.map((p) => ({ value: `profil:${profileKey(p.id)}`, label: p.title })),
            ],
          },
        ]}
      />
      <TargetSizes targets={targets} />
    </>
  );
}

export function IdentifierPart({ form }: { form: FormState }) {
  const { t } = usePage();
  const yes = form.values.identifiant === 'oui';
  return (
    <fieldset class="part" aria-describedby="identifiant-note">
      <legend class="sr">{t('campaigns.identifier')}</legend>
      <div class="field">
        <p class="label" aria-hidden="true">
          {t('campaigns.identifier')}
        </p>
        <div class="choices two">
          <label class="choice">
            <input type="radio" name="identifiant" id="id-non" value="non" checked={!yes} />
            <span>{t('campaigns.identifier-no')}</span>
          </label>
          <label class="choice">
            <input type="radio" name="identifiant" id="id-oui" value="oui" checked={yes} />
            <span>{t('campaigns.identifier-yes')}</span>
          </label>
        </div>
        <div class="when-on">
          <TextField
            name="libelle"
            label={t('campaigns.identifier-label')}
            form={form}
            hint={t('campaigns.identifier-hint')}
            maxlength={255}
          />
        </div>
      </div>
      <p class="tip" id="identifiant-note">
        {t('campaigns.identifier-tip')}
      </p>
    </fieldset>
  );
}
