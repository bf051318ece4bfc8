import type { MessageKey } from '../messages.ts';
import type { FormErrors, FormValues } from '../platform/form.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { usePage } from '../ui/page.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly next: string;
  /** What just happened: signed out, password changed. */
  readonly notice: MessageKey | null;
  /** Too many tries: how long to wait before the next one. */
  readonly waitMinutes: number | null;
}

export function SignInPage({ values, errors, next, notice, waitMinutes }: Props) {
  const { t } = usePage();
  const form = { values, errors };
  const keep = next === '' ? {} : { next };
  return (
    <PublicLayout title={t('accounts.sign-in-title')}>
      <form class="wrap wrap--ask start flow form" method="post" action={routes.signIn(keep)} novalidate>
        <h1>{t('accounts.sign-in-title')}</h1>
        <p class="lead soft">{t('accounts.sign-in-lead')}</p>
        {notice && (
          <Banner live>
            <p>{t(notice)}</p>
          </Banner>
        )}
        {waitMinutes !== null && (
          <Banner tone="error" live title={t('accounts.wait-title')}>
            <p>{t('accounts.wait', { minutes: waitMinutes })}</p>
          </Banner>
        )}
        {next !== '' && <p class="soft">{t('accounts.then-back')}</p>}
        <ErrorSummary form={form} />
        <TextField
          name="courriel"
          label={t('accounts.email')}
          form={form}
          type="email"
          autocomplete="username"
          maxlength={254}
        />
        <PasswordField
          name="mot-de-passe"
          label={t('accounts.password')}
          form={form}
          autocomplete="current-password"
        />
        <p class="row">
          <SubmitButton size="big">{t('accounts.sign-in-button')}</SubmitButton>
          <a href={routes.forgotPassword()}>{t('accounts.forgot')}</a>
        </p>
        <p>
          <a href={routes.signUp(keep)}>{t('accounts.sign-in-none')}</a>
        </p>
      </form>
    </PublicLayout>
  );
}
