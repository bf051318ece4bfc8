import type { ComponentChildren } from 'preact';
import { LANGS, type MessageKey } from '../../messages.ts';
import type { SignedIn } from '../../platform/http.tsx';
import { formatDate } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { Banner } from '../../ui/banner.tsx';
import { SubmitButton } from '../../ui/button.tsx';
import { usePage } from '../../ui/page.ts';
import { PostButton } from '../../ui/post-button.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { deviceName } from './device-name.ts';
import type { OpenSession } from './list-sessions.ts';

/** What the page says after a change, by the word of its address. */
export const ACCOUNT_NEWS = {
  nom: 'account.done-name',
  adresse: 'account.done-email-asked',
  'mot-de-passe': 'account.done-password',
  langue: 'account.done-language',
  appareil: 'account.done-session',
  appareils: 'account.done-sessions',
} as const satisfies Record<string, MessageKey>;

interface Props {
  readonly person: SignedIn;
  readonly sessions: readonly OpenSession[];
  readonly news: keyof typeof ACCOUNT_NEWS | null;
  /** Came from a page of Pix Orga, to which a link leads back. */
  readonly fromOrga: boolean;
}

/** All that is one's own, on one page; each change has a page of its own. */
export function AccountPage({ person, sessions, news, fromOrga }: Props) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('account.title')}>
      <div class="wrap wrap--read start flow account">
        {fromOrga && (
          <p class="crumb">
            <a href={routes.orga()}>{t('account.to-orga')}</a>
          </p>
        )}
        <h1>{t('account.title')}</h1>
        {news && (
          <Banner tone="ok" live>
            <p>{t(ACCOUNT_NEWS[news])}</p>
          </Banner>
        )}
        <section class="card flow" aria-labelledby="qui">
          <h2 class="h3" id="qui">
            {t('account.who')}
          </h2>
          <dl class="own">
            <Own
              label={t('account.name')}
              change={<a href={routes.accountName()}>{t('account.change-name')}</a>}
            >
              {person.firstName} {person.lastName}
            </Own>
            <Own
              label={t('accounts.email')}
              change={<a href={routes.accountEmail()}>{t('account.change-email')}</a>}
            >
              <span class="email">{person.email}</span>
            </Own>
            <Own
              label={t('accounts.password')}
              change={<a href={routes.accountPassword()}>{t('account.change-password')}</a>}
            >
              {t('account.password-hidden')}
            </Own>
          </dl>
        </section>
        <LanguageCard />
        <SessionsCard person={person} sessions={sessions} />
        <section class="card flow" aria-labelledby="donnees">
          <h2 class="h3" id="donnees">
            {t('account.data')}
          </h2>
          <p>{t('account.data-what')}</p>
          <p class="row">
            <a class="btn btn--quiet" href={routes.myDataCsv()} download>
              {t('account.data-csv')}
            </a>
            <a class="btn btn--quiet" href={routes.myDataJson()} download>
              {t('account.data-json')}
            </a>
          </p>
          <p>
            <a href={routes.deleteAccount()}>{t('account.delete')}</a>
          </p>
        </section>
      </div>
    </PublicLayout>
  );
}

function Own({
  label,
  change,
  children,
}: {
  label: string;
  change: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>{change}</dd>
    </div>
  );
}

const LANGUAGE_NAMES = { fr: 'Français', en: 'English' } as const;

function LanguageCard() {
  const { t, lang } = usePage();
  return (
    <section class="card flow" aria-labelledby="langue-titre">
      <h2 class="h3" id="langue-titre">
        {t('account.language')}
      </h2>
      <form class="row row--end" method="post" action={routes.accountLanguage()}>
        <SelectField
          name="langue"
          label={t('account.language-label')}
          value={lang}
          options={LANGS.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <SubmitButton look="quiet">{t('account.language-button')}</SubmitButton>
      </form>
    </section>
  );
}

function SessionsCard({ person, sessions }: { person: SignedIn; sessions: readonly OpenSession[] }) {
  const { t, lang } = usePage();
  return (
    <section class="card flow" aria-labelledby="appareils">
      <h2 class="h3" id="appareils">
        {t('account.sessions')}
      </h2>
      <p>{t('account.sessions-what')}</p>
      <ul class="own">
        {sessions.map((session) => {
          const since = formatDate(lang, session.createdAt, 'time');
          return (
            <li key={session.id}>
              <p>
                <b>
                  <DeviceName userAgent={session.userAgent ?? ''} />
                </b>
                {session.id === person.sessionId && (
                  <>
                    {' '}
                    <span class="tag tag--ok">{t('account.this-device')}</span>
                  </>
                )}
                <br />
                <span class="small soft">{t('account.since', { since })}</span>
              </p>
              {session.id !== person.sessionId && (
                <PostButton action={routes.endSession({ id: session.id })}>
                  {t('account.end-session')} <span class="sr">{since}</span>
                </PostButton>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <PostButton action={routes.endOtherSessions()} class="btn btn--quiet">
          {t('account.end-others')}
        </PostButton>
      )}
    </section>
  );
}

function DeviceName({ userAgent }: { userAgent: string }) {
  const { t } = usePage();
  const { browser, system } = deviceName(userAgent);
  if (browser !== null && system !== null) return <>{t('account.device', { browser, system })}</>;
  return <>{browser ?? system ?? t('account.device-unknown')}</>;
}
