import { areasOf, type Release, tubesOfCompetence } from '../content/index.ts';
import type { FormErrors, FormValues } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { LinkButton, SubmitButton } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { ChoiceField } from '../ui/choice-cards.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { FormState } from '../ui/field.tsx';
import { usePage } from '../ui/page.ts';
import { type AreaNumber, AreaPebble } from '../ui/pebble.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Crumb } from './crumb.tsx';
import { readTubes, STAGE_ROWS, stageField, tubeField } from './profile-form.ts';
import { ProfilePreview } from './profile-preview.tsx';

interface Props {
  readonly release: Release;
  /** null for a new one. */
  readonly id: number | null;
  readonly values: FormValues;
  readonly errors: FormErrors;
  /** Counts what is chosen, above the form. */
  readonly preview: boolean;
}

/** The grid of the framework: for each subject, up to which level it is tested. */
export function ProfileFormPage({ release, id, values, errors, preview }: Props) {
  const { t } = usePage();
  const form = { values, errors };
  const title = t(id === null ? 'admin.profile-new' : 'admin.profile-edit');
  const back = id === null ? routes.adminProfiles() : routes.adminProfile({ id });
  return (
    <AdminLayout title={title} place="profiles">
      <div class="head">
        <div class="flow">
          <Crumb href={back}>{id === null ? t('admin.profiles') : values.titre}</Crumb>
          <h1>{title}</h1>
        </div>
      </div>
      <ErrorSummary form={form} />
      {preview && <ProfilePreview release={release} tubes={readTubes(release, values)} />}
      <form
        class="flow"
        method="post"
        action={id === null ? routes.adminNewProfile() : routes.adminEditProfile({ id })}
        novalidate
      >
        <Texts form={form} />
        <Grid release={release} form={form} />
        <StageRows form={form} />
        <p class="submit">
          <LinkButton href={back} look="quiet">
            {t('admin.cancel')}
          </LinkButton>
          <SubmitButton look="quiet" name="apercu" value="1">
            {t('admin.preview')}
          </SubmitButton>
          <SubmitButton>{t('admin.save')}</SubmitButton>
        </p>
      </form>
    </AdminLayout>
  );
}

function Texts({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <div class="card flow">
      <TextField
        name="titre"
        label={t('admin.profile-title')}
        hint={t('admin.profile-title-hint')}
        form={form}
        maxlength={100}
      />
      <TextArea
        name="description"
        label={t('admin.profile-description')}
        form={form}
        optional
        rows={3}
        maxlength={1000}
      />
      <ChoiceField
        name="visible"
        label={t('admin.offered')}
        form={form}
        value="attache"
        two
        choices={[
          { value: 'attache', label: t('admin.visible-attached') },
          { value: 'public', label: t('admin.visible-public') },
        ]}
      />
      <CheckboxField name="nouveaux" label={t('admin.for-new-spaces')} form={form} optional />
    </div>
  );
}

function Grid({ release, form }: { release: Release; form: FormState }) {
  const { t, lang } = usePage();
  const error = form.errors.tubes;
  return (
    <section class="flow" aria-labelledby="tubes">
      <h2 id="tubes" class="h3" tabIndex={-1}>
        {t('admin.grid')}
      </h2>
      <p class="soft">{t('admin.grid-hint')}</p>
      {error && <p class="error">{t(error)}</p>}
      {areasOf(release).flatMap((area) =>
        area.competences.map((competence) => {
          const tubes = tubesOfCompetence(release, competence.code);
          const chosen = tubes.filter(({ tube }) => form.values[tubeField(tube.id)]).length;
          return (
            <details key={competence.code} class="card fold" open={chosen > 0}>
              <summary>
                <AreaPebble area={Number(area.code) as AreaNumber} size="mini" />
                <span>
                  {competence.code} {competence.title[lang] ?? competence.title.fr}
                </span>
                <span class="small soft light num">
                  {t('admin.tubes-of', { chosen, count: tubes.length })}
                </span>
              </summary>
              <div class="two grid">
                {tubes.map(({ tube, levels }) => (
                  <SelectField
                    key={tube.id}
                    name={tubeField(tube.id)}
                    label={tube.title[lang] ?? tube.title.fr}
                    form={form}
                    empty={t('admin.not-tested')}
                    options={levels.map((level) => ({
                      value: String(level),
                      label: t('admin.up-to-level', { level }),
                    }))}
                    hint={tube.description[lang] ?? tube.description.fr}
                  />
                ))}
              </div>
            </details>
          );
        }),
      )}
    </section>
  );
}

function StageRows({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <section class="card flow" aria-labelledby="paliers">
      <h2 id="paliers" class="h3">
        {t('admin.stages')}
      </h2>
      <p class="soft">{t('admin.stages-hint')}</p>
      {Array.from({ length: STAGE_ROWS }, (_, index) => index + 1).map((row) => (
        <fieldset key={row} class="stage-row">
          <legend class="label">{t('admin.stage', { row })}</legend>
          <TextField
            name={stageField(row, 'seuil')}
            label={t('admin.stage-threshold')}
            form={form}
            optional
            inputmode="numeric"
            maxlength={3}
            look="short"
          />
          <TextField
            name={stageField(row, 'titre')}
            label={t('admin.stage-title')}
            form={form}
            optional
            maxlength={60}
          />
          <TextArea
            name={stageField(row, 'message')}
            label={t('admin.stage-message')}
            form={form}
            optional
            rows={2}
          />
          <TextField
            name={stageField(row, 'titre-en')}
            label={t('admin.stage-title-en')}
            form={form}
            optional
            maxlength={60}
          />
          <TextArea
            name={stageField(row, 'message-en')}
            label={t('admin.stage-message-en')}
            form={form}
            optional
            rows={2}
          />
        </fieldset>
      ))}
    </section>
  );
}
