import type { FormErrors, FormValues } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { TextField } from '../ui/text-field.tsx';

/** The same answer whether the account exists or not. */
export function ForgotPasswordPage({
  values,
  errors,
  sent,
}: {
  values: FormValues;
  errors: FormErrors;
  sent: boolean;
}) {
  const { t } = usePage();
  const form = { values, errors };
  if (sent) return <Sent />;
  return (
    <PublicLayout title={t('accounts.forgot-title')}>
      <form class="wrap wrap--ask start flow form" method="post" action={routes.forgotPassword()} novalidate>
        <h1>{t('accounts.forgot-title')}</h1>
        <p class="lead soft">{t('accounts.forgot-lead')}</p>
        <ErrorSummary form={form} />
        <TextField
          name="courriel"
          label={t('accounts.email')}
          form={form}
          type="email"
          autocomplete="username"
          maxlength={254}
        />
        <p class="row">
          <SubmitButton>{t('accounts.forgot-button')}</SubmitButton>
          <a href={routes.signIn()}>{t('accounts.back-to-sign-in')}</a>
        </p>
      </form>
    </PublicLayout>
  );
}

function Sent() {
  const { t, demo } = usePage();
  return (
    <PublicLayout title={t('accounts.forgot-sent-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('accounts.forgot-sent-title')}</h1>
        <p class="lead">{t('accounts.forgot-sent')}</p>
        <p class="soft">{t('accounts.forgot-sent-nothing')}</p>
        <p class="row">
          <a href={routes.forgotPassword()}>{t('accounts.forgot-again')}</a>
          <a href={routes.signIn()}>{t('accounts.back-to-sign-in')}</a>
          {demo && <a href={routes.demoMails()}>{t('accounts.demo-mails-title')}</a>}
        </p>
      </section>
    </PublicLayout>
  );
}
