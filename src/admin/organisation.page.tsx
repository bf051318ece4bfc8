import { CAMPAIGNS_PER_PAGE, type listCampaigns } from '../campaigns/index.ts';
import { uaiLetterFits } from '../organisations/index.ts';
import type { FormErrors, FormValues } from '../platform/form.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { Banner } from '../ui/banner.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { PostButton } from '../ui/post-button.tsx';
import { Crumb } from './crumb.tsx';
import type { findWaitingReferent, listTwins, OrganisationFound } from './find-organisations.ts';
import {
  AddMember,
  Invitations,
  type InvitationsShown,
  Members,
  type MembersShown,
} from './organisation-members.tsx';
import { Profiles, type ProfilesOfSpace } from './organisation-profiles.tsx';

type Campaigns = Awaited<ReturnType<typeof listCampaigns>>;

interface Props {
  readonly organisation: OrganisationFound;
  readonly twins: Awaited<ReturnType<typeof listTwins>>;
  readonly members: MembersShown;
  readonly invitations: InvitationsShown;
  readonly waiting: Awaited<ReturnType<typeof findWaitingReferent>>;
  readonly profiles: ProfilesOfSpace;
  readonly campaigns: Campaigns;
  readonly page: number;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** A space as the house sees it: who is in it and what it does, never a pupil's result. */
export function OrganisationPage(props: Props) {
  const { t, lang } = usePage();
  const { organisation, twins, members, invitations, waiting, profiles, campaigns, page, values, errors } =
    props;
  const { id, archivedAt } = organisation;
  const form = { values, errors };
  return (
    <AdminLayout title={organisation.name} place="spaces">
      <div class="head">
        <div class="flow">
          <Crumb href={routes.adminOrganisations()}>{t('admin.spaces')}</Crumb>
          <h1>{organisation.name}</h1>
          <p class="row small soft">
            <span class={archivedAt === null ? 'tag tag--ok' : 'tag tag--line'}>
              {t(archivedAt === null ? 'admin.active' : 'admin.archived')}
            </span>
            <span>{t('admin.space-number', { id })}</span>
            <span>{t('admin.space-created', { date: formatDate(lang, organisation.createdAt) })}</span>
          </p>
        </div>
        <div class="row">
          <LinkButton href={routes.adminEditOrganisation({ id })} look="quiet">
            {t('admin.edit')}
          </LinkButton>
          {archivedAt === null ? (
            <LinkButton href={routes.adminArchiveOrganisation({ id })} look="quiet">
              {t('admin.archive')}
            </LinkButton>
          ) : (
            <PostButton action={routes.adminReopenOrganisation({ id })} class="btn btn--quiet">
              {t('admin.reopen')}
            </PostButton>
          )}
        </div>
      </div>
      <ErrorSummary form={form} />
      <Notices organisation={organisation} twins={twins} waiting={waiting} />
      <dl class="card settings settings--row">
        <div>
          <dt>{t('spaces.type')}</dt>
          <dd>{t(`spaces.type-${organisation.type}`)}</dd>
        </div>
        <div>
          <dt>{t('spaces.uai')}</dt>
          <dd>{organisation.uai ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('spaces.town')}</dt>
          <dd>{[organisation.postcode, organisation.town].filter(Boolean).join(' ') || '–'}</dd>
        </div>
      </dl>
      <Members members={members} />
      <Invitations invitations={invitations} />
      <AddMember id={id} form={form} />
      <Profiles id={id} {...profiles} />
      <CampaignTable id={id} campaigns={campaigns} page={page} />
    </AdminLayout>
  );
}

function Notices({ organisation, twins, waiting }: Pick<Props, 'organisation' | 'twins' | 'waiting'>) {
  const { t, lang } = usePage();
  return (
    <>
      {waiting?.claimUntil && (
        <Banner title={t('admin.waiting-title')}>
          <p>
            {t('admin.claim-waiting', { email: waiting.email, date: formatDate(lang, waiting.claimUntil) })}{' '}
            <a href={routes.adminRequest({ id: waiting.id })}>{t('admin.see-request')}</a>
          </p>
        </Banner>
      )}
      {organisation.uai !== null && !uaiLetterFits(organisation.uai) && (
        <Banner tone="warm" title={t('admin.odd-uai-title')}>
          <p>{t('admin.odd-uai', { uai: organisation.uai })}</p>
        </Banner>
      )}
      {twins.length > 0 && (
        <Banner tone="warm" title={t('admin.same-uai-title')}>
          <ul>
            {twins.map(({ id, name }) => (
              <li key={id}>
                {t('admin.same-uai-space')} <a href={routes.adminOrganisation({ id })}>{name}</a>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

function CampaignTable({ id, campaigns, page }: { id: number; campaigns: Campaigns; page: number }) {
  const { t, lang } = usePage();
  return (
    <DataTable
      title={t('admin.campaigns-count', { count: campaigns.count })}
      columns={[
        { label: t('admin.campaign'), kind: 'head', cell: (row) => row.name },
        { label: t('admin.code'), kind: 'date', cell: (row) => <span class="code">{row.code}</span> },
        { label: t('admin.target'), kind: 'wide', cell: (row) => row.targetName },
        {
          label: t('admin.owner'),
          cell: (row) => (row.ownerLastName === null ? '–' : `${row.ownerFirstName} ${row.ownerLastName}`),
        },
        {
          label: t('admin.created-on'),
          kind: 'date',
          cell: (row) => formatDate(lang, row.createdAt, 'short-year'),
        },
        { label: t('admin.participants'), kind: 'number', cell: (row) => row.participants },
        { label: t('admin.received'), kind: 'number', cell: (row) => row.received },
      ]}
      rows={campaigns.rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('admin.campaigns-none')} />}
      foot={
        <Pagination
          page={page}
          perPage={CAMPAIGNS_PER_PAGE}
          count={campaigns.count}
          href={(n) => routes.adminOrganisation({ id, page: n })}
        />
      }
    />
  );
}
