import { findItem, getSkill } from '../content/index.ts';
import { routes } from '../routes.ts';
import { StackBar } from '../ui/charts/stack-bar.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { Pagination } from '../ui/pagination.tsx';
import { Segments } from '../ui/segments.tsx';
import { AnalysisFrame } from './analysis-frame.tsx';
import { NothingToAdd } from './class-frame.tsx';
import { type ClassPageProps, inGroup } from './class-reading.ts';
import { useOneDecimal } from './collective.page.tsx';
import { answersTo, type ItemCounts, LEAST_ANSWERS } from './read-items.ts';
import { useTubeTitle } from './skill-goal.tsx';

export const QUESTIONS_PER_PAGE = 25;

interface Props {
  readonly page: ClassPageProps;
  /** Of the present page of the list; null when the group is larger than a class can be. */
  readonly items: readonly ItemCounts[] | null;
  /** Questions with enough answers, and those with too few. */
  readonly shown: number;
  readonly hidden: number;
  readonly bySubject: boolean;
  readonly number: number;
}

/** Each question with what the class answered. */
export function QuestionsPage({ page, items, shown, hidden, bySubject, number }: Props) {
  const { t } = usePage();
  const at = { id: page.campaign.id, ...inGroup(page.group) };
  const keep = bySubject ? { tri: 'sujet' } : {};
  if (items === null || page.reading?.count === 0)
    return (
      <AnalysisFrame page={page} view="questions" keep={keep}>
        <NothingToAdd page={page} />
      </AnalysisFrame>
    );
  return (
    <AnalysisFrame page={page} view="questions" keep={keep}>
      <div class="row row--apart">
        <p class="small soft measure-wide">
          {t('analysis.questions-how', { least: LEAST_ANSWERS })}{' '}
          {hidden > 0 && t('analysis.questions-hidden', { count: hidden })}
        </p>
        <Segments
          label={t('analysis.order')}
          segments={[
            {
              label: t('analysis.order-least-right'),
              href: routes.campaignQuestions(at),
              current: !bySubject,
            },
            {
              label: t('analysis.order-subject'),
              href: routes.campaignQuestions({ ...at, tri: 'sujet' }),
              current: bySubject,
            },
          ]}
        />
      </div>
      <DataTable
        title={t('analysis.questions-title', { count: shown })}
        columns={useColumns(page)}
        rows={items}
        rowKey={(item) => item.itemId}
        empty={
          <EmptyState title={t('analysis.questions-none-title')}>
            <p>{t('analysis.questions-none', { least: LEAST_ANSWERS })}</p>
          </EmptyState>
        }
        foot={
          <Pagination
            page={number}
            perPage={QUESTIONS_PER_PAGE}
            count={shown}
            href={(n) => routes.campaignQuestions({ ...at, ...keep, page: n })}
          />
        }
      />
    </AnalysisFrame>
  );
}

function useColumns({ campaign, release, group }: ClassPageProps): Column<ItemCounts>[] {
  const { t } = usePage();
  const titleOf = useTubeTitle(release);
  const one = useOneDecimal();
  return [
    {
      label: t('results.column-question'),
      kind: 'head',
      cell: ({ itemId }) => {
        const item = findItem(release, itemId);
        if (item === null) return itemId;
        const { tubeId, level } = getSkill(release, item.skillId);
        return (
          <>
            <a href={routes.campaignQuestion({ id: campaign.id, item: itemId, ...inGroup(group) })}>
              {item.text.question}
            </a>
            <span class="light soft block">
              {titleOf(tubeId)}, {t('results.skill-level', { level })}
            </span>
          </>
        );
      },
    },
    { label: t('analysis.column-answers'), kind: 'number', cell: (item) => one(answersTo(item)) },
    { label: t('analysis.column-class'), kind: 'wide', cell: (item) => <ItemBar item={item} /> },
  ];
}

/** Right, to review, passed. */
export function ItemBar({ item }: { item: ItemCounts }) {
  const { t } = usePage();
  return (
    <StackBar
      parts={[
        { shape: 'full', label: t('analysis.part-right'), value: item.right },
        { shape: 'hollow', label: t('analysis.part-wrong'), value: item.wrong },
        { shape: 'dash', label: t('analysis.part-skipped'), value: item.skipped },
      ]}
    />
  );
}
