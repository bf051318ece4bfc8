import type { ComponentChildren } from 'preact';
import type { FormErrors, FormValues } from '../../platform/form.ts';
import { routes } from '../../routes.ts';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { usePage } from '../../ui/page.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface ChangeProps {
  readonly values: FormValues;
  readonly errors: FormErrors;
}

function ChangePage({
  title,
  lead,
  action,
  button,
  form,
  children,
}: {
  title: string;
  lead?: string;
  action: string;
  button: string;
  form: ChangeProps;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  return (
    <PublicLayout title={title}>
      <form class="wrap wrap--ask start flow form" method="post" action={action} novalidate>
        <p class="crumb">
          <a href={routes.account()}>{t('account.title')}</a>
        </p>
        <h1>{title}</h1>
        {lead !== undefined && <p class="lead soft">{lead}</p>}
        <ErrorSummary form={form} />
        {children}
        <p class="row">
          <SubmitButton>{button}</SubmitButton>
          <LinkButton look="quiet" href={routes.account()}>
            {t('account.back')}
          </LinkButton>
        </p>
      </form>
    </PublicLayout>
  );
}

function CurrentPassword({ form }: { form: ChangeProps }) {
  const { t } = usePage();
  return (
    <PasswordField
      name="actuel"
      label={t('account.current-password')}
      form={form}
      autocomplete="current-password"
    />
  );
}

export function NamePage(form: ChangeProps) {
  const { t } = usePage();
  return (
    <ChangePage
      title={t('account.name-title')}
      lead={t('account.name-lead')}
      action={routes.accountName()}
      button={t('account.save')}
      form={form}
    >
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
    </ChangePage>
  );
}

export function EmailPage(form: ChangeProps) {
  const { t } = usePage();
  return (
    <ChangePage
      title={t('account.email-title')}
      lead={t('account.email-lead')}
      action={routes.accountEmail()}
      button={t('account.email-button')}
      form={form}
    >
      <TextField
        name="courriel"
        label={t('account.new-email')}
        form={form}
        type="email"
        autocomplete="email"
        maxlength={254}
      />
      <CurrentPassword form={form} />
    </ChangePage>
  );
}

export function PasswordPage(form: ChangeProps) {
  const { t } = usePage();
  return (
    <ChangePage
      title={t('account.password-title')}
      lead={t('account.password-lead')}
      action={routes.accountPassword()}
      button={t('account.password-button')}
      form={form}
    >
      <CurrentPassword form={form} />
      <PasswordField
        name="nouveau"
        label={t('accounts.new-password')}
        hint={t('accounts.password-hint')}
        form={form}
        autocomplete="new-password"
      />
    </ChangePage>
  );
}

export function DeletePage({ organisations, ...form }: ChangeProps & { organisations: readonly string[] }) {
  const { t } = usePage();
  return (
    <ChangePage
      title={t('account.delete-title')}
      action={routes.deleteAccount()}
      button={t('account.delete-button')}
      form={form}
    >
      {organisations.length > 0 && (
        <div class="banner banner--error" role="alert">
          <h2 class="label">{t('account.last-admin-title')}</h2>
          <p>{t('account.last-admin')}</p>
          <ul>
            {organisations.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{t('account.delete-goes')}</p>
      <p>{t('account.delete-stays')}</p>
      <p>{t('account.delete-first')}</p>
      <CurrentPassword form={form} />
      <TextField name="mot" label={t('account.delete-word')} form={form} look="short" />
    </ChangePage>
  );
}

/** Where the link mailed to a new address leads: a click of a mail scanner changes nothing, a button does. */
export function ConfirmEmailPage({ token, email }: { token: string; email: string }) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('account.confirm-title')}>
      <form
        class="wrap wrap--ask start flow"
        method="post"
        action={routes.confirmEmail({ token })}
        novalidate
      >
        <h1>{t('account.confirm-title')}</h1>
        <p class="lead">{t('account.confirm-what', { email })}</p>
        <p>
          <SubmitButton>{t('account.confirm-button')}</SubmitButton>
        </p>
      </form>
    </PublicLayout>
  );
}

/** A page that only tells what happened. */
export function ToldPage({ title, text }: { title: string; text: string }) {
  const { t, viewer } = usePage();
  return (
    <PublicLayout title={title}>
      <section class="wrap wrap--ask start flow">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p>
          <LinkButton href={viewer ? routes.account() : routes.home()}>
            {t(viewer ? 'account.title' : 'errors.home')}
          </LinkButton>
        </p>
      </section>
    </PublicLayout>
  );
}
