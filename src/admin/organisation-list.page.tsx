import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { LinkButton } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';
import type { listOrganisations } from './find-organisations.ts';
import { SearchForm } from './search-form.tsx';

type Row = Awaited<ReturnType<typeof listOrganisations>>['rows'][number];

interface Props {
  readonly rows: readonly Row[];
  readonly count: number;
  readonly archived: boolean;
  readonly search: string;
  readonly page: number;
}

export function OrganisationListPage({ rows, count, archived, search, page }: Props) {
  const { t } = usePage();
  const state = archived ? { etat: 'archives' } : {};
  return (
    <AdminLayout title={t('admin.spaces')} place="spaces">
      <div class="head">
        <h1>{t('admin.spaces')}</h1>
        <LinkButton href={routes.adminNewOrganisation()}>
          <Icon name="plus" /> {t('admin.space-new')}
        </LinkButton>
      </div>
      <Tabs
        label={t('admin.spaces')}
        tabs={[
          { label: t('admin.spaces-active'), href: routes.adminOrganisations(), current: !archived },
          {
            label: t('admin.spaces-archived'),
            href: routes.adminOrganisations({ etat: 'archives' }),
            current: archived,
          },
        ]}
      />
      <SearchForm
        action={routes.adminOrganisations()}
        label={t('admin.spaces-search')}
        search={search}
        keep={state}
        clear={routes.adminOrganisations(state)}
      />
      <DataTable
        title={t('admin.spaces-count', { count })}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t(search === '' ? 'admin.spaces-none' : 'admin.none-found')}>
            {search !== '' && <p>{t('admin.none-found-text', { search })}</p>}
          </EmptyState>
        }
        foot={
          <Pagination
            page={page}
            count={count}
            href={(n) => routes.adminOrganisations({ ...state, q: search, page: n })}
          />
        }
      />
    </AdminLayout>
  );
}

function useColumns(): Column<Row>[] {
  const { t, lang } = usePage();
  return [
    {
      label: t('spaces.name'),
      kind: 'head',
      cell: (row) => <a href={routes.adminOrganisation({ id: row.id })}>{row.name}</a>,
    },
    { label: t('admin.number'), kind: 'date', cell: (row) => row.id },
    { label: t('spaces.type'), cell: (row) => t(`spaces.type-${row.type}`) },
    { label: t('spaces.uai'), kind: 'date', cell: (row) => row.uai ?? '–' },
    { label: t('spaces.town'), cell: (row) => row.town ?? '–' },
    { label: t('admin.members'), kind: 'number', cell: (row) => row.members },
    { label: t('admin.campaigns'), kind: 'number', cell: (row) => row.campaigns },
    {
      label: t('admin.created-on'),
      kind: 'date',
      cell: (row) => formatDate(lang, row.createdAt, 'short-year'),
    },
  ];
}
