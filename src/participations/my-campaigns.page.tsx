import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Gauge } from '../ui/gauge.tsx';
import { usePage } from '../ui/page.ts';
import { State } from '../ui/pebble.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';
import { titleOf } from './find-participation.ts';
import type { MyParticipation } from './list-my-participations.ts';
import { progressPercent } from './participation.ts';

export type MyTest = MyParticipation & { readonly canRetake: boolean; readonly closed: boolean };

/** All of a pupil's tests, each with its one next button. */
export function MyCampaignsPage({ participations }: { participations: readonly MyTest[] }) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('participations.my-title')}>
      <section class="wrap wrap--read start flow">
        <div class="row row--apart">
          <h1>{t('participations.my-title')}</h1>
          {participations.length > 0 && <a href={routes.enterCode()}>{t('participations.my-other')}</a>}
        </div>
        {participations.length === 0 ? <None /> : <Cards participations={participations} />}
      </section>
    </PublicLayout>
  );
}

/** The same list on the home page of who is signed in. */
export function MyTests({ participations }: { participations: readonly MyTest[] }) {
  const { t } = usePage();
  return (
    <section class="wrap wrap--read start flow" aria-labelledby="mes-parcours">
      <h2 id="mes-parcours">{t('participations.my-title')}</h2>
      <Cards participations={participations} />
    </section>
  );
}

const Cards = ({ participations }: { participations: readonly MyTest[] }) => (
  <ul class="flow">
    {participations.map((p) => (
      <Card key={p.id} p={p} />
    ))}
  </ul>
);

function None() {
  const { t } = usePage();
  return (
    <div class="card flow">
      <h2>{t('participations.my-none-title')}</h2>
      <p class="soft">{t('participations.my-none')}</p>
      <p>
        <a class="btn" href={routes.enterCode()}>
          {t('participations.enter-title')}
        </a>
      </p>
    </div>
  );
}

const STATES = {
  started: ['participations.my-state-started', 'hollow'],
  to_share: ['participations.my-state-to-share', 'half'],
  shared: ['participations.my-state-shared', 'full'],
} as const;

function Card({ p }: { p: MyTest }) {
  const { t } = usePage();
  const [word, shape] = STATES[p.status];
  // Withdrawn, it may be finished for oneself, and never sent.
  const removed = p.removedAt !== null;
  const closed = p.closed && p.status !== 'shared';
  return (
    <li class="card row row--apart">
      <div class="flow grow">
        <h2 class="h3">{titleOf(p)}</h2>
        <p class="row small soft">
          <State shape={shape}>
            {t(removed ? 'participations.my-removed' : closed ? 'participations.my-closed' : word)}
          </State>
          <span>{p.organisationName}</span>
          <When p={p} />
          {p.canRetake && <span>{t('participations.my-retake')}</span>}
        </p>
        {p.status === 'started' && (
          <div class="small">
            <span class="sr">{t('participations.my-progress')}</span>
            <Gauge percent={progressPercent(p)} />
          </div>
        )}
      </div>
      <Next p={p} closed={closed} removed={removed} />
    </li>
  );
}

function When({ p }: { p: MyTest }) {
  const { t, lang } = usePage();
  if (p.sharedAt) return <span>{t('participations.my-sent', { date: formatDate(lang, p.sharedAt) })}</span>;
  if (p.lastAnswerAt)
    return <span>{t('participations.my-last', { date: formatDate(lang, p.lastAnswerAt) })}</span>;
  return <span>{t('participations.my-begun', { date: formatDate(lang, p.startedAt) })}</span>;
}

function Next({ p, closed, removed }: { p: MyTest; closed: boolean; removed: boolean }) {
  const { t } = usePage();
  if (p.status === 'started') {
    return closed ? null : (
      <a class="btn" href={routes.question(p)} aria-label={`${t('participations.resume')} – ${titleOf(p)}`}>
        {t('participations.resume')}
      </a>
    );
  }
  const sendable = p.status === 'to_share' && !closed && !removed;
  const label = sendable ? 'participations.send-results-link' : 'participations.see-results';
  return (
    <a
      class={sendable ? 'btn' : 'btn btn--quiet'}
      href={routes.myResults(p)}
      aria-label={`${t(label)} – ${titleOf(p)}`}
    >
      {t(label)}
    </a>
  );
}
