import type { ParticipationStatus } from '../../db/types.ts';
import { type Campaign, CampaignHeader } from '../campaigns/index.ts';
import { type Member, spaceOf } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Cohort } from '../ui/cohort.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { State } from '../ui/pebble.tsx';
import { Tiles } from '../ui/tiles.tsx';
import { type countParticipations, PARTICIPANTS_PER_PAGE, type Participant } from './list-participants.ts';
import { progressPercent } from './participation.ts';

export interface ActivityPageProps {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly link: string;
  readonly counts: Awaited<ReturnType<typeof countParticipations>>;
  readonly list: { readonly rows: readonly Participant[]; readonly count: number };
  readonly search: string;
  /** Word of the address: `en-cours`, `a-envoyer`, `recus`, or nothing. */
  readonly state: string;
  readonly page: number;
}

/** Where the class stands: numbers, one stone a pupil, and the table. */
export function ActivityPage(props: ActivityPageProps) {
  const { t } = usePage();
  const { member, campaign, link, counts } = props;
  return (
    <OrgaLayout title={campaign.name} organisation={spaceOf(member)} place="campaigns">
      <CampaignHeader
        member={member}
        campaign={campaign}
        link={link}
        current="activity"
        received={counts.received}
      />
      {counts.total === 0 ? (
        <div class="card">
          <EmptyState title={t('results.nobody-title')}>
            <p>{t('results.nobody', { code: campaign.code })}</p>
          </EmptyState>
        </div>
      ) : (
        <Followed {...props} />
      )}
    </OrgaLayout>
  );
}

function Followed({ campaign, counts, list, search, state, page }: ActivityPageProps) {
  const { t, lang } = usePage();
  return (
    <>
      <Tiles
        tiles={[
          { label: t('results.tile-participants', { count: counts.total }), value: counts.total },
          { label: t('results.tile-received', { count: counts.received }), value: counts.received },
          {
            label: t('results.tile-rate'),
            value: Math.round((100 * counts.received) / counts.total),
            unit: '%',
          },
          {
            label: t('results.tile-last'),
            value:
              counts.lastActivityAt === null
                ? '–'
                : formatDate(lang, new Date(counts.lastActivityAt), 'short'),
          },
        ]}
      />
      <section class="card flow" aria-labelledby="ou">
        <h2 id="ou" class="h3">
          {t('results.where-title')}
        </h2>
        <Cohort
          groups={[
            {
              shape: 'full',
              count: counts.shared,
              label: t('results.cohort-shared', { count: counts.shared }),
            },
            { shape: 'half', count: counts.toShare, label: t('results.cohort-to-share') },
            { shape: 'hollow', count: counts.started, label: t('results.cohort-started') },
          ]}
        />
      </section>
      <Filters id={campaign.id} search={search} state={state} />
      <DataTable
        title={t('results.table-title', { count: list.count })}
        note={t('results.table-note')}
        columns={useColumns(campaign)}
        rows={list.rows}
        rowKey={(p) => p.id}
        empty={
          <EmptyState title={t('results.none-found-title')}>
            <p>
              <a href={routes.campaign({ id: campaign.id })}>{t('results.none-found-all')}</a>
            </p>
          </EmptyState>
        }
        foot={
          <Pagination
            page={page}
            perPage={PARTICIPANTS_PER_PAGE}
            count={list.count}
            href={(n) => routes.campaign({ id: campaign.id, q: search, etat: state, page: n })}
          />
        }
      />
    </>
  );
}

function Filters({ id, search, state }: { id: number; search: string; state: string }) {
  const { t } = usePage();
  const states = [
    ['', t('results.state-all')],
    ['en-cours', t('results.state-started')],
    ['a-envoyer', t('results.state-to-share')],
    ['recus', t('results.state-shared')],
  ] as const;
  return (
    <search>
      <form
        class="filters"
        method="get"
        action={routes.campaign({ id })}
        aria-label={t('results.filter-label')}
      >
        <div class="field">
          <label for="q">{t('results.filter-name')}</label>
          <input class="input" id="q" name="q" type="search" value={search} maxLength={100} />
        </div>
        <div class="field">
          <label for="etat">{t('results.filter-state')}</label>
          <select class="input" id="etat" name="etat">
            {states.map(([value, label]) => (
              <option key={value} value={value} selected={value === state}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="btn btn--quiet btn--small">
          {t('results.filter')}
        </button>
        {(search !== '' || state !== '') && <a href={routes.campaign({ id })}>{t('results.filter-clear')}</a>}
      </form>
    </search>
  );
}

export const STATES = {
  started: ['hollow', 'results.state-started'],
  to_share: ['half', 'results.state-to-share'],
  shared: ['full', 'results.state-shared'],
} as const satisfies Record<ParticipationStatus, readonly [string, string]>;

function useColumns(campaign: Campaign): Column<Participant>[] {
  const { t, lang } = usePage();
  const identifier: Column<Participant>[] =
    campaign.identifierLabel === null
      ? []
      : [{ label: campaign.identifierLabel, cell: (p) => p.identifier ?? '–' }];
  return [
    { label: t('results.column-name'), kind: 'head', cell: (p) => <Name campaign={campaign} p={p} /> },
    ...identifier,
    {
      label: t('results.column-progress'),
      kind: 'wide',
      cell: (p) => <Gauge percent={progressPercent(p)} />,
    },
    {
      label: t('results.column-state'),
      cell: (p) => <State shape={STATES[p.status][0]}>{t(STATES[p.status][1])}</State>,
    },
    { label: t('results.column-started'), kind: 'date', cell: (p) => formatDate(lang, p.startedAt, 'short') },
    {
      label: t('results.column-shared'),
      kind: 'date',
      cell: (p) => (p.sharedAt === null ? '–' : formatDate(lang, p.sharedAt, 'short')),
    },
  ];
}

const Name = ({ campaign, p }: { campaign: Campaign; p: Participant }) => (
  <a href={routes.participant({ id: campaign.id, participation: p.id })}>
    {p.lastName} <span class="light">{p.firstName}</span>
  </a>
);
