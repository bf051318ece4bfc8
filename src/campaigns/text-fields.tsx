import type { FormState } from '../ui/field.tsx';
import { usePage } from '../ui/page.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

/** The name that only teachers see. */
export function NameField({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <TextField
      name="nom"
      label={t('campaigns.name')}
      form={form}
      maxlength={255}
      tip={t('campaigns.name-tip')}
    />
  );
}

/** What pupils read: title of the test and text of its first page. No `maxlength` on the title: cutting it while one types would hide the end. */
export function PupilTextFields({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <>
      <TextField
        name="titre"
        label={t('campaigns.test-title')}
        optional
        form={form}
        hint={t('campaigns.test-title-hint')}
        tip={t('campaigns.test-title-tip')}
      />
      <TextArea
        name="texte"
        label={t('campaigns.landing-text')}
        optional
        form={form}
        hint={t('campaigns.landing-text-hint')}
        tip={t('campaigns.landing-text-tip')}
        rows={6}
        maxlength={5000}
      />
    </>
  );
}
