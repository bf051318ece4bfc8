import { CompetenceName, type Release } from '../content/index.ts';
import { type ClassCompetence, classResult, type Spread, spreadOf, wholePercent } from '../engine/index.ts';
import { routes } from '../routes.ts';
import { LinkButton } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePage } from '../ui/page.ts';
import { Tiles } from '../ui/tiles.tsx';
import { ClassFrame, GroupChooser, NothingToAdd } from './class-frame.tsx';
import { type ClassPageProps, inGroup } from './class-reading.ts';
import type { BadgeCount } from './count-badges.ts';
import type { ListedResult } from './list-results.ts';
import type { ClassReading } from './read-class.ts';
import type { ResultFilters } from './result-filters.ts';
import { ResultList } from './result-list.tsx';
import { SpreadCard } from './spread.tsx';

export interface CollectivePageProps {
  readonly page: ClassPageProps;
  readonly filters: ResultFilters;
  readonly rows: readonly ListedResult[];
  /** Results that the filters let through. */
  readonly count: number;
  /** None where the campaign has none, or for more results than a class has. */
  readonly badges: readonly BadgeCount[];
}

/** The class as one, over sent results only: mean and spread, by competence, then result by result. */
export function CollectivePage({ page, filters, rows, count, badges }: CollectivePageProps) {
  const { t } = usePage();
  const { reading, campaign } = page;
  const spread = reading && spreadOf(campaign.skillIds.length, reading, reading.mastery);
  const { groupe: _, id, ...keep } = filters.at;
  return (
    <ClassFrame page={page} current="results" title={t('campaigns.tab-results')}>
      <div class="row row--apart">
        <GroupChooser page={page} action={routes.campaignResults({ id })} keep={keep} />
        {reading && spread && (
          <LinkButton href={routes.campaignSummary({ id, ...inGroup(page.group) })} look="quiet" size="small">
            <Icon name="print" /> {t('analysis.summary')}
          </LinkButton>
        )}
      </div>
      {reading && spread ? (
        <>
          <Averages page={page} filters={filters} reading={reading} spread={spread} />
          <Badges badges={badges} of={reading.count} />
        </>
      ) : (
        <NothingToAdd page={page} />
      )}
      {spread === null && reading !== null ? null : (
        <ResultList page={page} filters={filters} rows={rows} count={count} />
      )}
    </ClassFrame>
  );
}

function Averages({
  page: { campaign, release, target, participants, group },
  filters,
  reading,
  spread,
}: {
  page: ClassPageProps;
  filters: ResultFilters;
  reading: ClassReading;
  spread: Spread;
}) {
  const { t } = usePage();
  const one = useOneDecimal();
  const competences = classResult(target, reading)?.competences ?? [];
  return (
    <>
      <Tiles
        tiles={[
          { label: t('results.tile-average'), value: Math.round(spread.mean), unit: '%' },
          {
            label: t('results.tile-average-skills'),
            value: one(reading.validatedSum / reading.count),
            unit: `/ ${campaign.skillIds.length}`,
          },
          {
            label: t('analysis.tile-deviation'),
            value: Math.round(spread.deviation),
            unit: t('analysis.points', { count: Math.round(spread.deviation) }),
          },
          {
            label: t('results.tile-received', { count: reading.count }),
            value: one(reading.count),
            ...(group === null ? { unit: `/ ${one(participants)}` } : {}),
          },
        ]}
      />
      <SpreadCard spread={spread} reading={reading} filters={filters} />
      <DataTable
        title={t('results.by-competence')}
        note={t('results.collective-note', { count: reading.count })}
        columns={useColumns(release)}
        rows={competences}
        rowKey={(c) => c.competenceId}
        empty={null}
      />
    </>
  );
}

/** Each badge of the campaign, and how much of the class has won it. */
function Badges({ badges, of }: { badges: readonly BadgeCount[]; of: number }) {
  const { t, lang } = usePage();
  if (badges.length === 0) return null;
  const columns: Column<BadgeCount>[] = [
    { label: t('results.column-badge'), kind: 'head', cell: ({ title }) => title[lang] ?? title.fr },
    {
      label: t('analysis.badge-won-by'),
      kind: 'wide',
      cell: ({ won }) => <Gauge percent={wholePercent(won, of)} />,
    },
    {
      label: t('analysis.badge-people'),
      kind: 'date',
      cell: ({ won }) => t('analysis.badge-won-of', { won, of }),
    },
  ];
  return (
    <DataTable
      title={t('results.badges-title')}
      note={t('analysis.badges-note')}
      columns={columns}
      rows={badges}
      rowKey={({ key }) => key}
      empty={null}
    />
  );
}

/** « 2,4 » : a mean as one says it. */
export function useOneDecimal(): (value: number) => string {
  const { lang } = usePage();
  const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return (value) => format.format(value);
}

function useColumns(release: Release): Column<ClassCompetence>[] {
  const { t } = usePage();
  const one = useOneDecimal();
  return [
    {
      label: t('results.column-competence'),
      kind: 'head',
      cell: (c) => <CompetenceName release={release} code={c.competenceId} />,
    },
    {
      label: t('results.column-coverage'),
      kind: 'wide',
      cell: (c) => <Gauge percent={Math.round(100 * c.masteryRate)} />,
    },
    {
      label: t('analysis.column-mean-level'),
      kind: 'date',
      cell: (c) => t('analysis.level-of', { level: one(c.meanLevel), max: c.levelMax }),
    },
    {
      label: t('results.column-average-validated'),
      kind: 'date',
      cell: (c) => `${one(c.validated)} / ${c.targeted}`,
    },
    { label: t('results.column-average-tested'), kind: 'date', cell: (c) => one(c.tested) },
  ];
}
