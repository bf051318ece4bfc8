import { type CampaignByCode, zoneKey } from '../campaigns/index.ts';
import { minutesFor, type TargetOutline } from '../content/index.ts';
import type { Length } from '../engine/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';
import { titleOf } from './find-participation.ts';
import type { Step } from './participation.ts';

export interface LandingPageProps {
  readonly campaign: CampaignByCode;
  readonly outline: TargetOutline;
  /** Questions announced, null where that cannot be said. */
  readonly length: Length | null;
  /** Where the person's test stands, null when they have not joined. */
  readonly mine: { readonly id: number; readonly step: Step; readonly toSend: boolean } | null;
}

/** A campaign as a pupil meets it: one decision, and what the teacher will see before it is taken. */
export function LandingPage({ campaign, outline, length, mine }: LandingPageProps) {
  const { t, viewer } = usePage();
  const title = titleOf(campaign);
  return (
    <PublicLayout title={title} variant="landing">
      <div class="landing">
        <div class="landing__say">
          <p class="soft">{t('participations.landing-of', { organisation: campaign.organisationName })}</p>
          <h1 class="display">{title}</h1>
          <TeacherNote campaign={campaign} />
          <Closing campaign={campaign} />
          <Decision campaign={campaign} mine={mine} signedIn={viewer !== null} />
          <div class="banner measure">
            <h2 class="label">{t('participations.seen-title')}</h2>
            <p>
              {t(campaign.autoShare ? 'participations.seen-text-auto' : 'participations.seen-text', {
                organisation: campaign.organisationName,
              })}
            </p>
            {campaign.showAnswers && <p>{t('participations.seen-answers')}</p>}
          </div>
        </div>
        <HowItGoes outline={outline} length={length} />
      </div>
      <BeforeStarting />
    </PublicLayout>
  );
}

function Closing({ campaign: { closesAt, timeZone } }: { campaign: CampaignByCode }) {
  const { t, lang } = usePage();
  if (closesAt === null) return null;
  const date = formatDate(lang, closesAt, 'time', timeZone);
  return <p class="soft">{t('participations.closes-on', { date, zone: t(zoneKey(timeZone)) })}</p>;
}

function TeacherNote({ campaign }: { campaign: CampaignByCode }) {
  const { t } = usePage();
  const { ownerFirstName: firstName, ownerLastName: lastName, landingText } = campaign;
  return (
    <div class="note measure">
      <span class="pebble pebble--b" aria-hidden="true">
        {`${firstName?.[0] ?? ''}${lastName?.[0] ?? ''}` || '·'}
      </span>
      <div class="flow lead">
        {firstName !== null && lastName !== null && (
          <p class="label">{t('participations.landing-from', { firstName, lastName })}</p>
        )}
        {landingText === null ? (
          <p>{t('participations.landing-default-text')}</p>
        ) : (
          <Prose html={markdown(landingText)} lead />
        )}
      </div>
    </div>
  );
}

function Decision({
  campaign,
  mine,
  signedIn,
}: {
  campaign: CampaignByCode;
  mine: LandingPageProps['mine'];
  signedIn: boolean;
}) {
  const { t, viewer } = usePage();
  const here = routes.landing(campaign);
  if (mine) {
    const done = mine.step === 'results';
    const label = done
      ? mine.toSend
        ? 'participations.send-results-link'
        : 'participations.see-results'
      : 'participations.resume';
    return (
      <p class="row">
        <a class="btn btn--big" href={done ? routes.myResults(mine) : routes.question(mine)}>
          {t(label)}
        </a>
      </p>
    );
  }
  if (!signedIn) {
    return (
      <p class="row">
        <a class="btn btn--big" href={routes.signUp({ next: here })}>
          {t('participations.start')}
        </a>
        <a class="btn btn--quiet btn--big" href={routes.signIn({ next: here })}>
          {t('participations.have-account')}
        </a>
      </p>
    );
  }
  return (
    <div class="flow">
      <form method="post" action={here}>
        <SubmitButton size="big">{t('participations.start')}</SubmitButton>
      </form>
      <form class="row small soft" method="post" action={routes.signOut()}>
        <span>{t('participations.landing-hello', { firstName: viewer?.firstName ?? '' })}</span>
        <button type="submit" class="link">
          {t('participations.landing-not-you')}
        </button>
      </form>
    </div>
  );
}

function HowItGoes({ outline, length }: Pick<LandingPageProps, 'outline' | 'length'>) {
  const { t, lang } = usePage();
  const areas = outline.areas
    .map((area) => `${area.title[lang] ?? area.title.fr} (${area.tubes})`)
    .join(', ');
  const steps = [
    ['participations.how-1-title', 'participations.how-1', ''],
    ['participations.how-2-title', 'participations.how-2', ' pebble--b'],
    ['participations.how-3-title', 'participations.how-3', ' pebble--c'],
  ] as const;
  return (
    <section class="panel river on-dark" aria-labelledby="deroule">
      <div>
        <h2 id="deroule">{t('participations.how-title')}</h2>
        <ol class="steps">
          {steps.map(([heading, text, shape], i) => (
            <li key={heading}>
              <span class={`pebble${shape}`} aria-hidden="true">
                {i + 1}
              </span>
              <div>
                <h3>{t(heading)}</h3>
                <p>{t(text)}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <dl class="facts small">
        <div>
          <dt>{t('participations.fact-duration')}</dt>
          <dd>
            {length === null
              ? t('participations.fact-duration-value', {
                  minutes: outline.minutes,
                  questions: outline.questions,
                })
              : t('participations.fact-length', {
                  ...length,
                  spread: length.to - length.from,
                  minutes: minutesFor(length),
                })}
          </dd>
        </div>
        <div>
          <dt>{t('participations.fact-device')}</dt>
          <dd>{t('participations.fact-device-value')}</dd>
        </div>
        <div>
          <dt>{t('participations.fact-areas')}</dt>
          <dd>{areas}</dd>
        </div>
      </dl>
    </section>
  );
}

function BeforeStarting() {
  const { t } = usePage();
  const points = [
    ['participations.before-1-title', 'participations.before-1'],
    ['participations.before-2-title', 'participations.before-2'],
    ['participations.before-3-title', 'participations.before-3'],
  ] as const;
  return (
    <section aria-labelledby="avant">
      <h2 id="avant" class="start">
        {t('participations.before-title')}
      </h2>
      <ul class="thirds">
        {points.map(([heading, text]) => (
          <li class="flow" key={heading}>
            <h3>{t(heading)}</h3>
            <p>{t(text)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
