import { routes } from '../routes.ts';
import { AdminLayout } from '../ui/admin-layout.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { actName, kindName } from './act-name.ts';
import { ACTS_PER_PAGE, type listActs } from './find-acts.ts';

type Row = Awaited<ReturnType<typeof listActs>>['rows'][number];
type Asked = Readonly<Record<'acte' | 'qui' | 'espace' | 'du' | 'au', string>>;

interface Props {
  readonly asked: Asked;
  readonly acts: readonly string[];
  readonly rows: readonly Row[];
  readonly count: number;
  readonly page: number;
}

/** Who did what, on whom, when and from where; the address holds the filters. */
export function TrailPage({ asked, acts, rows, count, page }: Props) {
  const { t } = usePage();
  return (
    <AdminLayout title={t('admin.trail')} place="trail">
      <div class="head">
        <div class="flow">
          <h1>{t('admin.trail')}</h1>
          <p class="soft">{t('admin.trail-lead')}</p>
        </div>
      </div>
      <Filters asked={asked} acts={acts} />
      <DataTable
        title={t('admin.trail-count', { count })}
        note={t('admin.trail-note')}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('admin.none-found')} />}
        foot={
          <Pagination
            page={page}
            perPage={ACTS_PER_PAGE}
            count={count}
            href={(n) => routes.adminTrail({ ...asked, page: n })}
          />
        }
      />
    </AdminLayout>
  );
}

function Filters({ asked, acts }: { asked: Asked; acts: readonly string[] }) {
  const { t } = usePage();
  const form = { values: asked, errors: {} };
  const some = Object.values(asked).some((value) => value !== '');
  return (
    <search>
      <form class="filters" method="get" action={routes.adminTrail()} aria-label={t('admin.trail-filter')}>
        <SelectField
          name="acte"
          label={t('admin.act')}
          form={form}
          optional
          empty={t('admin.act-any')}
          options={acts.map((act) => ({ value: act, label: actName(t, act) }))}
        />
        <TextField name="qui" label={t('admin.actor')} form={form} optional maxlength={254} />
        <TextField
          name="espace"
          label={t('admin.space-id')}
          form={form}
          optional
          maxlength={15}
          inputmode="numeric"
        />
        <TextField name="du" label={t('admin.from')} form={form} optional type="date" />
        <TextField name="au" label={t('admin.to')} form={form} optional type="date" />
        <button type="submit" class="btn btn--quiet btn--small">
          {t('admin.filter')}
        </button>
        {some && <a href={routes.adminTrail()}>{t('admin.search-clear')}</a>}
      </form>
    </search>
  );
}

/** UTC, to the second: what happened first must be told apart. */
const utc = (date: Date): string => date.toISOString().replace('T', ' ').slice(0, 19);

function useColumns(): Column<Row>[] {
  const { t } = usePage();
  return [
    { label: t('admin.act'), kind: 'head', cell: (row) => actName(t, row.act) },
    { label: t('admin.when'), kind: 'wide', cell: (row) => utc(row.at) },
    { label: t('admin.who'), cell: (row) => <Actor row={row} /> },
    { label: t('admin.on-what'), cell: (row) => <Subject row={row} /> },
    { label: t('admin.space'), cell: (row) => <Space row={row} /> },
    { label: t('admin.from-where'), cell: (row) => row.address ?? '–' },
    {
      label: t('admin.details'),
      cell: (row) =>
        Object.entries(row.details)
          .map(([name, value]) => `${name}: ${value}`)
          .join(', ') || '–',
    },
  ];
}

function Actor({ row }: { row: Row }) {
  const { t } = usePage();
  if (row.actorId === null) return <>{t('admin.command-line')}</>;
  if (row.firstName === null) return <span class="soft">{row.actorId}</span>;
  return (
    <a href={routes.adminUser({ id: row.actorId })}>
      {row.firstName} {row.lastName}
    </a>
  );
}

function Subject({ row }: { row: Row }) {
  const { t } = usePage();
  const { subjectKind: kind, subjectId: id } = row;
  const named = row.subjectFirstName === null ? null : `${row.subjectFirstName} ${row.subjectLastName}`;
  const text = named ?? `${kindName(t, kind)} ${id.length > 12 ? `${id.slice(0, 8)}…` : id}`;
  const href = SUBJECT_PAGES[kind]?.(id);
  return href === undefined ? <span>{text}</span> : <a href={href}>{text}</a>;
}

const SUBJECT_PAGES: Readonly<Record<string, (id: string) => string>> = {
  user: (id) => routes.adminUser({ id }),
  organisation: (id) => routes.adminOrganisation({ id: Number(id) }),
  'space-request': (id) => routes.adminRequest({ id: Number(id) }),
  'target-profile': (id) => routes.adminProfile({ id: Number(id) }),
};

function Space({ row }: { row: Row }) {
  if (row.organisationId === null) return <>–</>;
  return (
    <a href={routes.adminOrganisation({ id: row.organisationId })}>
      {row.organisationName ?? row.organisationId}
    </a>
  );
}
