import type { Release } from '../content/index.ts';
import type { CampaignResult } from '../engine/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { usePage } from '../ui/page.ts';
import { PublicLayout } from '../ui/public-layout.tsx';
import { Stages } from '../ui/stages.tsx';
import { TutorialLink } from '../ui/tutorial-link.tsx';
import { AreaResults } from './area-results.tsx';
import { MyBadges, type ShownBadge } from './badges.tsx';
import type { Sending } from './list-sendings.ts';
import type { Retake } from './retake-test.ts';
import { Sendings } from './sendings.tsx';

export interface MyResultsPageProps {
  readonly id: number;
  readonly title: string;
  readonly firstName: string;
  readonly organisationName: string;
  readonly result: CampaignResult;
  readonly release: Release;
  readonly stage: {
    readonly rank: number;
    readonly count: number;
    readonly title: string;
    readonly message: string;
  } | null;
  readonly badges: readonly ShownBadge[];
  readonly sharedAt: Date | null;
  readonly closed: boolean;
  /** The campaign sends by itself. */
  readonly auto: boolean;
  /** The teachers took this test out of the campaign. */
  readonly removed: boolean;
  /** The campaign shows what was answered to its teachers. */
  readonly answersSeen: boolean;
  readonly retake: Retake;
  readonly sendings: readonly Sending[];
  readonly nothingAsked: boolean;
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
    readonly summary: string;
  }[];
}

/** The other shore: how much, how far by competence, sending, and what to take up next. */
export function MyResultsPage(props: MyResultsPageProps) {
  const { t } = usePage();
  const { title, firstName, result, stage } = props;
  const { masteryPercent, validated, targeted, tested } = result.total;
  return (
    <PublicLayout title={`${t('participations.results-title')} – ${title}`} variant="warm">
      <div class="shore">
        <div class="wrap shore__in">
          <div class="flow">
            <p>{t('participations.results-done', { firstName })}</p>
            <h1>{title}</h1>
            <p class="huge">
              <span class="sr">{t('participations.results-rate')}</span>
              {masteryPercent}
              <small>{' %'}</small>
            </p>
            <p class="small">{t('participations.results-count', { validated, targeted })}</p>
            <p class="small">
              {t('participations.results-states', {
                review: tested - validated,
                unverified: targeted - tested,
              })}
            </p>
          </div>
          {stage && (
            <div class="flow">
              <Stages reached={stage.rank} of={stage.count} />
              <h2>{stage.title}</h2>
              <p>{stage.message}</p>
            </div>
          )}
        </div>
      </div>
      <div class="wrap">
        <Send {...props} />
        <Again {...props} />
        <Sendings sendings={props.sendings} id={props.id} href={(id) => routes.myResults({ id })} />
        <MyBadges badges={props.badges} release={props.release} />
        <div class="cols start">
          <section class="flow" aria-labelledby="detail">
            <h2 id="detail">{t('participations.results-by-area')}</h2>
            {props.nothingAsked && <p>{t('participations.results-everything-known')}</p>}
            <AreaResults result={result} release={props.release} />
          </section>
          <Next lessons={props.lessons} />
        </div>
      </div>
    </PublicLayout>
  );
}

function Send(props: MyResultsPageProps) {
  const { id, organisationName: organisation, sharedAt, closed, removed, answersSeen, auto } = props;
  const { t, lang } = usePage();
  if (sharedAt !== null) {
    return (
      <div class="send" role="status">
        <h2 class="h3">{t('participations.sent', { date: formatDate(lang, sharedAt, 'time') })}</h2>
        <p class="soft">
          {auto && `${t('participations.sent-auto')} `}
          {t('participations.sent-thanks')}
        </p>
      </div>
    );
  }
  if (removed) return <p class="send">{t('participations.send-removed')}</p>;
  if (closed) return <p class="send">{t('participations.send-closed')}</p>;
  return (
    <form class="send row row--apart" method="post" action={routes.share({ id })}>
      <div class="measure">
        <h2 class="h3">{t('participations.send-title')}</h2>
        <p class="soft">
          {t(answersSeen ? 'participations.send-text-answers' : 'participations.send-text', { organisation })}
        </p>
      </div>
      <SubmitButton size="big">{t('participations.send')}</SubmitButton>
    </form>
  );
}

/** « Retenter », where the campaign lets people send several times. */
function Again({ id, retake }: MyResultsPageProps) {
  const { t, lang } = usePage();
  if (retake.can) {
    return (
      <form class="send row row--apart" method="post" action={routes.retake({ id })}>
        <div class="measure">
          <h2 class="h3">{t('participations.retake-title')}</h2>
          <p class="soft">{t('participations.retake-text')}</p>
        </div>
        <SubmitButton>{t('participations.retake')}</SubmitButton>
      </form>
    );
  }
  if (retake.reason === 'too-soon')
    return (
      <p class="send soft">
        {t('participations.retake-from', { date: formatDate(lang, retake.from, 'time') })}
      </p>
    );
  if (retake.reason === 'all-validated') return <p class="send soft">{t('participations.retake-nothing')}</p>;
  return null;
}

function Next({ lessons }: Pick<MyResultsPageProps, 'lessons'>) {
  const { t } = usePage();
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <aside class="flow" aria-labelledby="suite">
      <div class="banner banner--warm">
        <h2 class="label" id="suite">
          {t('participations.next-title')}
        </h2>
        <p>
          {lessons.length === 0
            ? t('participations.next-none')
            : t('participations.next-text', { count: lessons.length, minutes })}
        </p>
      </div>
      <ul>
        {lessons.map((lesson) => (
          <TutorialLink
            key={lesson.id}
            href={routes.tutorial(lesson)}
            title={lesson.title}
            minutes={lesson.minutes}
            summary={lesson.summary}
          />
        ))}
      </ul>
    </aside>
  );
}
