import { type Campaign, CampaignHeader } from '../campaigns/index.ts';
import { CompetenceName, type Release } from '../content/index.ts';
import { type Member, spaceOf } from '../organisations/index.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { OrgaLayout } from '../ui/orga-layout.tsx';
import { usePage } from '../ui/page.ts';
import { Tiles } from '../ui/tiles.tsx';
import type { AverageResults, CompetenceAverage } from './average-results.ts';

interface Props {
  readonly member: Member;
  readonly campaign: Campaign;
  readonly link: string;
  readonly participants: number;
  /** Null while nobody has sent. */
  readonly average: AverageResults | null;
  readonly release: Release;
}

/** The class as one, by competence, over sent results only. */
export function CollectivePage(props: Props) {
  const { t } = usePage();
  const { member, campaign, link, average, participants } = props;
  return (
    <OrgaLayout
      title={`${t('campaigns.tab-results')} – ${campaign.name}`}
      organisation={spaceOf(member)}
      place="campaigns"
    >
      <CampaignHeader
        member={member}
        campaign={campaign}
        link={link}
        current="results"
        received={average?.count ?? 0}
      />
      {average === null ? (
        <div class="card">
          <EmptyState title={t('results.waiting-title')}>
            <p>{t('results.waiting', { count: participants })}</p>
          </EmptyState>
        </div>
      ) : (
        <Averages {...props} average={average} />
      )}
    </OrgaLayout>
  );
}

function Averages({ average, participants, release }: Props & { average: AverageResults }) {
  const { t, lang } = usePage();
  const one = (value: number) => new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);
  return (
    <>
      <Tiles
        tiles={[
          { label: t('results.tile-average'), value: Math.round(100 * average.masteryRate), unit: '%' },
          {
            label: t('results.tile-average-skills'),
            value: one(average.validated),
            unit: `/ ${average.targeted}`,
          },
          {
            label: t('results.tile-received', { count: average.count }),
            value: average.count,
            unit: `/ ${participants}`,
          },
        ]}
      />
      <DataTable
        title={t('results.by-competence')}
        note={t('results.collective-note', { count: average.count })}
        columns={useColumns(release, one)}
        rows={average.competences}
        rowKey={(c) => c.competenceId}
        empty={null}
      />
    </>
  );
}

function useColumns(release: Release, one: (value: number) => string): Column<CompetenceAverage>[] {
  const { t } = usePage();
  return [
    {
      label: t('results.column-competence'),
      kind: 'head',
      cell: (c) => <CompetenceName release={release} code={c.competenceId} />,
    },
    {
      label: t('results.column-average'),
      kind: 'wide',
      cell: (c) => <Gauge percent={Math.round(100 * c.masteryRate)} />,
    },
    {
      label: t('results.column-average-validated'),
      kind: 'date',
      cell: (c) => `${one(c.validated)} / ${c.targeted}`,
    },
    { label: t('results.column-average-tested'), kind: 'date', cell: (c) => one(c.tested) },
  ];
}
