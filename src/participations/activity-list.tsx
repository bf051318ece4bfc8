import type { Campaign } from '../campaigns/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { State } from '../ui/pebble.tsx';
import type { FollowedProps } from './activity-parts.tsx';
import {
  type ActivityQuery,
  activityHref,
  activityParams,
  isDescending,
  type Sort,
} from './activity-query.ts';
import { PARTICIPANTS_PER_PAGE, type Participant } from './list-participants.ts';
import { STATES } from './participation-states.ts';

/** Who is where, one row a person. */
export function ActivityList(props: FollowedProps) {
  const { t } = usePage();
  const { campaign, query, canEdit } = props;
  const { list, removed } = props.activity;
  const { id } = campaign;
  return (
    <div id="liste" class="flow">
      <DataTable
        title={t('results.table-title', { count: list.count })}
        note={t('follow.table-note')}
        columns={useColumns(props)}
        rows={list.rows}
        rowKey={(p) => p.id}
        rowId={(p) => `p-${p.id}`}
        empty={
          <EmptyState title={t('results.none-found-title')}>
            <p>
              <a href={routes.campaign({ id })}>{t('results.none-found-all')}</a>
            </p>
          </EmptyState>
        }
        foot={
          <Pagination
            page={query.page}
            perPage={PARTICIPANTS_PER_PAGE}
            count={list.count}
            href={(page) => activityHref(id, { ...query, page })}
          />
        }
      />
      {canEdit && removed > 0 && (
        <p class="small">
          <a href={routes.removedParticipants({ id })}>{t('follow.removed-count', { count: removed })}</a>
        </p>
      )}
    </div>
  );
}

/** A second click on the same column turns the order round. */
function sortOf(campaign: Campaign, query: ActivityQuery, sort: Sort) {
  const current = query.sort === sort;
  return {
    href: activityHref(campaign.id, { ...query, sort, reversed: current && !query.reversed, page: 1 }),
    direction: current ? (isDescending(query) ? ('descending' as const) : ('ascending' as const)) : null,
  };
}

function useColumns({ campaign, query, canEdit }: FollowedProps): Column<Participant>[] {
  const { t, lang } = usePage();
  const { q, etat, groupe } = activityParams(query);
  const participantHref = (p: Participant) =>
    routes.participant({ id: campaign.id, participation: p.id, q, etat, groupe });
  const date = (at: Date) => formatDate(lang, at, 'short', campaign.timeZone);
  const columns: (Column<Participant> | null)[] = [
    {
      label: t('results.column-name'),
      kind: 'head',
      sort: sortOf(campaign, query, 'nom'),
      cell: (p) => (
        <a href={participantHref(p)}>
          {p.lastName} <span class="light">{p.firstName}</span>
        </a>
      ),
    },
    campaign.identifierLabel === null
      ? null
      : { label: campaign.identifierLabel, cell: (p) => p.identifier ?? '–' },
    campaign.groups.length === 0
      ? null
      : { label: t('follow.column-group'), cell: (p) => p.groupName ?? '–' },
    {
      label: t('results.column-progress'),
      kind: 'wide',
      sort: sortOf(campaign, query, 'avancement'),
      cell: (p) => <Gauge percent={p.progress} />,
    },
    {
      label: t('results.column-state'),
      sort: sortOf(campaign, query, 'etat'),
      cell: (p) => <State shape={STATES[p.status][0]}>{t(STATES[p.status][1])}</State>,
    },
    {
      label: t('results.column-started'),
      kind: 'date',
      sort: sortOf(campaign, query, 'debut'),
      cell: (p) => date(p.startedAt),
    },
    {
      label: t('results.column-shared'),
      kind: 'date',
      cell: (p) => (p.sharedAt === null ? '–' : date(p.sharedAt)),
    },
    canEdit
      ? {
          label: t('follow.column-act'),
          kind: 'act',
          cell: (p) => (
            <a
              href={routes.removeParticipant({ id: campaign.id, participation: p.id })}
              aria-label={`${t('follow.remove')} – ${p.firstName} ${p.lastName}`}
            >
              {t('follow.remove')}
            </a>
          ),
        }
      : null,
  ];
  return columns.filter((column) => column !== null);
}
