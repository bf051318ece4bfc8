import type { SpaceRequestState } from '../../db/types.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';
import type { listRequests } from './find-requests.ts';
import { SearchForm } from './search-form.tsx';

/** In the address, in French: what is shown first is what waits. */
export const REQUEST_STATES = [
  { state: 'pending', param: 'a-traiter' },
  { state: 'accepted', param: 'acceptees' },
  { state: 'refused', param: 'refusees' },
  { state: 'unconfirmed', param: 'non-confirmees' },
] as const satisfies readonly { state: SpaceRequestState; param: string }[];

type Row = Awaited<ReturnType<typeof listRequests>>['rows'][number];

interface Props {
  readonly shown: (typeof REQUEST_STATES)[number];
  readonly counts: Record<SpaceRequestState, number>;
  readonly rows: readonly Row[];
  readonly count: number;
  readonly search: string;
  readonly page: number;
}

export function RequestListPage({ shown, counts, rows, count, search, page }: Props) {
  const { t } = usePage();
  return (
    <AdminLayout title={t('admin.requests')} place="requests">
      <div class="head">
        <h1>{t('admin.requests')}</h1>
      </div>
      <Tabs
        label={t('admin.requests')}
        tabs={REQUEST_STATES.map(({ state, param }) => ({
          label: t(`admin.requests-${state}`),
          href: routes.adminRequests({ etat: param }),
          count: counts[state],
          current: state === shown.state,
        }))}
      />
      <SearchForm
        action={routes.adminRequests()}
        label={t('admin.requests-search')}
        search={search}
        keep={{ etat: shown.param }}
        clear={routes.adminRequests({ etat: shown.param })}
      />
      <DataTable
        title={t('admin.requests-count', { count })}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t(search === '' ? 'admin.requests-none' : 'admin.none-found')}>
            <p>
              {t(search === '' ? `admin.requests-none-${shown.state}` : 'admin.none-found-text', { search })}
            </p>
          </EmptyState>
        }
        foot={
          <Pagination
            page={page}
            count={count}
            href={(n) => routes.adminRequests({ etat: shown.param, q: search, page: n })}
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
      cell: (row) => <a href={routes.adminRequest({ id: row.id })}>{row.schoolName}</a>,
    },
    { label: t('spaces.type'), cell: (row) => t(`spaces.type-${row.type}`) },
    { label: t('spaces.uai'), kind: 'date', cell: (row) => row.uai ?? '–' },
    { label: t('spaces.town'), cell: (row) => row.town },
    { label: t('spaces.referent'), cell: (row) => `${row.firstName} ${row.lastName}` },
    {
      label: t('admin.received-on'),
      kind: 'date',
      cell: (row) => formatDate(lang, row.createdAt, 'short-year'),
    },
  ];
}
