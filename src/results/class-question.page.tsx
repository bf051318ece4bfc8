import { getSkill, type Item, itemForPupil, tutorialsOfSkill } from '../content/index.ts';
import { expectedAnswer, publicQuestion, questionSeed } from '../engine/index.ts';
import { AnswerFields, ItemSupport } from '../participations/index.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { State } from '../ui/pebble.tsx';
import { Prose } from '../ui/prose.tsx';
import { AnalysisFrame } from './analysis-frame.tsx';
import { type ClassPageProps, inGroup } from './class-reading.ts';
import { type FrequentAnswer, type FrequentAnswers, LEAST_ALIKE } from './frequent-answers.ts';
import { LAST_RESULTS } from './list-given-answers.ts';
import { ItemBar } from './questions.page.tsx';
import { answersTo, type ItemCounts, LEAST_ANSWERS } from './read-items.ts';
import { Lessons, SkillGoal } from './skill-goal.tsx';

interface Props {
  readonly page: ClassPageProps;
  readonly item: Item;
  /** Null when too few answered for a number to be shown. */
  readonly counts: ItemCounts | null;
  readonly frequent: FrequentAnswers | null;
}

/** Any seed: the order in which the options stand here. */
const SHOWN_SEED = 1;

/** One question as it was asked, what the class answered, and its correction. */
export function ClassQuestionPage({ page, item, counts, frequent }: Props) {
  const { t, assets } = usePage();
  const at = { id: page.campaign.id, ...inGroup(page.group) };
  return (
    <AnalysisFrame
      page={page}
      view="questions"
      script={item.type === 'act' ? assets.simulators.bridge : undefined}
    >
      <div class="flow">
        <p class="crumb">
          <a href={routes.campaignQuestions(at)}>{t('analysis.questions-all')}</a>
        </p>
        <h2>{item.text.question}</h2>
        <p class="soft">
          <SkillGoal release={page.release} skillId={item.skillId} />
        </p>
      </div>
      {counts === null ? (
        <Banner title={t('analysis.question-few-title')}>
          <p>{t('analysis.question-few', { least: LEAST_ANSWERS })}</p>
        </Banner>
      ) : (
        <section class="card flow" aria-labelledby="classe">
          <h2 id="classe" class="h3">
            {t('analysis.question-class', { count: answersTo(counts) })}
          </h2>
          <ItemBar item={counts} />
        </section>
      )}
      {frequent && frequent.answers.length > 0 && <Frequent frequent={frequent} />}
      <AsAsked page={page} item={item} />
      <Correction page={page} item={item} />
    </AnalysisFrame>
  );
}

function Frequent({ frequent }: { frequent: FrequentAnswers }) {
  const { t } = usePage();
  const { kind, read, answers, others } = frequent;
  const several = answers.some(({ surface }) => surface !== null);
  const columns: Column<FrequentAnswer>[] = [
    { label: t(`analysis.answer-${kind}`), kind: 'head', cell: ({ text }) => text },
    ...(several
      ? [
          {
            label: t('analysis.answer-surface'),
            cell: ({ surface }: FrequentAnswer) => surface ?? '–',
          },
        ]
      : []),
    ...(kind === 'steps'
      ? []
      : [
          {
            label: t('results.column-verdict'),
            cell: ({ right }: FrequentAnswer) => (
              <State shape={right ? 'full' : 'hollow'}>
                {t(right ? 'analysis.answer-right' : 'analysis.answer-wrong')}
              </State>
            ),
          },
        ]),
    {
      label: t('analysis.answer-share'),
      kind: 'wide',
      cell: ({ count }) => <Gauge percent={Math.round((100 * count) / read)} />,
    },
    { label: t('analysis.column-pupils'), kind: 'number', cell: ({ count }) => count },
  ];
  return (
    <DataTable
      title={t(`analysis.frequent-${kind}`)}
      note={[
        t('analysis.frequent-note', { count: read, last: LAST_RESULTS }),
        kind === 'texts' ? t('analysis.frequent-alike', { least: LEAST_ALIKE, others }) : '',
      ].join(' ')}
      columns={columns}
      rows={answers}
      rowKey={({ text, right }) => `${right} ${text}`}
      empty={null}
    />
  );
}

function AsAsked({ page: { release }, item }: { page: ClassPageProps; item: Item }) {
  const { t } = usePage();
  return (
    <section class="card flow" aria-labelledby="posee">
      <h2 id="posee" class="h3">
        {t('analysis.question-asked')}
      </h2>
      {(item.surfaces?.length ?? 0) > 1 && <p class="small soft">{t('analysis.question-surfaces')}</p>}
      <ItemSupport item={itemForPupil(item)} releaseId={release.id} />
      <fieldset disabled={item.type !== 'act'}>
        <legend class="sr">{item.text.question}</legend>
        <AnswerFields
          question={publicQuestion(item.question, questionSeed(SHOWN_SEED, item.id))}
          typed={{}}
          missing={[]}
          releaseId={release.id}
        />
      </fieldset>
    </section>
  );
}

function Correction({ page: { release }, item }: { page: ClassPageProps; item: Item }) {
  const { t, lang } = usePage();
  const { hint } = getSkill(release, item.skillId);
  return (
    <section class="card flow" aria-labelledby="correction">
      <h2 id="correction" class="h3">
        {t('analysis.question-correction')}
      </h2>
      <dl class="pair">
        <div>
          <dt>{t('ui.expected')}</dt>
          <dd>
            {expectedAnswer(item.question).map((line) => (
              <b key={line} class="block">
                {line}
              </b>
            ))}
          </dd>
        </div>
        {hint && (
          <div>
            <dt>{t('analysis.hint')}</dt>
            <dd>{hint[lang] ?? hint.fr}</dd>
          </div>
        )}
      </dl>
      {item.text.feedback !== '' && <Prose html={markdown(item.text.feedback)} />}
      {tutorialsOfSkill(release, item.skillId).length > 0 && (
        <Lessons release={release} skillIds={[item.skillId]} />
      )}
    </section>
  );
}
