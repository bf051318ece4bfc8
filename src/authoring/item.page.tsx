import {
  getSkill,
  type Item,
  itemForPupil,
  type Release,
  type Remark,
  tutorialsOfSkill,
} from '../content/index.ts';
import { publicQuestion, type RawAnswer } from '../engine/index.ts';
import { AnswerFields, ItemSupport } from '../participations/index.ts';
import { routes } from '../routes.ts';
import { SubmitButton } from '../ui/button.tsx';
import { usePage } from '../ui/page.ts';
import { Tabs } from '../ui/tabs.tsx';
import { BenchLayout } from './bench-layout.tsx';
import { ItemCorrection } from './item-correction.tsx';
import { ItemTags } from './item-tags.tsx';
import { RemarkList } from './remark-list.tsx';
import { TrialResult } from './trial-result.tsx';
import type { Trial } from './try-answer.ts';

interface Props {
  readonly release: Release;
  /** With the texts of the surface that is shown. */
  readonly item: Item;
  /** Index of that surface. */
  readonly surface: number;
  readonly seed: number;
  readonly remarks: readonly Remark[];
  readonly typed: RawAnswer;
  readonly trial: Trial | null;
}

/** One item: as a pupil sees it, ready to be answered, then what pupils see only afterwards. */
export function ItemPage({ release, item, surface, seed, remarks, typed, trial }: Props) {
  const { t, assets } = usePage();
  const skill = getSkill(release, item.skillId);
  const surfaces = item.surfaces ?? [];
  const here = (index: number) =>
    routes.adminItem({ id: item.id, ...(surfaces.length > 0 && { variante: index + 1 }) });
  return (
    <BenchLayout title={item.id} script={item.type === 'act' ? assets.simulators.bridge : undefined}>
      <p class="crumb">
        <a href={routes.adminContent()}>{t('authoring.content')}</a> ·{' '}
        <a href={routes.adminTube({ tube: item.tubeId })}>{release.tubes[item.tubeId]?.title.fr}</a>
      </p>
      <div class="head">
        <div class="flow">
          <h1>{item.id}</h1>
          <p>
            {t('authoring.level', { level: skill.level })} – {skill.goal.fr}
          </p>
          <ItemTags item={item} />
        </div>
      </div>
      {surfaces.length > 0 && (
        <Tabs
          label={t('authoring.surfaces')}
          tabs={surfaces.map((_, i) => ({
            href: here(i),
            label: String(i + 1),
            current: i === surface,
          }))}
        />
      )}
      <section class="start flow" aria-labelledby="vue-eleve">
        <h2 id="vue-eleve">{t('authoring.as-pupil')}</h2>
        <form class="card ask" method="post" action={here(surface)} novalidate>
          <p class="h3">{item.text.question}</p>
          <ItemSupport item={itemForPupil(item)} releaseId={release.id} />
          <div class="flow">
            {trial && <TrialResult trial={trial} />}
            <AnswerFields
              question={publicQuestion(item.question, seed)}
              typed={typed}
              missing={[]}
              releaseId={release.id}
            />
            <p>
              <SubmitButton>{t('authoring.try')}</SubmitButton>
            </p>
          </div>
        </form>
      </section>
      <ItemCorrection item={item} tutorials={tutorialsOfSkill(release, item.skillId)} hint={skill.hint?.fr} />
      <section class="start flow" aria-labelledby="remarques">
        <h2 id="remarques">{t('authoring.remarks')}</h2>
        <RemarkList remarks={remarks} />
      </section>
    </BenchLayout>
  );
}
