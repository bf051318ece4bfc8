import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SHORTEST_SEARCH, type searchUsers } from './find-users.ts';
import { SearchForm } from './search-form.tsx';

interface Props {
  readonly rows: Awaited<ReturnType<typeof searchUsers>>['rows'];
  readonly count: number;
  readonly search: string;
  readonly page: number;
}

export function UserListPage({ rows, count, search, page }: Props) {
  const { t, lang } = usePage();
  const short = [...search].length < SHORTEST_SEARCH;
  return (
    <AdminLayout title={t('admin.people')} place="people">
      <div class="head">
        <h1>{t('admin.people')}</h1>
        <LinkButton href={routes.adminSecondFactor({ next: routes.adminUsers() })} look="quiet">
          {t('admin.my-second-factor')}
        </LinkButton>
      </div>
      <SearchForm
        action={routes.adminUsers()}
        label={t('admin.people-search')}
        search={search}
        clear={routes.adminUsers()}
      />
      <DataTable
        title={t('admin.people-count', { count })}
        columns={[
          {
            label: t('admin.name'),
            kind: 'head',
            cell: (row) => (
              <a href={routes.adminUser({ id: row.id })}>
                {row.firstName} {row.lastName}
              </a>
            ),
          },
          { label: t('accounts.email'), kind: 'wide', cell: (row) => row.email },
          {
            label: t('admin.address'),
            cell: (row) => t(row.emailVerified ? 'admin.verified' : 'admin.not-verified'),
          },
          {
            label: t('admin.created-on'),
            kind: 'date',
            cell: (row) => formatDate(lang, row.createdAt, 'short-year'),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t(short ? 'admin.people-ask' : 'admin.none-found')}>
            <p>
              {short
                ? t('admin.people-ask-text', { count: SHORTEST_SEARCH })
                : t('admin.none-found-text', { search })}
            </p>
          </EmptyState>
        }
        foot={
          <Pagination page={page} count={count} href={(n) => routes.adminUsers({ q: search, page: n })} />
        }
      />
    </AdminLayout>
  );
}
