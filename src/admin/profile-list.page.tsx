import { profileKey } from '../campaigns/index.ts';
import { outlineOf, type Release, skillsOfTubes } from '../content/index.ts';
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
import type { listProfiles } from './find-profiles.ts';
import { SearchForm } from './search-form.tsx';

type Row = Awaited<ReturnType<typeof listProfiles>>['rows'][number];

interface Props {
  readonly release: Release;
  readonly rows: readonly Row[];
  readonly count: number;
  readonly obsolete: boolean;
  readonly search: string;
  readonly page: number;
}

/** Those made here, then those that come with the content: public, to copy from. */
export function ProfileListPage({ release, rows, count, obsolete, search, page }: Props) {
  const { t } = usePage();
  const state = obsolete ? { etat: 'obsoletes' } : {};
  return (
    <AdminLayout title={t('admin.profiles')} place="profiles">
      <div class="head">
        <h1>{t('admin.profiles')}</h1>
        <LinkButton href={routes.adminNewProfile()}>
          <Icon name="plus" /> {t('admin.profile-new')}
        </LinkButton>
      </div>
      <Tabs
        label={t('admin.profiles')}
        tabs={[
          { label: t('admin.profiles-active'), href: routes.adminProfiles(), current: !obsolete },
          {
            label: t('admin.profiles-obsolete'),
            href: routes.adminProfiles({ etat: 'obsoletes' }),
            current: obsolete,
          },
        ]}
      />
      <SearchForm
        action={routes.adminProfiles()}
        label={t('admin.profile-title')}
        search={search}
        keep={state}
        clear={routes.adminProfiles(state)}
      />
      <DataTable
        title={t('admin.profiles-count', { count })}
        columns={useColumns(release)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t(search === '' ? 'admin.profiles-none' : 'admin.none-found')}>
            {search === '' && !obsolete && <p>{t('admin.profiles-none-text')}</p>}
          </EmptyState>
        }
        foot={
          <Pagination
            page={page}
            count={count}
            href={(n) => routes.adminProfiles({ ...state, q: search, page: n })}
          />
        }
      />
      <ContentProfiles release={release} />
    </AdminLayout>
  );
}

function useColumns(release: Release): Column<Row>[] {
  const { t, lang } = usePage();
  return [
    {
      label: t('admin.profile-title'),
      kind: 'head',
      cell: (row) => <a href={routes.adminProfile({ id: row.id })}>{row.title}</a>,
    },
    {
      label: t('admin.offered'),
      cell: (row) =>
        row.isPublic ? t('admin.offered-all') : t('admin.offered-spaces', { count: row.spaces }),
    },
    { label: t('admin.skills'), kind: 'number', cell: (row) => skillsOfTubes(release, row.tubes).length },
    {
      label: t('admin.updated-on'),
      kind: 'date',
      cell: (row) => formatDate(lang, row.updatedAt, 'short-year'),
    },
    { label: t('admin.copy'), cell: (row) => <CopyLink id={profileKey(row.id)} title={row.title} /> },
  ];
}

function CopyLink({ id, title }: { id: string; title: string }) {
  const { t } = usePage();
  return (
    <a href={routes.adminNewProfile({ copie: id })} aria-label={t('admin.copy-named', { title })}>
      {t('admin.copy')}
    </a>
  );
}

function ContentProfiles({ release }: { release: Release }) {
  const { t } = usePage();
  return (
    <DataTable
      title={t('admin.content-profiles')}
      note={t('admin.content-profiles-note')}
      columns={[
        { label: t('admin.profile-title'), kind: 'head', cell: (profile) => profile.title.fr },
        {
          label: t('admin.skills'),
          kind: 'number',
          cell: (profile) => skillsOfTubes(release, profile.tubes).length,
        },
        {
          label: t('admin.minutes'),
          kind: 'number',
          cell: (profile) => outlineOf(release, skillsOfTubes(release, profile.tubes)).minutes,
        },
        {
          label: t('admin.copy'),
          cell: (profile) => <CopyLink id={profile.id} title={profile.title.fr} />,
        },
      ]}
      rows={release.profiles}
      rowKey={(profile) => profile.id}
      empty={<EmptyState title={t('admin.profiles-none')} />}
    />
  );
}
