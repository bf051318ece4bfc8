import type { ItemForPupil } from '../content/index.ts';
import type { PublicQuestion, RawAnswer } from '../engine/index.ts';
import type { MessageKey } from '../messages.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { usePage } from '../ui/page.ts';
import { QuizLayout } from '../ui/quiz-layout.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { ItemSupport } from './item-support.tsx';
import { CHECKPOINT_EVERY, placeInGroup } from './participation.ts';

export interface QuestionPageProps {
  readonly id: number;
  readonly title: string;
  /** Answers already given. */
  readonly answerCount: number;
  readonly item: ItemForPupil;
  readonly releaseId: string;
  readonly question: PublicQuestion;
  /** What was typed, when the form comes back. */
  readonly typed: RawAnswer;
  readonly problem: { readonly message: MessageKey; readonly fields: readonly string[] } | null;
  /** Another question on the same skill is left for those who go without the simulator. */
  readonly canGoWithout: boolean;
  /** The person came here by answering a question twice. */
  readonly already: boolean;
}

/** One question. What reaches the browser is `ItemForPupil` and `PublicQuestion`: types without any answer in them. */
export function QuestionPage(props: QuestionPageProps) {
  const { t, assets } = usePage();
  const { id, title, answerCount, item, question, problem } = props;
  const n = placeInGroup(answerCount);
  const simulated = question.type === 'act';
  const twoPanes = item.picture !== null && !simulated;
  return (
    <QuizLayout
      title={title}
      heading={t('participations.question-place', { n })}
      step={{ done: n - 1, of: CHECKPOINT_EVERY }}
      pauseHref={routes.myCampaigns()}
      wide={twoPanes || simulated}
      script={simulated ? assets.simulators.bridge : undefined}
    >
      <form
        class={simulated ? 'ask ask--act' : twoPanes ? 'ask ask--two' : 'ask'}
        method="post"
        action={routes.question({ id })}
        data-draft={`${id}-${answerCount + 1}`}
        novalidate
      >
        <input type="hidden" name="position" value={answerCount + 1} />
        <header class="flow">
          {props.already && (
            <p class="banner small" role="status">
              {t('participations.already')}
            </p>
          )}
          <p class="row small soft">
            <span>{t('participations.question-place', { n })}</span>
          </p>
          <h1>{item.question}</h1>
        </header>
        <ItemSupport item={item} releaseId={props.releaseId} />
        <div class={simulated ? 'flow flow--act' : 'flow'}>
          {problem && (
            <div class="banner banner--error" role="alert" tabIndex={-1}>
              <p>{t(problem.message)}</p>
            </div>
          )}
          <AnswerFields
            question={question}
            typed={props.typed}
            missing={problem?.fields ?? []}
            releaseId={props.releaseId}
          />
          <p class="go">
            <SubmitButton>{t('participations.validate')}</SubmitButton>
            <SubmitButton look="quiet" name="passer" value="1" skipsChecks>
              {t('participations.pass')}
            </SubmitButton>
          </p>
          {simulated && props.canGoWithout && (
            <p>
              <SubmitButton look="quiet" size="small" name="sans-simulateur" value="1" skipsChecks>
                {t('participations.without-simulator')}
              </SubmitButton>
            </p>
          )}
          <Fold summary={t('participations.trouble-title')}>
            <p>{t('participations.trouble')}</p>
          </Fold>
        </div>
      </form>
    </QuizLayout>
  );
}
