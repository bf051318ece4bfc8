import { badgeProgress, compareResults, wholePercent } from '../engine/index.ts';
import { readKnowledge, TrendMark } from '../participations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { type Column, DataTable, type Sort } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { bandOf, tenBands } from './bands.ts';
import type { ClassPageProps } from './class-reading.ts';
import { type ListedResult, RESULTS_PER_PAGE, type ResultOrder } from './list-results.ts';
import type { ResultFilters } from './result-filters.ts';

interface Props {
  readonly page: ClassPageProps;
  readonly filters: ResultFilters;
  readonly rows: readonly ListedResult[];
  readonly count: number;
}

/** Each result that counts: by name or by result, by stage, one’s way to the pupil’s page. */
export function ResultList({ page, filters, rows, count }: Props) {
  const { t } = usePage();
  return (
    <>
      <Filters filters={filters} />
      <DataTable
        title={t('analysis.list-title', { count })}
        note={t('analysis.list-note')}
        columns={useColumns(page, filters, rows)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('results.none-found-title')}>
            <p>
              <a href={routes.campaignResults({ id: page.campaign.id })}>{t('analysis.list-all')}</a>
            </p>
          </EmptyState>
        }
        foot={
          <Pagination
            page={filters.page}
            perPage={RESULTS_PER_PAGE}
            count={count}
            href={(n) => routes.campaignResults({ ...filters.at, page: n })}
          />
        }
      />
    </>
  );
}

function Filters({ filters: { at, search, stages, band, order } }: { filters: ResultFilters }) {
  const { t } = usePage();
  const { groupe, par } = at;
  const tens = tenBands().map(({ key, label }) => ({
    value: key,
    label: t('analysis.band', { band: label }),
  }));
  const orders: readonly (readonly [ResultOrder, string])[] = [
    ['nom', t('analysis.order-name')],
    ['-nom', t('analysis.order-name-back')],
    ['-resultat', t('analysis.order-best')],
    ['resultat', t('analysis.order-weakest')],
  ];
  const filtered = search !== '' || band !== null;
  return (
    <search>
      <form
        class="filters"
        method="get"
        action={routes.campaignResults({ id: at.id })}
        aria-label={t('analysis.list-filters')}
      >
        {groupe && <input type="hidden" name="groupe" value={groupe} />}
        {par && <input type="hidden" name="par" value={par} />}
        <TextField
          name="q"
          type="search"
          label={t('results.filter-name')}
          value={search}
          maxlength={100}
          optional
        />
        {stages.length > 0 ? (
          <SelectField
            name="palier"
            label={t('analysis.column-stage')}
            empty={t('analysis.all-stages')}
            options={stages.map(({ key, label }) => ({ value: key, label }))}
            value={at.palier ?? ''}
            optional
          />
        ) : (
          <SelectField
            name="tranche"
            label={t('analysis.column-result')}
            empty={t('analysis.all-bands')}
            options={tens}
            value={at.tranche ?? ''}
            optional
          />
        )}
        <SelectField
          name="tri"
          label={t('analysis.order')}
          options={orders.map(([value, label]) => ({ value, label }))}
          value={order}
          optional
        />
        <SubmitButton look="quiet" size="small">
          {t('results.filter')}
        </SubmitButton>
        {filtered && (
          <a
            href={routes.campaignResults({
              id: at.id,
              ...(groupe ? { groupe } : {}),
              ...(par ? { par } : {}),
            })}
          >
            {t('results.filter-clear')}
          </a>
        )}
      </form>
    </search>
  );
}

function useColumns(
  { campaign, target, group }: ClassPageProps,
  { at, order, stages }: ResultFilters,
  rows: readonly ListedResult[],
): Column<ListedResult>[] {
  const { t, lang } = usePage();
  const sort = (up: ResultOrder, down: ResultOrder): Sort => ({
    href: routes.campaignResults({ ...at, tri: order === up ? down : up }),
    direction: order === up ? 'ascending' : order === down ? 'descending' : null,
  });
  const percent = (row: ListedResult) => wholePercent(row.validatedCount, row.targetedCount);
  const badges = campaign.badges ?? [];
  const only = <T,>(condition: boolean, column: T): T[] => (condition ? [column] : []);
  return [
    {
      label: t('results.column-name'),
      kind: 'head',
      sort: sort('nom', '-nom'),
      cell: (row) => (
        <a href={routes.participant({ id: campaign.id, participation: row.id })}>
          {row.lastName} <span class="light">{row.firstName}</span>
        </a>
      ),
    },
    ...only<Column<ListedResult>>(campaign.identifierLabel !== null, {
      label: campaign.identifierLabel ?? '',
      cell: (row) => row.identifier ?? '–',
    }),
    ...only<Column<ListedResult>>(campaign.groups.length > 1 && group === null, {
      label: t('analysis.group'),
      cell: (row) => row.groupName ?? '–',
    }),
    {
      label: t('analysis.column-result'),
      kind: 'wide',
      sort: sort('resultat', '-resultat'),
      cell: (row) => <Gauge percent={percent(row)} />,
    },
    ...only<Column<ListedResult>>(stages.length > 0, {
      label: t('analysis.column-stage'),
      cell: (row) => bandOf(stages, percent(row))?.label ?? '–',
    }),
    ...only<Column<ListedResult>>(badges.length > 0, {
      label: t('results.badges-title'),
      kind: 'date',
      cell: ({ knowledge }) =>
        t('analysis.badge-won-of', {
          won: badges.filter((badge) => badgeProgress(badge, target, readKnowledge(knowledge)).won).length,
          of: badges.length,
        }),
    }),
    ...only<Column<ListedResult>>(
      rows.some(({ knowledgeBefore }) => knowledgeBefore !== null),
      {
        label: t('analysis.column-trend'),
        cell: ({ knowledge, knowledgeBefore }) =>
          knowledgeBefore === null ? (
            '–'
          ) : (
            <TrendMark
              trend={
                compareResults(target.skills, readKnowledge(knowledgeBefore), readKnowledge(knowledge)).trend
              }
            />
          ),
      },
    ),
    {
      label: t('results.column-shared'),
      kind: 'date',
      cell: (row) =>
        row.sharedAt === null ? '–' : formatDate(lang, row.sharedAt, 'short', campaign.timeZone),
    },
  ];
}
