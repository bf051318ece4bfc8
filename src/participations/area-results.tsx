import { areasOf, type Release } from '../content/index.ts';
import type { CampaignResult } from '../engine/index.ts';
import { Gauge } from '../ui/gauge.tsx';
import { usePage } from '../ui/page.ts';
import { type AreaNumber, AreaPebble } from '../ui/pebble.tsx';

/** A result by area and competence: per cent and level reached. */
export function AreaResults({ result, release }: { result: CampaignResult; release: Release }) {
  const { t, lang } = usePage();
  const byCode = new Map(result.competences.map((competence) => [competence.competenceId, competence]));
  return (
    <>
      {areasOf(release).map((area) => {
        const competences = area.competences.filter((competence) => byCode.has(competence.code));
        if (competences.length === 0) return null;
        return (
          <div class={`area a${area.code}`} key={area.code}>
            <h3 class="line">
              <AreaPebble area={Number(area.code) as AreaNumber} />
              {area.title[lang] ?? area.title.fr}
            </h3>
            <ul>
              {competences.map((competence) => {
                const found = byCode.get(competence.code);
                if (!found) return null;
                return (
                  <li class="skill" key={competence.code}>
                    <span>{competence.title[lang] ?? competence.title.fr}</span>
                    <Gauge percent={found.masteryPercent} />
                    <span class="small soft">
                      {t('participations.level-of', { n: found.levelReached, max: found.levelMax })}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </>
  );
}
