import {
  findCompetence,
  type Item,
  type Release,
  type Remark,
  type Tube,
  tutorialsOfSkill,
} from '../content/index.ts';
import { routes } from '../routes.ts';
import { DataTable } from '../ui/data-table.tsx';
import { usePage } from '../ui/page.ts';
import { BenchLayout } from './bench-layout.tsx';
import { itemsOfSkill, skillsOfTube } from './count-bank.ts';
import { ItemTags } from './item-tags.tsx';
import { RemarkList } from './remark-list.tsx';

interface Props {
  readonly release: Release;
  readonly tube: Tube;
  readonly remarks: readonly Remark[];
}

/** A ladder of skills with their items, hints and lessons. */
export function TubePage({ release, tube, remarks }: Props) {
  const { t } = usePage();
  const file = `tubes/${tube.competence}/${tube.id}.yaml`;
  const ofFile = remarks.filter((remark) => remark.file === file && remark.itemId === null);
  return (
    <BenchLayout title={tube.title.fr}>
      <p class="crumb">
        <a href={routes.adminContent()}>{t('authoring.content')}</a> · {tube.competence}{' '}
        {findCompetence(release, tube.competence)?.title.fr}
      </p>
      <div class="head">
        <div class="flow">
          <h1>{tube.title.fr}</h1>
          <p>{tube.description.fr}</p>
          <p class="small soft">
            <code>content/pix/{file}</code>
          </p>
        </div>
      </div>
      {ofFile.length > 0 && <RemarkList remarks={ofFile} />}
      {skillsOfTube(release, tube.id).map((skill) => (
        <section key={skill.id} class="start flow" aria-labelledby={`niveau-${skill.level}`}>
          <h2 id={`niveau-${skill.level}`}>
            {t('authoring.level', { level: skill.level })} – {skill.goal.fr}
          </h2>
          {skill.hint && (
            <p>
              <b>{t('authoring.hint')}</b> {skill.hint.fr}
            </p>
          )}
          <p class="small">
            <b>{t('authoring.tutorials')}</b>{' '}
            {tutorialsOfSkill(release, skill.id).map((tutorial, i) => (
              <span key={tutorial.id}>
                {i > 0 && ' · '}
                <a href={routes.tutorial({ id: tutorial.id })}>{tutorial.title}</a>
              </span>
            ))}
          </p>
          <ItemTable items={itemsOfSkill(release, skill)} skillId={skill.id} remarks={remarks} />
        </section>
      ))}
    </BenchLayout>
  );
}

function ItemTable({
  items,
  skillId,
  remarks,
}: {
  items: readonly Item[];
  skillId: string;
  remarks: readonly Remark[];
}) {
  const { t } = usePage();
  const open = (id: string) =>
    remarks.filter(({ itemId, level }) => itemId === id && level !== 'waived').length;
  return (
    <DataTable
      title={t('authoring.items-of', { skill: skillId })}
      columns={[
        {
          label: t('authoring.item'),
          kind: 'head',
          cell: ({ id }) => <a href={routes.adminItem({ id })}>{id}</a>,
        },
        { label: t('authoring.question'), kind: 'wide', cell: ({ text }) => text.question },
        { label: t('authoring.made-of'), kind: 'wide', cell: (item) => <ItemTags item={item} /> },
        { label: t('authoring.remarks-short'), kind: 'number', cell: ({ id }) => open(id) },
      ]}
      rows={items}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
