import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { FormState } from '../ui/field.tsx';
import { usePage } from '../ui/page.ts';
import { PostButton } from '../ui/post-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Crumb } from './crumb.tsx';
import type { UserFound } from './find-users.ts';

interface Props {
  readonly user: UserFound;
  /** Until when sign-in waits, after too many wrong passwords. */
  readonly blocked: Date | null;
  readonly form: FormState;
}

/** An account, and what can be done for the one who holds it. */
export function UserPage({ user, blocked, form }: Props) {
  const { t, lang } = usePage();
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <AdminLayout title={name} place="people">
      <div class="head">
        <div class="flow">
          <Crumb href={routes.adminUsers()}>{t('admin.people')}</Crumb>
          <h1>{name}</h1>
          <p class="row small soft">
            {user.role === 'pix-admin' && <span class="tag">{t('admin.runs-the-house')}</span>}
            {user.anonymisedAt !== null && (
              <span class="tag tag--line">
                {t('admin.anonymised-on', { date: formatDate(lang, user.anonymisedAt) })}
              </span>
            )}
            <span>{t('admin.account-created', { date: formatDate(lang, user.createdAt) })}</span>
          </p>
        </div>
      </div>
      <ErrorSummary form={form} />
      <Facts user={user} />
      {user.anonymisedAt === null && (
        <div class="cols cols--even">
          <Sessions user={user} blocked={blocked} />
          <Anonymise user={user} form={form} />
        </div>
      )}
    </AdminLayout>
  );
}

function Facts({ user }: { user: UserFound }) {
  const { t } = usePage();
  return (
    <dl class="card settings settings--row">
      <div>
        <dt>{t('accounts.email')}</dt>
        <dd>
          {user.anonymisedAt === null ? user.email : '–'}
          <br />
          <span class="small soft">{t(user.emailVerified ? 'admin.verified' : 'admin.not-verified')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('admin.spaces')}</dt>
        <dd>
          {user.spaces.length === 0
            ? '–'
            : user.spaces.map(({ id, name, role, archivedAt }) => (
                <p key={id}>
                  <a href={routes.adminOrganisation({ id })}>{name}</a>{' '}
                  <span class="small soft">
                    {t(`admin.role-${role}`)}
                    {archivedAt !== null && `, ${t('admin.archived')}`}
                  </span>
                </p>
              ))}
        </dd>
      </div>
      <div>
        <dt>{t('admin.tests')}</dt>
        <dd>{t('admin.tests-count', { count: user.participations })}</dd>
      </div>
    </dl>
  );
}

function Sessions({ user, blocked }: Omit<Props, 'form'>) {
  const { t, lang } = usePage();
  return (
    <section class="card flow" aria-labelledby="sessions">
      <h2 id="sessions" class="h3">
        {t('admin.sessions')}
      </h2>
      <p>{t('admin.sessions-count', { count: user.sessions })}</p>
      {user.sessions > 0 && (
        <PostButton action={routes.adminEndSessions({ id: user.id })} class="btn btn--quiet">
          {t('admin.end-sessions')}
        </PostButton>
      )}
      {blocked !== null && (
        <>
          <p>{t('admin.blocked-until', { date: formatDate(lang, blocked, 'time') })}</p>
          <PostButton action={routes.adminUnlock({ id: user.id })} class="btn btn--quiet">
            {t('admin.unlock')}
          </PostButton>
        </>
      )}
    </section>
  );
}

function Anonymise({ user, form }: { user: UserFound; form: FormState }) {
  const { t } = usePage();
  return (
    <section class="card" aria-labelledby="anonymiser">
      <form class="flow" method="post" action={routes.adminAnonymise({ id: user.id })} novalidate>
        <h2 id="anonymiser" class="h3">
          {t('admin.anonymise')}
        </h2>
        <ul class="prose">
          <li>{t('admin.anonymise-gone')}</li>
          <li>{t('admin.anonymise-kept')}</li>
          <li>{t('admin.anonymise-final')}</li>
        </ul>
        <TextField
          name="confirmation"
          label={t('admin.confirmation')}
          hint={t('admin.confirmation-hint', { email: user.email })}
          form={form}
          maxlength={254}
        />
        <SubmitButton look="quiet">{t('admin.anonymise-button')}</SubmitButton>
      </form>
    </section>
  );
}
