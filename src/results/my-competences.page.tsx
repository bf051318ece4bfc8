import { areasOf, type Release } from '../content/index.ts';
import { PIX_PER_LEVEL } from '../engine/index.ts';
import { routes } from '../routes.ts';
import { Levels } from '../ui/levels.tsx';
import { usePage } from '../ui/page.ts';
import { type AreaNumber, AreaPebble } from '../ui/pebble.tsx';
import { PublicLayout } from '../ui/public-layout.tsx';
import type { MyScores } from './my-profile.ts';
import type { Step } from './my-progress.ts';
import { MyProgress } from './my-progress-table.tsx';

const TOP_LEVEL = 8;

/** The sixteen competences with level and pix: what one's tests have shown so far. */
export function MyCompetencesPage({
  release,
  scores,
  steps,
}: {
  release: Release;
  scores: MyScores;
  steps: readonly Step[];
}) {
  const { t } = usePage();
  const nothing = ![...scores.byCompetence.values()].some((score) => score.known);
  return (
    <PublicLayout title={t('results.my-title')} variant="warm">
      <div class="shore">
        <div class="wrap shore__in">
          <div class="flow">
            <h1>{t('results.my-title')}</h1>
            <p class="huge">
              {scores.totalPix}
              <small> pix</small>
            </p>
          </div>
          <div class="flow">
            <p>{t('results.my-explain', { pix: PIX_PER_LEVEL })}</p>
            {nothing && (
              <p>
                {t('results.my-nothing')} <a href={routes.enterCode()}>{t('participations.enter-title')}</a>
              </p>
            )}
          </div>
        </div>
      </div>
      <div class="wrap start">
        <MyProgress steps={steps} release={release} />
        <Areas release={release} scores={scores} />
      </div>
    </PublicLayout>
  );
}

function Areas({ release, scores }: { release: Release; scores: MyScores }) {
  const { lang } = usePage();
  return (
    <>
      {areasOf(release).map((area) => (
        <section class={`area a${area.code}`} key={area.code} aria-labelledby={`domaine-${area.code}`}>
          <h2 class="line h3" id={`domaine-${area.code}`}>
            <AreaPebble area={Number(area.code) as AreaNumber} />
            {area.title[lang] ?? area.title.fr}
          </h2>
          <ul>
            {area.competences.map((competence) => (
              <li class="skill" key={competence.code}>
                <span>{competence.title[lang] ?? competence.title.fr}</span>
                <Score score={scores.byCompetence.get(competence.code)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Score({ score }: { score: ReturnType<MyScores['byCompetence']['get']> }) {
  const { t } = usePage();
  if (!score?.known) return <span class="small soft">{t('results.my-not-yet')}</span>;
  return (
    <>
      <Levels level={score.level} of={TOP_LEVEL} />
      <span class="small soft num">{t('results.my-pix', { pix: score.pix })}</span>
    </>
  );
}
