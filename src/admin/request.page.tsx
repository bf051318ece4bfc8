import { uaiLetterFits } from '../organisations/index.ts';
import type { FormErrors, FormValues } from '../platform/form.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { FormState } from '../ui/field.tsx';
import { usePage } from '../ui/page.ts';
import { PostButton } from '../ui/post-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { Crumb } from './crumb.tsx';
import type { RequestFound } from './find-requests.ts';

interface Props {
  readonly request: RequestFound;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Addresses that schools and the ministry give: a good sign, never a proof. */
const SCHOOL_ADDRESS = /@(ac-[a-z-]+|region-academique-[a-z-]+|education\.gouv|educagri)\.fr$/;

/** All that helps to decide, then the decision. */
export function RequestPage({ request, values, errors }: Props) {
  const { t } = usePage();
  const form = { values, errors };
  return (
    <AdminLayout title={request.schoolName} place="requests">
      <div class="head">
        <div class="flow">
          <Crumb href={routes.adminRequests()}>{t('admin.requests')}</Crumb>
          <h1>{request.schoolName}</h1>
          <p class="row">
            <span class={`tag ${request.state === 'accepted' ? 'tag--ok' : 'tag--line'}`}>
              {t(`admin.request-${request.state}`)}
            </span>
          </p>
        </div>
      </div>
      <ErrorSummary form={form} />
      <Warnings request={request} />
      <div class="cols cols--even">
        <Facts request={request} />
        <Decision request={request} form={form} />
      </div>
    </AdminLayout>
  );
}

function Warnings({ request }: { request: RequestFound }) {
  const { t } = usePage();
  const { organisations, requests } = request.sameUai;
  return (
    <>
      {request.uai !== null && !uaiLetterFits(request.uai) && (
        <Banner tone="warm" title={t('admin.odd-uai-title')}>
          <p>{t('admin.odd-uai', { uai: request.uai })}</p>
        </Banner>
      )}
      {organisations.length + requests.length > 0 && (
        <Banner tone="warm" title={t('admin.same-uai-title')}>
          <ul>
            {organisations.map(({ id, name, archivedAt }) => (
              <li key={id}>
                {t('admin.same-uai-space')} <a href={routes.adminOrganisation({ id })}>{name}</a>
                {archivedAt !== null && ` (${t('admin.archived')})`}
              </li>
            ))}
            {requests.map(({ id, state, firstName, lastName }) => (
              <li key={id}>
                {t('admin.same-uai-request')}{' '}
                <a href={routes.adminRequest({ id })}>
                  {firstName} {lastName}
                </a>{' '}
                ({t(`admin.request-${state}`)})
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

function Facts({ request }: { request: RequestFound }) {
  const { t, lang } = usePage();
  return (
    <section class="card" aria-labelledby="demande">
      <h2 id="demande" class="h3">
        {t('admin.request')}
      </h2>
      <dl class="settings">
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
        </dd>
        <dt>{t('spaces.email')}</dt>
        <dd>
          {request.email}
          {SCHOOL_ADDRESS.test(request.email) && (
            <>
              <br />
              <span class="small soft">{t('admin.school-address')}</span>
            </>
          )}
        </dd>
        <dt>{t('spaces.comment')}</dt>
        <dd class="typed">{request.comment ?? '–'}</dd>
        <dt>{t('admin.asked-on')}</dt>
        <dd>{formatDate(lang, request.createdAt, 'time')}</dd>
        <dt>{t('admin.confirmed-on')}</dt>
        <dd>
          {request.confirmedAt === null
            ? t('admin.not-confirmed')
            : formatDate(lang, request.confirmedAt, 'time')}
        </dd>
      </dl>
    </section>
  );
}

function Decision({ request, form }: { request: RequestFound; form: FormState }) {
  const { t } = usePage();
  if (request.state === 'unconfirmed')
    return (
      <section class="card flow">
        <h2 class="h3">{t('admin.decision')}</h2>
        <p>{t('admin.decision-unconfirmed')}</p>
      </section>
    );
  if (request.state !== 'pending') return <Decided request={request} />;
  const { id } = request;
  return (
    <div class="flow">
      <section class="card flow" aria-labelledby="accepter">
        <h2 id="accepter" class="h3">
          {t('admin.accept')}
        </h2>
        <p>
          {t(request.accountVerified === true ? 'admin.accept-attached' : 'admin.accept-claim', {
            email: request.email,
          })}
        </p>
        <form method="post" action={routes.adminAcceptRequest({ id })}>
          <SubmitButton>{t('admin.accept-button')}</SubmitButton>
        </form>
      </section>
      <section class="card" aria-labelledby="refuser">
        <form class="flow" method="post" action={routes.adminRefuseRequest({ id })} novalidate>
          <h2 id="refuser" class="h3">
            {t('admin.refuse')}
          </h2>
          <TextArea
            name="motif"
            label={t('admin.reason')}
            hint={t('admin.reason-hint')}
            form={form}
            rows={4}
            maxlength={2000}
          />
          <SubmitButton look="quiet">{t('admin.refuse-button')}</SubmitButton>
        </form>
      </section>
    </div>
  );
}

function Decided({ request }: { request: RequestFound }) {
  const { t, lang } = usePage();
  const by =
    request.deciderFirstName === null ? '–' : `${request.deciderFirstName} ${request.deciderLastName}`;
  const waiting = request.claimHash !== null && request.claimedAt === null;
  return (
    <section class="card flow" aria-labelledby="decision">
      <h2 id="decision" class="h3">
        {t('admin.decision')}
      </h2>
      <p>
        {t(request.state === 'accepted' ? 'admin.accepted-by' : 'admin.refused-by', {
          by,
          date: request.decidedAt === null ? '–' : formatDate(lang, request.decidedAt, 'time'),
        })}
      </p>
      {request.reason !== null && <p class="typed">{request.reason}</p>}
      {request.organisationId !== null && (
        <p>
          <a href={routes.adminOrganisation({ id: request.organisationId })}>{t('admin.see-space')}</a>
        </p>
      )}
      {waiting && request.claimUntil !== null && (
        <>
          <p>
            {t('admin.claim-waiting', { email: request.email, date: formatDate(lang, request.claimUntil) })}
          </p>
          <PostButton action={routes.adminRenewClaim({ id: request.id })} class="btn btn--quiet btn--small">
            {t('admin.claim-again')}
          </PostButton>
        </>
      )}
      {request.claimedAt !== null && (
        <p>{t('admin.claim-done', { date: formatDate(lang, request.claimedAt, 'time') })}</p>
      )}
    </section>
  );
}
