import type { FormErrors, FormValues } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { usePage } from '../ui/page.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly values: FormValues;
  readonly errors: FormErrors;
  /** Own path to go to afterwards, or nothing. */
  readonly next: string;
}

export function SignUpPage({ values, errors, next }: Props) {
  const { t } = usePage();
  const form = { values, errors };
  const keep = next === '' ? {} : { next };
  return (
    <PublicLayout title={t('accounts.sign-up-title')}>
      <form class="wrap wrap--ask start flow form" method="post" action={routes.signUp(keep)} novalidate>
        <h1>{t('accounts.sign-up-title')}</h1>
        <p class="lead soft">{t('accounts.sign-up-lead')}</p>
        {next !== '' && <p class="soft">{t('accounts.then-back')}</p>}
        <p>
          <a href={routes.signIn(keep)}>{t('accounts.sign-up-have')}</a>
        </p>
        <ErrorSummary form={form} />
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
          name="courriel"
          label={t('accounts.email')}
          hint={t('accounts.email-hint')}
          form={form}
          type="email"
          autocomplete="username"
          maxlength={254}
        />
        <PasswordField
          name="mot-de-passe"
          label={t('accounts.password')}
          hint={t('accounts.password-hint')}
          form={form}
          autocomplete="new-password"
        />
        <CheckboxField
          name="conditions"
          label={t.rich('accounts.terms-accept', { link: (text) => <a href={routes.terms()}>{text}</a> })}
          form={form}
        />
        <p class="small soft">
          {t.rich('accounts.privacy-note', { link: (text) => <a href={routes.privacy()}>{text}</a> })}
        </p>
        <p>
          <SubmitButton size="big">{t('accounts.sign-up-button')}</SubmitButton>
        </p>
      </form>
    </PublicLayout>
  );
}
