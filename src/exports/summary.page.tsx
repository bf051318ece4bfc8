import { CompetenceName, stagesOf } from '../content/index.ts';
import {
  type ClassCompetence,
  type ClassResult,
  classResult,
  nextStepOf,
  type Spread,
  spreadOf,
  workFirst,
} from '../engine/index.ts';
import { spaceOf } from '../organisations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import {
  type ClassPageProps,
  type ClassReading,
  countIn,
  GroupChooser,
  inGroup,
  NothingToAdd,
  SkillGoal,
  stageBands,
  tenBands,
  useOneDecimal,
} from '../results/index.ts';
import { routes } from '../routes.ts';
import { BarChart } from '../ui/charts/bar-chart.tsx';
import { PrintButton } from '../ui/copy-button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Tiles } from '../ui/tiles.tsx';

interface Props {
  readonly page: ClassPageProps;
  /** First and last day on which a result was sent; null while none was. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly now: Date;
}

/** Under so many results, halves and quarters say nothing. */
const LEAST_SPREAD = 5;
const SHOWN_STEPS = 5;

/** A campaign on one sheet of paper, for a meeting or a file: sent results only, nobody’s name. */
export function SummaryPage({ page, days, now }: Props) {
  const { t } = usePage();
  const { campaign, member, reading } = page;
  const spread = reading && spreadOf(campaign.skillIds.length, reading, reading.mastery);
  const result = reading && classResult(page.target, reading);
  return (
    <OrgaLayout
      title={`${t('exports.summary-title')} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <Head page={page} days={days} now={now} />
      <GroupChooser page={page} action={routes.campaignSummary({ id: campaign.id })} />
      {page.received === 0 ? (
        <div class="card">
          <EmptyState title={t('exports.summary-nothing-title')}>
            <p>{t('exports.summary-nothing')}</p>
          </EmptyState>
        </div>
      ) : reading && spread && result ? (
        <Figures page={page} reading={reading} spread={spread} result={result} />
      ) : (
        <NothingToAdd page={page} />
      )}
    </OrgaLayout>
  );
}

function Head({ page: { campaign, member, group }, days, now }: Props) {
  const { t, lang } = usePage();
  const shown = (day: string) => formatDate(lang, new Date(`${day}T12:00:00Z`), 'long', 'UTC');
  return (
    <div class="head">
      <div class="flow">
        <p class="crumb">
          <a href={routes.campaignResults({ id: campaign.id, ...inGroup(group) })}>
            {t('exports.summary-back')}
          </a>
        </p>
        <p class="small soft">
          {t('exports.summary-on', {
            school: member.organisationName,
            date: formatDate(lang, now, 'long', campaign.timeZone),
          })}
        </p>
        <h1>{group === null ? campaign.name : `${campaign.name} – ${group}`}</h1>
        <p class="row small soft">
          <span>
            {t('exports.summary-target', { name: campaign.targetName, count: campaign.skillIds.length })}
          </span>
          {days !== null && (
            <span>
              {days.first === days.last
                ? t('exports.summary-day', { day: shown(days.first) })
                : t('exports.summary-dates', { first: shown(days.first), last: shown(days.last) })}
            </span>
          )}
        </p>
      </div>
      <PrintButton>{t('exports.summary-print')}</PrintButton>
    </div>
  );
}

interface FigureProps {
  readonly page: ClassPageProps;
  readonly reading: ClassReading;
  readonly spread: Spread;
  readonly result: ClassResult;
}

function Figures({ page, reading, spread, result }: FigureProps) {
  const { t } = usePage();
  const one = useOneDecimal();
  const { participants, group } = page;
  const received = { label: t('exports.summary-received'), value: one(reading.count) };
  const average = { label: t('exports.summary-average'), value: Math.round(spread.mean), unit: '%' };
  const rate = Math.round((100 * reading.count) / Math.max(1, participants));
  return (
    <>
      <Tiles
        tiles={
          group === null
            ? [
                { label: t('exports.summary-participants'), value: one(participants) },
                received,
                { label: t('exports.summary-rate'), value: rate, unit: '%' },
                average,
              ]
            : [received, average]
        }
      />
      <DataTable
        title={t('exports.summary-competences')}
        columns={useCompetenceColumns(page)}
        rows={result.competences}
        rowKey={(c) => c.competenceId}
        empty={null}
      />
      <div class="three summary">
        <SpreadCard page={page} reading={reading} spread={spread} />
        <section class="card flow" aria-labelledby="a-travailler">
          <h2 id="a-travailler" class="h3">
            {t('exports.summary-work')}
          </h2>
          <p class="small soft">{t('exports.summary-work-note')}</p>
          <WorkFirst page={page} result={result} />
        </section>
      </div>
      <p class="small soft">{t('exports.summary-note')}</p>
    </>
  );
}

function useCompetenceColumns({ release }: ClassPageProps): Column<ClassCompetence>[] {
  const { t } = usePage();
  const one = useOneDecimal();
  return [
    {
      label: t('exports.summary-competence'),
      kind: 'head',
      cell: (c) => <CompetenceName release={release} code={c.competenceId} />,
    },
    {
      label: t('exports.summary-share'),
      kind: 'wide',
      cell: (c) => <Gauge percent={Math.round(100 * c.masteryRate)} />,
    },
    {
      label: t('exports.summary-level'),
      kind: 'date',
      cell: (c) => t('exports.summary-level-of', { level: one(c.meanLevel), max: c.levelMax }),
    },
  ];
}

/** By stage where the target has some, else by ten per cent. */
function SpreadCard({ page: { campaign, release }, reading, spread }: Omit<FigureProps, 'result'>) {
  const { t, lang } = usePage();
  const stages = stagesOf(release, campaign);
  const byStage = stages.length > 1;
  const bands = byStage ? stageBands(stages, lang, t('exports.summary-below')) : tenBands();
  const title = t(byStage ? 'exports.summary-stages' : 'exports.summary-tens');
  return (
    <section class="card flow" aria-labelledby="repartition">
      <h2 id="repartition" class="h3">
        {title}
      </h2>
      {spread.count >= LEAST_SPREAD && (
        <p class="small">
          {t('exports.summary-middle', { quarter: spread.quarter, threeQuarters: spread.threeQuarters })}
        </p>
      )}
      <BarChart
        label={title}
        bandLabel={t(byStage ? 'exports.summary-stage' : 'exports.summary-ten')}
        countLabel={t('exports.summary-pupils')}
        bars={bands.map((band) => ({
          label: band.label,
          short: band.short,
          count: countIn(reading.mastery, band),
        }))}
      />
    </section>
  );
}

/** As the analysis says it: the next step in the subjects where the class is furthest from the level aimed at. */
function WorkFirst({ page: { release }, result }: { page: ClassPageProps; result: ClassResult }) {
  const { t } = usePage();
  const steps = workFirst(result.tubes).flatMap((tube) => {
    const next = nextStepOf(tube);
    return next === null ? [] : [{ ...next, competenceId: tube.competenceId }];
  });
  if (steps.length === 0) return <p>{t('exports.summary-work-none')}</p>;
  return (
    <ol class="lines">
      {steps.slice(0, SHOWN_STEPS).map(({ skillId, share, competenceId }) => (
        <li key={skillId}>
          <SkillGoal release={release} skillId={skillId} />
          <span class="row small soft">
            <CompetenceName release={release} code={competenceId} />
            <span>{t('exports.summary-work-share', { percent: Math.round(100 * share) })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
