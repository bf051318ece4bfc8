import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../messages.ts';
import { routes } from '../../routes.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { usePage } from '../../ui/page.ts';
import { PublicLayout } from '../../ui/public-layout.tsx';
import type { RequestByToken } from './confirm-request.ts';
import { uaiLetterFits } from './uai.ts';

/** A title and what follows: the pages around a request are all so. */
function Told({ title, children }: { title: MessageKey; children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <PublicLayout title={t(title)}>
      <section class="wrap wrap--ask start flow">
        <h1>{t(title)}</h1>
        {children}
      </section>
    </PublicLayout>
  );
}

/** `oddUai`: the check letter does not fit; said, never refused. */
export function RequestSentPage({ oddUai }: { oddUai: boolean }) {
  const { t, demo } = usePage();
  return (
    <Told title="spaces.sent-title">
      <p class="lead">{t('spaces.sent')}</p>
      {oddUai && <OddUai />}
      <p class="soft">{t('spaces.sent-nothing')}</p>
      {demo && (
        <p>
          <a href={routes.demoMails()}>{t('accounts.demo-mails-title')}</a>
        </p>
      )}
    </Told>
  );
}

const OddUai = () => {
  const { t } = usePage();
  return (
    <Banner tone="warm" title={t('spaces.odd-uai-title')}>
      <p>{t('spaces.odd-uai')}</p>
    </Banner>
  );
};

/** Opening the link changes nothing (mail filters open links too): the button does. */
export function ConfirmRequestPage({ request, token }: { request: RequestByToken; token: string }) {
  const { t } = usePage();
  return (
    <Told title="spaces.confirm-title">
      <p class="lead">{t('spaces.confirm-lead')}</p>
      {request.uai !== null && !uaiLetterFits(request.uai) && <OddUai />}
      <dl class="card settings">
        <dt>{t('spaces.name')}</dt>
        <dd>{request.schoolName}</dd>
        <dt>{t('spaces.type')}</dt>
        <dd>{t(`spaces.type-${request.type}`)}</dd>
        <dt>{t('spaces.uai')}</dt>
        <dd>{request.uai ?? '–'}</dd>
        <dt>{t('spaces.town')}</dt>
        <dd>
          {request.postcode} {request.town}
        </dd>
        <dt>{t('spaces.referent')}</dt>
        <dd>
          {request.firstName} {request.lastName}, {request.jobTitle}
          <br />
          {request.email}
        </dd>
      </dl>
      <form method="post" action={routes.confirmSchoolRequest({ token })}>
        <SubmitButton size="big">{t('spaces.confirm-button')}</SubmitButton>
      </form>
      <p class="small soft">{t('spaces.confirm-wrong')}</p>
    </Told>
  );
}

export function RequestConfirmedPage({ request }: { request: RequestByToken }) {
  const { t, viewer } = usePage();
  return (
    <Told title="spaces.confirmed-title">
      <p class="lead">{t('spaces.confirmed', { school: request.schoolName })}</p>
      {viewer === null ? (
        <>
          <p>{t('spaces.confirmed-account')}</p>
          <p>
            <LinkButton href={routes.signUp()}>{t('ui.sign-up')}</LinkButton>
          </p>
        </>
      ) : (
        <p>{t('spaces.confirmed-wait')}</p>
      )}
    </Told>
  );
}

export function DeadRequestLinkPage() {
  const { t } = usePage();
  return (
    <Told title="spaces.dead-title">
      <p class="lead">{t('spaces.dead')}</p>
      <p>
        <LinkButton href={routes.registerSchool()}>{t('spaces.dead-again')}</LinkButton>
      </p>
    </Told>
  );
}
