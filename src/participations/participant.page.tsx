import type { Campaign } from '../campaigns/index.ts';
import { CompetenceName, findCompetence, type Release } from '../content/index.ts';
import type { CampaignResult, CompetenceResult } from '../engine/index.ts';
import { type Member, spaceOf } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { Icon } from '../ui/icon.tsx';
import { Levels } from '../ui/levels.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { LetterPebble, State } from '../ui/pebble.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { type Tile, Tiles } from '../ui/tiles.tsx';
import { STATES } from './activity.page.tsx';
import type { findNeighbours, findParticipant } from './find-participant.ts';
import { progressPercent } from './participation.ts';

export interface ParticipantPageProps {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly participant: NonNullable<Awaited<ReturnType<typeof findParticipant>>>;
  readonly neighbours: Awaited<ReturnType<typeof findNeighbours>>;
  /** Null until the pupil has sent. */
  readonly result: CampaignResult | null;
  readonly release: Release;
}

/** One pupil: progress and dates always, results once sent. */
export function ParticipantPage(props: ParticipantPageProps) {
  const { t } = usePage();
  const { member, campaign, participant, result } = props;
  return (
    <OrgaLayout
      title={`${participant.firstName} ${participant.lastName} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <ParticipantHead {...props} current="results" />
      <Tiles tiles={useTiles(props)} />
      {result === null ? (
        <Banner title={t('results.not-sent-title')}>
          <p>
            {t(participant.status === 'started' ? 'results.not-sent-started' : 'results.not-sent-to-share')}
          </p>
        </Banner>
      ) : (
        <Sent {...props} result={result} />
      )}
    </OrgaLayout>
  );
}

/** Who it is, the neighbours in the list, and the two views once results are there. */
export function ParticipantHead(
  props: Pick<ParticipantPageProps, 'member' | 'campaign' | 'participant' | 'neighbours'> & {
    current: 'results' | 'questions';
  },
) {
  const { t } = usePage();
  const { campaign, participant: p, current } = props;
  const at = { id: campaign.id, participation: p.id };
  const tabs = [
    { label: t('results.tab-results'), href: routes.participant(at), current: current === 'results' },
    {
      label: t('results.tab-questions'),
      href: routes.participantQuestions(at),
      current: current === 'questions',
    },
  ];
  return (
    <>
      <Identity {...props} />
      {p.status === 'shared' && <Tabs label={t('results.participant-tabs')} tabs={tabs} />}
    </>
  );
}

function Identity({
  member,
  campaign,
  participant: p,
  neighbours,
}: Pick<ParticipantPageProps, 'member' | 'campaign' | 'participant' | 'neighbours'>) {
  const { t } = usePage();
  const { id } = campaign;
  const to = (participation: number) => routes.participant({ id, participation });
  return (
    <div class="head">
      <div class="flow">
        <p class="crumb">
          <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a> ›{' '}
          <a href={routes.campaign({ id })}>{campaign.name}</a>
        </p>
        <div class="line">
          <LetterPebble letters={`${p.firstName[0] ?? ''}${p.lastName[0] ?? ''}`} big />
          <div>
            <h1>
              {p.firstName} {p.lastName}
            </h1>
            <p class="row small soft">
              <State shape={STATES[p.status][0]}>{t(STATES[p.status][1])}</State>
              {campaign.identifierLabel !== null && (
                <span>
                  {campaign.identifierLabel} : {p.identifier ?? '–'}
                </span>
              )}
            </p>
          </div>
        </div>
      </div>
      <nav class="row small" aria-label={t('results.neighbours')}>
        {neighbours.previousId !== null && (
          <a class="btn btn--quiet btn--small" href={to(neighbours.previousId)} rel="prev">
            <Icon name="previous" /> {t('results.previous')}
          </a>
        )}
        {neighbours.nextId !== null && (
          <a class="btn btn--quiet btn--small" href={to(neighbours.nextId)} rel="next">
            {t('results.next')} <Icon name="next" />
          </a>
        )}
      </nav>
    </div>
  );
}

function useTiles({ participant: p, result }: ParticipantPageProps): Tile[] {
  const { t, lang } = usePage();
  const sent: Tile[] =
    result === null
      ? []
      : [
          { label: t('results.tile-mastery'), value: result.total.masteryPercent, unit: '%' },
          {
            label: t('results.tile-skills'),
            value: result.total.validated,
            unit: `/ ${result.total.tested}`,
          },
        ];
  const dates: Tile[] = [
    { label: t('results.tile-progress'), value: progressPercent(p), unit: '%' },
    { label: t('results.tile-started'), value: formatDate(lang, p.startedAt, 'short') },
    ...(p.sharedAt === null
      ? []
      : [{ label: t('results.tile-sent'), value: formatDate(lang, p.sharedAt, 'short') }]),
  ];
  return [...sent, ...dates];
}

function Sent({ participant: p, result, release }: ParticipantPageProps & { result: CampaignResult }) {
  const { t } = usePage();
  const weakest = [...result.competences].sort((a, b) => a.masteryRate - b.masteryRate)[0];
  const title = weakest && findCompetence(release, weakest.competenceId)?.title.fr;
  return (
    <>
      {weakest && title && weakest.masteryRate < 0.6 && (
        <Banner tone="warm" title={t('results.work-first')}>
          <p>
            {t('results.work-first-text', {
              competence: title,
              validated: weakest.validated,
              targeted: weakest.targeted,
            })}
          </p>
        </Banner>
      )}
      <DataTable
        title={t('results.by-competence')}
        note={`${t('results.by-competence-note', { firstName: p.firstName })} ${t('results.states-note')}`}
        columns={useColumns(release)}
        rows={result.competences}
        rowKey={(c) => c.competenceId}
        empty={null}
      />
    </>
  );
}

function useColumns(release: Release): Column<CompetenceResult>[] {
  const { t } = usePage();
  return [
    {
      label: t('results.column-competence'),
      kind: 'head',
      cell: (c) => <CompetenceName release={release} code={c.competenceId} />,
    },
    { label: t('results.column-coverage'), kind: 'wide', cell: (c) => <Gauge percent={c.masteryPercent} /> },
    { label: t('results.column-skills'), kind: 'date', cell: (c) => `${c.validated} / ${c.tested}` },
    { label: t('results.column-review'), kind: 'date', cell: (c) => c.tested - c.validated },
    { label: t('results.column-unverified'), kind: 'date', cell: (c) => c.targeted - c.tested },
    {
      label: t('results.column-level'),
      kind: 'date',
      cell: (c) => <Levels level={c.levelReached} of={c.levelMax} />,
    },
  ];
}
