import type { FormErrors } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { usePage } from '../ui/page.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';

/** Where the mailed link leads. The link is used up only when the new password is saved. */
export function ResetPasswordPage({ token, errors }: { token: string; errors: FormErrors }) {
  const { t } = usePage();
  const form = { values: {}, errors };
  return (
    <PublicLayout title={t('accounts.reset-title')}>
      <form
        class="wrap wrap--ask start flow form"
        method="post"
        action={routes.resetPassword({ token })}
        novalidate
      >
        <h1>{t('accounts.reset-title')}</h1>
        <p class="lead soft">{t('accounts.reset-lead')}</p>
        <ErrorSummary form={form} />
        <PasswordField
          name="mot-de-passe"
          label={t('accounts.new-password')}
          hint={t('accounts.password-hint')}
          form={form}
          autocomplete="new-password"
        />
        <p>
          <SubmitButton>{t('accounts.reset-button')}</SubmitButton>
        </p>
      </form>
    </PublicLayout>
  );
}

export function DeadLinkPage() {
  const { t } = usePage();
  return (
    <PublicLayout title={t('accounts.reset-dead-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('accounts.reset-dead-title')}</h1>
        <p class="lead">{t('accounts.reset-dead')}</p>
        <p>
          <a class="btn" href={routes.forgotPassword()}>
            {t('accounts.reset-ask-again')}
          </a>
        </p>
      </section>
    </PublicLayout>
  );
}
