import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';
import type { Colleague } from './campaign-life.ts';
import type { listCampaigns } from './list-campaigns.ts';

type Row = Awaited<ReturnType<typeof listCampaigns>>['rows'][number];

/** As the address says them; empty: not filtered. */
export interface CampaignFilters {
  readonly q: string;
  readonly mine: '' | '1';
  readonly etat: '' | 'archivees';
  /** Who looks after them. */
  readonly qui: string;
}

export interface CampaignListPageProps {
  readonly member: Member;
  readonly campaigns: readonly Row[];
  readonly count: number;
  readonly filters: CampaignFilters;
  readonly colleagues: readonly Colleague[];
  /** A campaign was deleted just now. */
  readonly deleted: boolean;
  readonly page: number;
  readonly perPage: number;
}

/** The organisation's campaigns, newest first; the address holds search and page. */
export function CampaignListPage(props: CampaignListPageProps) {
  const { t } = usePage();
  const { member, campaigns, filters, deleted } = props;
  const create = (
    <a class="btn" href={routes.newCampaign(member.scope)}>
      <Icon name="plus" /> {t('campaigns.create')}
    </a>
  );
  const nothingYet = campaigns.length === 0 && Object.values(filters).every((value) => value === '');
  return (
    <OrgaLayout title={t('campaigns.title')} organisation={spaceOf(member)} place="campaigns">
      <div class="head">
        <h1>{t('campaigns.title')}</h1>
        {!nothingYet && create}
      </div>
      {deleted && <Banner tone="ok" live title={t('campaigns.deleted')} />}
      {nothingYet ? (
        <div class="card">
          <EmptyState title={t('campaigns.none-title')}>
            <p>{t('campaigns.none')}</p>
            <p>{create}</p>
            <p>
              <a href={routes.campaignsByClass(member.scope)}>{t('campaigns.by-class-link')}</a>
            </p>
          </EmptyState>
        </div>
      ) : (
        <List {...props} />
      )}
    </OrgaLayout>
  );
}

function List(props: CampaignListPageProps) {
  const { member, campaigns, count, filters, page, perPage } = props;
  const { t } = usePage();
  const { scope } = member;
  const { q: search, mine, etat, qui } = filters;
  return (
    <>
      <Tabs
        label={t('campaigns.lists')}
        tabs={[
          {
            label: t('campaigns.mine'),
            href: routes.campaigns({ ...scope, mine: '1', etat }),
            current: mine === '1',
          },
          { label: t('campaigns.all'), href: routes.campaigns({ ...scope, etat }), current: mine === '' },
        ]}
      />
      <Filters {...props} />
      <DataTable
        title={t(etat === '' ? 'campaigns.table-title' : 'campaigns.table-title-archived', { count })}
        note={t('campaigns.table-note')}
        columns={useColumns()}
        rows={campaigns}
        rowKey={(campaign) => campaign.id}
        empty={
          <EmptyState title={t('campaigns.none-found-title')}>
            <p>
              {search !== ''
                ? t('campaigns.none-found', { search })
                : t(etat !== '' || qui !== '' ? 'campaigns.none-filtered' : 'campaigns.none-mine')}
            </p>
          </EmptyState>
        }
        foot={
          <Pagination
            page={page}
            perPage={perPage}
            count={count}
            href={(n) => routes.campaigns({ ...scope, ...filters, page: n })}
          />
        }
      />
    </>
  );
}

function Filters({ member, filters, colleagues }: CampaignListPageProps) {
  const { t } = usePage();
  const { scope } = member;
  const { q: search, mine, etat, qui } = filters;
  return (
    <search>
      <form class="filters" method="get" action={routes.campaigns()} aria-label={t('campaigns.filter-label')}>
        {scope.organisation && <OrganisationField member={member} />}
        {mine !== '' && <input type="hidden" name="mine" value="1" />}
        <div class="field">
          <label for="q">{t('campaigns.filter-name')}</label>
          <input class="input" id="q" name="q" type="search" value={search} maxLength={100} />
        </div>
        {mine === '' && colleagues.length > 1 && (
          <div class="field">
            <label for="qui">{t('campaigns.owner')}</label>
            <select class="input" id="qui" name="qui">
              <option value="">{t('campaigns.owner-any')}</option>
              {colleagues.map((c) => (
                <option key={c.id} value={c.id} selected={c.id === qui}>
                  {c.lastName} {c.firstName}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field">
          <label for="etat">{t('campaigns.filter-state')}</label>
          <select class="input" id="etat" name="etat">
            <option value="">{t('campaigns.state-active')}</option>
            <option value="archivees" selected={etat !== ''}>
              {t('campaigns.state-archived')}
            </option>
          </select>
        </div>
        <button type="submit" class="btn btn--quiet btn--small">
          {t('campaigns.filter')}
        </button>
        {(search !== '' || qui !== '' || etat !== '') && (
          <a href={routes.campaigns({ ...scope, mine })}>{t('campaigns.filter-clear')}</a>
        )}
      </form>
    </search>
  );
}

function useColumns(): Column<Row>[] {
  const { t, lang } = usePage();
  return [
    {
      label: t('campaigns.column-campaign'),
      kind: 'head',
      cell: (campaign) => <NameCell campaign={campaign} />,
    },
    {
      label: t('campaigns.column-code'),
      kind: 'date',
      cell: (campaign) => <span class="code">{campaign.code}</span>,
    },
    {
      label: t('campaigns.column-owner'),
      cell: (campaign) =>
        campaign.ownerLastName === null
          ? '–'
          : `${campaign.ownerFirstName?.[0] ?? ''}. ${campaign.ownerLastName}`,
    },
    {
      label: t('campaigns.column-created'),
      kind: 'date',
      cell: (campaign) => formatDate(lang, campaign.createdAt, 'short-year'),
    },
    { label: t('campaigns.column-participants'), kind: 'number', cell: (campaign) => campaign.participants },
    { label: t('campaigns.column-received'), kind: 'number', cell: (campaign) => campaign.received },
  ];
}

function NameCell({ campaign }: { campaign: Row }) {
  const { t } = usePage();
  return (
    <>
      <a href={routes.campaign({ id: campaign.id })}>{campaign.name}</a>
      <br />
      <span class="small soft light">
        {t(
          campaign.targetKind === 'competence' ? 'campaigns.target-competence' : 'campaigns.target-profile',
          { name: campaign.targetName },
        )}
      </span>
    </>
  );
}
