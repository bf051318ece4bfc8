import { CompetenceName, type Release } from '../content/index.ts';
import {
  type ClassCompetence,
  type ClassResult,
  type ClassTube,
  classResult,
  nextStepOf,
  workFirst,
} from '../engine/index.ts';
import { routes } from '../routes.ts';
import { StackBar } from '../ui/charts/stack-bar.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Fold } from '../ui/fold.tsx';
import { Gauge, GaugeBar } from '../ui/gauge.tsx';
import { usePage } from '../ui/page.ts';
import { Segments } from '../ui/segments.tsx';
import { AnalysisFrame } from './analysis-frame.tsx';
import { NothingToAdd } from './class-frame.tsx';
import { type ClassPageProps, inGroup } from './class-reading.ts';
import { useOneDecimal } from './collective.page.tsx';
import { KnownAndNot } from './known-and-not.tsx';
import { Lessons, SkillGoal, useTubeTitle } from './skill-goal.tsx';

interface Props {
  readonly page: ClassPageProps;
  /** As the profile lists them rather than what to work on first. */
  readonly inProfileOrder: boolean;
}

/** What the class masters and what to teach next, competence by competence and subject by subject. */
export function SubjectsPage({ page, inProfileOrder }: Props) {
  const result = page.reading && classResult(page.target, page.reading);
  return (
    <AnalysisFrame page={page} view="subjects" keep={inProfileOrder ? { tri: 'profil' } : {}}>
      {result ? (
        <Subjects page={page} inProfileOrder={inProfileOrder} result={result} />
      ) : (
        <NothingToAdd page={page} />
      )}
    </AnalysisFrame>
  );
}

function Subjects({ page, inProfileOrder, result }: Props & { result: ClassResult }) {
  const { t } = usePage();
  const at = { id: page.campaign.id, ...inGroup(page.group) };
  return (
    <>
      <KnownAndNot release={page.release} tubes={result.tubes} />
      <DataTable
        title={t('results.by-competence')}
        note={t('results.collective-note', { count: result.count })}
        columns={useCompetenceColumns(page.release)}
        rows={result.competences}
        rowKey={(c) => c.competenceId}
        empty={null}
      />
      <div class="row row--apart">
        <p class="small soft measure-wide">{t('analysis.subjects-how')}</p>
        <Segments
          label={t('analysis.order')}
          segments={[
            {
              label: t('analysis.order-first'),
              href: routes.campaignAnalysis(at),
              current: !inProfileOrder,
            },
            {
              label: t('analysis.order-profile'),
              href: routes.campaignAnalysis({ ...at, tri: 'profil' }),
              current: inProfileOrder,
            },
          ]}
        />
      </div>
      <DataTable
        title={t('analysis.by-subject', { count: result.tubes.length })}
        note={t('analysis.by-subject-note')}
        columns={useTubeColumns(page.release)}
        rows={inProfileOrder ? result.tubes : workFirst(result.tubes)}
        rowKey={(tube) => tube.tubeId}
        empty={null}
      />
    </>
  );
}

function useCompetenceColumns(release: Release): Column<ClassCompetence>[] {
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
  ];
}

function useTubeColumns(release: Release): Column<ClassTube>[] {
  const { t } = usePage();
  const one = useOneDecimal();
  const titleOf = useTubeTitle(release);
  return [
    {
      label: t('analysis.column-subject'),
      kind: 'head',
      cell: (tube) => (
        <>
          {titleOf(tube.tubeId)}
          <span class="light block">
            <CompetenceName release={release} code={tube.competenceId} />
          </span>
          <SkillsOf release={release} tube={tube} />
        </>
      ),
    },
    {
      label: t('analysis.column-mean-level'),
      cell: (tube) => (
        <>
          <span class="num">{t('analysis.level-of', { level: one(tube.meanLevel), max: tube.cap })}</span>
          <GaugeBar percent={(100 * tube.meanLevel) / tube.cap} />
        </>
      ),
    },
    {
      label: t('analysis.column-next'),
      kind: 'wide',
      cell: (tube) => {
        const next = nextStepOf(tube);
        if (next === null) return t('analysis.next-none');
        return (
          <>
            <SkillGoal release={release} skillId={next.skillId} />
            <span class="block soft">
              {t('analysis.next-share', { percent: Math.round(100 * next.share) })}
            </span>
          </>
        );
      },
    },
  ];
}

/** Every skill of a subject with the share of pupils who master it, and the lessons of the next step. */
function SkillsOf({ release, tube }: { release: Release; tube: ClassTube }) {
  const { t } = usePage();
  const next = nextStepOf(tube);
  return (
    <Fold summary={t('analysis.skills-of', { count: tube.skills.length })}>
      <ul class="lines light">
        {tube.skills.map(({ skillId, share, missedShare }) => (
          <li key={skillId} class="flow">
            <p>
              <SkillGoal release={release} skillId={skillId} />
            </p>
            <StackBar
              parts={[
                { shape: 'full', label: t('analysis.part-validated'), value: share },
                { shape: 'hollow', label: t('analysis.part-missed'), value: missedShare },
                {
                  shape: 'dash',
                  label: t('analysis.part-unverified'),
                  value: Math.max(0, 1 - share - missedShare),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      {next && <Lessons release={release} skillIds={[next.skillId]} />}
    </Fold>
  );
}
