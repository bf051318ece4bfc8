import type { StoredVerdict } from '../../db/types.ts';
import type { Release } from '../content/index.ts';
import type { Length } from '../engine/index.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Crossing } from '../ui/crossing.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { AnswerCorrection } from './answer-correction.tsx';
import type { GivenAnswer } from './list-answers.ts';

export interface CheckpointPageProps {
  readonly id: number;
  readonly title: string;
  readonly percent: number;
  readonly answerCount: number;
  readonly finished: boolean;
  /** Questions left, null where that cannot be said. */
  readonly left: Length | null;
  readonly answers: readonly GivenAnswer[];
  readonly release: Release;
  readonly seed: number;
}

/** The flat rock where one rests: how far, the last answers, their corrections, and lessons to progress. */
export function CheckpointPage(props: CheckpointPageProps) {
  const { t } = usePage();
  const { id, title, percent, answerCount, finished, left } = props;
  return (
    <PublicLayout title={`${t('participations.checkpoint')} – ${title}`} variant="river" aside={title}>
      <div class="river on-dark">
        <section class="wrap wrap--read rest flow" aria-labelledby="titre">
          <p>{t('participations.checkpoint')}</p>
          <h1 id="titre" class="display">
            {t('participations.checkpoint-percent', { percent })}
          </h1>
          <Crossing done={Math.round(percent / 5)} of={20} />
          {left !== null && !finished && (
            <p class="lead">{t('participations.questions-left', { ...left, spread: left.to - left.from })}</p>
          )}
          <div class="row row--apart">
            <p class="lead measure">
              {t(finished ? 'participations.checkpoint-last' : 'participations.checkpoint-lead', {
                count: answerCount,
              })}
            </p>
            <Continue id={id} at={answerCount} finished={finished} joy />
          </div>
        </section>
      </div>
      <LastAnswers {...props} />
    </PublicLayout>
  );
}

function LastAnswers({ id, answers, release, seed, answerCount, finished }: CheckpointPageProps) {
  const { t } = usePage();
  const count = (verdict: StoredVerdict) => answers.filter((answer) => answer.verdict === verdict).length;
  return (
    <section class="wrap wrap--read start flow" aria-labelledby="rep">
      <h2 id="rep">{t('participations.last-answers', { count: answers.length })}</h2>
      <p class="soft">
        {t('participations.last-summary', {
          right: count('right'),
          review: count('wrong'),
          passed: count('skipped'),
        })}
      </p>
      <ol class="rows">
        {answers.map((answer) => (
          <AnswerCorrection key={answer.position} answer={answer} release={release} seed={seed} />
        ))}
      </ol>
      <div class="row row--apart start">
        <a href={routes.myCampaigns()}>{t('participations.stop-here')}</a>
        <Continue id={id} at={answerCount} finished={finished} />
      </div>
    </section>
  );
}

function Continue({
  id,
  at,
  finished,
  joy = false,
}: {
  id: number;
  at: number;
  finished: boolean;
  joy?: boolean;
}) {
  const { t } = usePage();
  return (
    <form method="post" action={routes.checkpoint({ id })}>
      <input type="hidden" name="reponses" value={at} />
      <SubmitButton size="big" look={joy ? 'joy' : 'main'}>
        {t(finished ? 'participations.see-results' : 'participations.continue')}
      </SubmitButton>
    </form>
  );
}
