import { type Member, OrganisationField, spaceOf } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';
import type { listCampaigns } from './list-campaigns.ts';

type Row = Awaited<ReturnType<typeof listCampaigns>>['rows'][number];

export interface CampaignListPageProps {
  readonly member: Member;
  readonly campaigns: readonly Row[];
  readonly count: number;
  readonly search: string;
  readonly mine: boolean;
  readonly page: number;
  readonly perPage: number;
}

/** The organisation's campaigns, newest first; the address holds search and page. */
export function CampaignListPage(props: CampaignListPageProps) {
  const { t } = usePage();
  const { member, campaigns, search, mine } = props;
  const create = (
    <a class="btn" href={routes.newCampaign(member.scope)}>
      <Icon name="plus" /> {t('campaigns.create')}
    </a>
  );
  const nothingYet = campaigns.length === 0 && search === '' && !mine;
  return (
    <OrgaLayout title={t('campaigns.title')} organisation={spaceOf(member)} place="campaigns">
      <div class="head">
        <h1>{t('campaigns.title')}</h1>
        {!nothingYet && create}
      </div>
      {nothingYet ? (
        <div class="card">
          <EmptyState title={t('campaigns.none-title')}>
            <p>{t('campaigns.none')}</p>
            <p>{create}</p>
          </EmptyState>
        </div>
      ) : (
        <List {...props} />
      )}
    </OrgaLayout>
  );
}

function List({ member, campaigns, count, search, mine, page, perPage }: CampaignListPageProps) {
  const { t } = usePage();
  const { scope } = member;
  const filter = { ...scope, q: search, ...(mine ? { mine: '1' } : {}) };
  return (
    <>
      <Tabs
        label={t('campaigns.lists')}
        tabs={[
          { label: t('campaigns.mine'), href: routes.campaigns({ ...scope, mine: '1' }), current: mine },
          { label: t('campaigns.all'), href: routes.campaigns(scope), current: !mine },
        ]}
      />
      <search>
        <form
          class="filters"
          method="get"
          action={routes.campaigns()}
          aria-label={t('campaigns.filter-label')}
        >
          {scope.organisation && <OrganisationField member={member} />}
          {mine && <input type="hidden" name="mine" value="1" />}
          <div class="field">
            <label for="q">{t('campaigns.filter-name')}</label>
            <input class="input" id="q" name="q" type="search" value={search} maxLength={100} />
          </div>
          <button type="submit" class="btn btn--quiet btn--small">
            {t('campaigns.filter')}
          </button>
          {search !== '' && (
            <a href={routes.campaigns(mine ? { ...scope, mine: '1' } : scope)}>
              {t('campaigns.filter-clear')}
            </a>
          )}
        </form>
      </search>
      <DataTable
        title={t('campaigns.table-title', { count })}
        note={t('campaigns.table-note')}
        columns={useColumns()}
        rows={campaigns}
        rowKey={(campaign) => campaign.id}
        empty={
          <EmptyState title={t('campaigns.none-found-title')}>
            <p>{search === '' ? t('campaigns.none-mine') : t('campaigns.none-found', { search })}</p>
          </EmptyState>
        }
        foot={
          <Pagination
            page={page}
            perPage={perPage}
            count={count}
            href={(n) => routes.campaigns({ ...filter, page: n })}
          />
        }
      />
    </>
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
        campaign.creatorLastName === null
          ? '–'
          : `${campaign.creatorFirstName?.[0] ?? ''}. ${campaign.creatorLastName}`,
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
