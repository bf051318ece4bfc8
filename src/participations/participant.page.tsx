import type { ComponentChildren } from 'preact';
import type { Campaign } from '../campaigns/index.ts';
import {
  CompetenceName,
  findCompetence,
  type Release,
  type StageReached,
  TubeName,
  type Tutorial,
} from '../content/index.ts';
import {
  type CampaignResult,
  type CompetenceResult,
  competenceToWorkOn,
  type ResultCounts,
  type TubeResult,
} from '../engine/index.ts';
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
import { BadgeTable, type ShownBadge } from './badges.tsx';
import { ElsewhereTable } from './elsewhere.tsx';
import type { findNeighbours, findParticipant } from './find-participant.ts';
import type { Elsewhere } from './list-elsewhere.ts';
import type { Sending } from './list-sendings.ts';
import { progressPercent } from './participation.ts';
import { Sendings } from './sendings.tsx';
import { TutorialsToOffer } from './tutorials-to-offer.tsx';

export interface ParticipantPageProps {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly participant: NonNullable<Awaited<ReturnType<typeof findParticipant>>>;
  readonly neighbours: Awaited<ReturnType<typeof findNeighbours>>;
  /** Words of the address of the list one comes from. */
  readonly filters: { readonly q: string; readonly etat: string; readonly groupe: string };
  /** Null until the pupil has sent. */
  readonly sent: SentResult | null;
  /** What was sent before, while another test is under way. */
  readonly otherSent: readonly Sending[];
  readonly release: Release;
  readonly publicUrl: string;
}

export interface SentResult {
  readonly result: CampaignResult;
  readonly tubes: readonly TubeResult[];
  readonly stage: StageReached | null;
  readonly badges: readonly ShownBadge[];
  readonly tutorials: readonly Tutorial[];
  readonly sendings: readonly Sending[];
  readonly elsewhere: readonly Elsewhere[];
}

/** One pupil: progress and dates always, results once sent. */
export function ParticipantPage(props: ParticipantPageProps) {
  const { t, lang } = usePage();
  const { member, campaign, participant, sent, filters, otherSent } = props;
  const href = (participation: number) => routes.participant({ id: campaign.id, participation, ...filters });
  return (
    <OrgaLayout
      title={`${participant.firstName} ${participant.lastName} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <ParticipantHead {...props} current="results" />
      <Tiles tiles={useTiles(props)} />
      {sent === null ? (
        <Banner title={t('results.not-sent-title')}>
          <p>
            {t(participant.status === 'started' ? 'results.not-sent-started' : 'results.not-sent-to-share')}
          </p>
          {otherSent.map((sending) => (
            <p key={sending.id}>
              <a href={href(sending.id)}>
                {t('results.see-sending', { date: formatDate(lang, sending.sharedAt) })}
              </a>
            </p>
          ))}
        </Banner>
      ) : (
        <>
          <Sent {...props} sent={sent} />
          <BadgeTable badges={sent.badges} release={props.release} />
          <Sendings sendings={sent.sendings} id={participant.id} href={href} />
          <TutorialsToOffer
            firstName={participant.firstName}
            tutorials={sent.tutorials}
            publicUrl={props.publicUrl}
          />
          <ElsewhereTable elsewhere={sent.elsewhere} />
        </>
      )}
    </OrgaLayout>
  );
}

type HeadProps = Pick<ParticipantPageProps, 'member' | 'campaign' | 'participant' | 'neighbours' | 'filters'>;

/** Who it is, the neighbours in the list, and the two views once results are there. */
export function ParticipantHead(
  props: HeadProps & {
    current: 'results' | 'questions';
  },
) {
  const { t } = usePage();
  const { campaign, participant: p, filters, current } = props;
  const at = { id: campaign.id, participation: p.id, ...filters };
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

function Identity({ member, campaign, participant: p, neighbours, filters }: HeadProps) {
  const { t } = usePage();
  const { id } = campaign;
  const to = (participation: number) => routes.participant({ id, participation, ...filters });
  return (
    <div class="head">
      <div class="flow">
        <p class="crumb">
          <a href={routes.campaigns(member.scope)}>{t('campaigns.title')}</a> ›{' '}
          <a href={routes.campaign({ id, q: filters.q, etat: filters.etat })}>{campaign.name}</a>
        </p>
        <div class="line">
          <LetterPebble letters={`${p.firstName[0] ?? ''}${p.lastName[0] ?? ''}`} big />
          <div>
            <h1>
              {p.firstName} {p.lastName}
            </h1>
            <p class="row small soft">
              <State shape={STATES[p.status][0]}>{t(STATES[p.status][1])}</State>
              {p.groupName !== null && <span>{p.groupName}</span>}
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

function useTiles({ participant: p, sent }: ParticipantPageProps): Tile[] {
  const { t, lang } = usePage();
  const scores: Tile[] =
    sent === null
      ? []
      : [
          { label: t('results.tile-mastery'), value: sent.result.total.masteryPercent, unit: '%' },
          {
            label: t('results.tile-skills'),
            value: sent.result.total.validated,
            unit: `/ ${sent.result.total.tested}`,
          },
          ...(sent.stage === null
            ? []
            : [
                {
                  label: t('results.tile-stage', { title: sent.stage.title }),
                  value: sent.stage.rank,
                  unit: `/ ${sent.stage.count}`,
                },
              ]),
        ];
  const dates: Tile[] = [
    { label: t('results.tile-progress'), value: progressPercent(p), unit: '%' },
    { label: t('results.tile-started'), value: formatDate(lang, p.startedAt, 'short') },
    ...(p.sharedAt === null
      ? []
      : [{ label: t('results.tile-sent'), value: formatDate(lang, p.sharedAt, 'short') }]),
  ];
  return [...scores, ...dates];
}

function Sent({
  participant: p,
  sent: { result, tubes },
  release,
}: ParticipantPageProps & { sent: SentResult }) {
  const { t, lang } = usePage();
  const weakest = competenceToWorkOn(result);
  const named = weakest && findCompetence(release, weakest.competenceId)?.title;
  const title = named?.[lang] ?? named?.fr;
  return (
    <>
      {weakest && title && (
        <Banner tone="warm" title={t('results.work-first')}>
          <p>
            {t('results.work-first-text', {
              competence: title,
              review: weakest.tested - weakest.validated,
              tested: weakest.tested,
            })}
          </p>
        </Banner>
      )}
      <DataTable
        title={t('results.by-competence')}
        note={`${t('results.by-competence-note', { firstName: p.firstName })} ${t('results.states-note')}`}
        columns={useColumns<CompetenceResult>(t('results.column-competence'), (c) => (
          <CompetenceName release={release} code={c.competenceId} />
        ))}
        rows={result.competences}
        rowKey={(c) => c.competenceId}
        empty={null}
      />
      <DataTable
        title={t('results.by-tube')}
        note={t('results.by-tube-note')}
        columns={useColumns<TubeResult>(t('results.column-tube'), (tube) => (
          <TubeName release={release} id={tube.tubeId} />
        ))}
        rows={tubes}
        rowKey={(tube) => tube.tubeId}
        empty={null}
      />
    </>
  );
}

function useColumns<Row extends ResultCounts & { levelReached: number; levelMax: number }>(
  label: string,
  name: (row: Row) => ComponentChildren,
): Column<Row>[] {
  const { t } = usePage();
  return [
    { label, kind: 'head', cell: name },
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
