import type { Release } from '../content/index.ts';
import { CLASS_MASTERS, type ClassTube, nextStepOf, workFirst } from '../engine/index.ts';
import { usePage } from '../ui/page.ts';
import { SkillGoal, useTubeTitle } from './skill-goal.tsx';

/** As many as one can remember on the way to the classroom. */
const SHOWN = 3;

/** Three subjects to work on first, three that are known: the page in two lists. */
export function KnownAndNot({ release, tubes }: { release: Release; tubes: readonly ClassTube[] }) {
  const { t } = usePage();
  const titleOf = useTubeTitle(release);
  const sorted = workFirst(tubes);
  const first = sorted.flatMap((tube) => {
    const next = nextStepOf(tube);
    return next === null ? [] : [{ tube, next }];
  });
  const known = sorted
    .filter(({ meanLevel, cap }) => meanLevel / cap >= CLASS_MASTERS)
    .reverse()
    .slice(0, SHOWN);
  return (
    <div class="three">
      <section class="card flow" aria-labelledby="a-travailler">
        <h2 id="a-travailler" class="h3">
          {t('results.work-first')}
        </h2>
        {first.length === 0 ? (
          <p>{t('analysis.first-none')}</p>
        ) : (
          <ol class="lines">
            {first.slice(0, SHOWN).map(({ tube, next }) => (
              <li key={tube.tubeId}>
                <b>{titleOf(tube.tubeId)}</b>
                <span class="block small">
                  <SkillGoal release={release} skillId={next.skillId} />
                </span>
                <span class="block small soft">
                  {t('analysis.next-share', { percent: Math.round(100 * next.share) })}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section class="card flow" aria-labelledby="deja-su">
        <h2 id="deja-su" class="h3">
          {t('analysis.known-title')}
        </h2>
        {known.length === 0 ? (
          <p>{t('analysis.known-none')}</p>
        ) : (
          <ol class="lines">
            {known.map((tube) => (
              <li key={tube.tubeId}>
                <b>{titleOf(tube.tubeId)}</b>
                <span class="block small soft">
                  {t('analysis.known-level', {
                    percent: Math.round((100 * tube.meanLevel) / tube.cap),
                    cap: tube.cap,
                  })}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
