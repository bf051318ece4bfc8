import type { MessageKey } from '../../messages.ts';
import { routes } from '../../routes.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { usePage } from '../../ui/page.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { PostButton } from '../../ui/post-button.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DeadReason, Invitation } from './accept-invitation.ts';

interface Props {
  readonly token: string;
  readonly invitation: Invitation;
}

/** For who is signed out: the two ways in, side by side. Both lead back here. */
export function InvitationPage({ token, invitation }: Props) {
  const { t } = usePage();
  const next = routes.invitation({ token });
  // The two forms name the same fields; ids must differ for labels.
  const form = { values: { courriel: invitation.email }, errors: {} };
  return (
    <PublicLayout title={t('team.join-title')}>
      <section class="wrap start flow">
        <Head invitation={invitation} />
        <div class="ways">
          <form class="card flow form" method="post" action={routes.signIn({ next })} novalidate>
            <h2 class="h3">{t('team.join-have')}</h2>
            <input type="hidden" name="courriel" value={invitation.email} />
            <p>
              {t('team.join-with')} <b class="email">{invitation.email}</b>
            </p>
            <PasswordField
              name="mot-de-passe"
              id="mot-de-passe-connexion"
              label={t('accounts.password')}
              form={form}
              autocomplete="current-password"
            />
            <p class="row">
              <SubmitButton>{t('accounts.sign-in-button')}</SubmitButton>
              <a href={routes.forgotPassword()}>{t('accounts.forgot')}</a>
            </p>
          </form>
          <form class="card flow form" method="post" action={routes.signUp({ next })} novalidate>
            <h2 class="h3">{t('team.join-none')}</h2>
            <input type="hidden" name="courriel" value={invitation.email} />
            <TextField
              name="prenom"
              label={t('accounts.first-name')}
              autocomplete="given-name"
              maxlength={100}
            />
            <TextField
              name="nom"
              label={t('accounts.last-name')}
              autocomplete="family-name"
              maxlength={100}
            />
            <PasswordField
              name="mot-de-passe"
              label={t('accounts.password')}
              hint={t('accounts.password-hint')}
              autocomplete="new-password"
            />
            <CheckboxField
              name="conditions"
              label={t.rich('accounts.terms-accept', {
                link: (text) => <a href={routes.terms()}>{text}</a>,
              })}
            />
            <p>
              <SubmitButton>{t('accounts.sign-up-button')}</SubmitButton>
            </p>
          </form>
        </div>
      </section>
    </PublicLayout>
  );
}

/** For who is signed in with the account that was invited: one button. */
export function JoinPage({ token, invitation }: Props) {
  const { t, viewer } = usePage();
  return (
    <PublicLayout title={t('team.join-title')}>
      <section class="wrap wrap--ask start flow">
        <Head invitation={invitation} />
        {viewer && (
          <p>
            {t('team.join-as', { firstName: viewer.firstName, lastName: viewer.lastName })}{' '}
            <span class="email">{invitation.email}</span>
          </p>
        )}
        <form method="post" action={routes.invitation({ token })}>
          <SubmitButton size="big">{t('team.join-button')}</SubmitButton>
        </form>
      </section>
    </PublicLayout>
  );
}

/** For who is signed in with another account: says so, and offers to change. */
export function OtherAccountPage({ token, invitation, email }: Props & { email: string }) {
  const { t, viewer } = usePage();
  return (
    <PublicLayout title={t('team.join-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('team.other-title')}</h1>
        <p class="lead">
          {t.rich('team.other-what', {
            invited: () => <b class="email">{invitation.email}</b>,
            email: () => <b class="email">{email}</b>,
            name: viewer ? `${viewer.firstName} ${viewer.lastName}` : '',
          })}
        </p>
        <PostButton action={routes.signOut()} fields={{ retour: routes.invitation({ token }) }} class="btn">
          {t('team.other-switch')}
        </PostButton>
        <p class="soft">{t('team.other-else')}</p>
      </section>
    </PublicLayout>
  );
}

function Head({ invitation }: { invitation: Invitation }) {
  const { t } = usePage();
  const { firstName, lastName, organisationName: organisation } = invitation;
  return (
    <>
      <h1>{t('team.join-title')}</h1>
      <p class="lead">
        {firstName === null
          ? t('team.join-lead', { organisation })
          : t('team.join-lead-from', { organisation, name: `${firstName} ${lastName ?? ''}` })}
      </p>
      <p class="soft">{t(invitation.role === 'admin' ? 'team.join-admin' : 'team.join-member')}</p>
    </>
  );
}

const DEAD: Record<DeadReason | 'unknown', MessageKey> = {
  used: 'team.dead-used',
  cancelled: 'team.dead-cancelled',
  expired: 'team.dead-expired',
  closed: 'team.dead-closed',
  unknown: 'team.dead-unknown',
};

/** A link that opens nothing: why, and what to do. */
export function DeadInvitationPage({ reason }: { reason: DeadReason | 'unknown' }) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('team.dead-title')}>
      <section class="wrap wrap--ask start flow">
        <h1>{t('team.dead-title')}</h1>
        <p class="lead">{t(DEAD[reason])}</p>
        <p>
          <a class="btn" href={routes.orga()}>
            {t('team.dead-orga')}
          </a>
        </p>
      </section>
    </PublicLayout>
  );
}
