import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { BRAND } from '../ui/brand.ts';
import { buttonClass, LinkButton } from '../ui/button.tsx';
import { Cohort } from '../ui/cohort.tsx';
import { usePage } from '../ui/page.ts';
import { AreaPebble } from '../ui/pebble.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';
import { HomeArt } from './home-art.tsx';

/** A code first, then one’s own tests when signed in, the five areas, schools. */
export function HomePage({ tests }: { tests?: ComponentChildren }) {
  const { t } = usePage();
  return (
    <PublicLayout title={t('site.home-title')} indexed>
      <Hero />
      {tests}
      <section class="wrap start flow" aria-labelledby="domaines">
        <h2 id="domaines" class="h1">
          {t('site.home-areas')}
        </h2>
        <p class="lead soft measure">{t('site.home-areas-lead')}</p>
        <ol class="areas">
          {([1, 2, 3, 4, 5] as const).map((area) => (
            <li key={area}>
              <AreaPebble area={area} size="big" />
              <h3>{t(`site.area-${area}`)}</h3>
              <p class="soft">{t(`site.area-${area}-text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <Schools />
    </PublicLayout>
  );
}

function Hero() {
  const { t, viewer } = usePage();
  return (
    <section class="hero" aria-labelledby="titre">
      <HomeArt />
      <div class="wrap">
        <div class="hero__say">
          <h1 id="titre" class="display">
            {viewer ? t('site.home-hello', { firstName: viewer.firstName }) : t('site.home-h1')}
          </h1>
          <p class="lead">{t(viewer ? 'site.home-hello-lead' : 'site.home-lead')}</p>
          <CodeForm />
          {viewer ? null : (
            <p>{t.rich('site.home-no-code', { link: (words) => <a href={routes.signUp()}>{words}</a> })}</p>
          )}
        </div>
      </div>
    </section>
  );
}

function CodeForm() {
  const { t } = usePage();
  return (
    <form class="join" action={routes.enterCode()}>
      <label class="label" for="code">
        {t('site.home-code')}
      </label>
      <div>
        <input
          type="text"
          class="input code"
          id="code"
          name="code"
          maxlength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder="BKTRME482"
          aria-describedby="code-aide"
        />
        <button type="submit" class={buttonClass()}>
          {t('site.home-go')}
        </button>
      </div>
      <p class="hint" id="code-aide">
        {t('site.home-code-hint')}
      </p>
    </form>
  );
}

function Schools() {
  const { t } = usePage();
  return (
    <section id="etablissements" class="wrap start" aria-labelledby="ecoles">
      <div class="school on-dark">
        <div class="flow">
          <h2 id="ecoles" class="h1">
            {t('site.home-schools')}
          </h2>
          <p>{t('site.home-schools-text', { orga: BRAND.orga })}</p>
          <p class="row">
            <LinkButton href={routes.registerSchool()} look="joy" size="big">
              {t('site.home-schools-go')}
            </LinkButton>
            <a href={routes.orga()}>{t('site.home-schools-enter', { orga: BRAND.orga })}</a>
          </p>
        </div>
        <figure class="card flow demo">
          <figcaption class="label">{t('site.home-example')}</figcaption>
          <Cohort
            groups={[
              { shape: 'full', count: 17, label: t('site.home-example-sent') },
              { shape: 'half', count: 4, label: t('site.home-example-ready') },
              { shape: 'hollow', count: 7, label: t('site.home-example-open') },
            ]}
          />
        </figure>
      </div>
    </section>
  );
}
