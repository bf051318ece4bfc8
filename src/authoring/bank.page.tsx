import { areasOf, type Release, type Remark } from '../content/index.ts';
import { routes } from '../routes.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { usePage } from '../ui/page.ts';
import { Tiles } from '../ui/tiles.tsx';
import { BenchLayout } from './bench-layout.tsx';
import { countItems, countTubes, type TubeCounts } from './count-bank.ts';
import { RemarkList } from './remark-list.tsx';

/** The whole bank at a glance: competences, tubes, levels, and of what items are made. */
export function BankPage({ release, remarks }: { release: Release; remarks: readonly Remark[] }) {
  const { t } = usePage();
  const counts = countItems(Object.values(release.items));
  const share = (count: number) => `${Math.round((100 * count) / Math.max(1, counts.items))}\u00a0%`;
  const open = remarks.filter(({ level }) => level !== 'waived');
  return (
    <BenchLayout title={t('authoring.content')}>
      <div class="head">
        <div class="flow">
          <h1>{t('authoring.content')}</h1>
          <p class="soft">{t('authoring.release', { id: release.id })}</p>
        </div>
      </div>
      <Tiles
        tiles={[
          { label: t('authoring.tubes'), value: Object.keys(release.tubes).length },
          { label: t('authoring.skills'), value: Object.keys(release.skills).length },
          { label: t('authoring.items'), value: counts.items },
          { label: t('authoring.acts'), value: counts.acts, unit: share(counts.acts) },
          { label: t('authoring.generated'), value: counts.generated, unit: share(counts.generated) },
          { label: t('authoring.tutorials'), value: Object.keys(release.tutorials).length },
        ]}
      />
      <section class="start flow" aria-labelledby="remarques">
        <h2 id="remarques">{t('authoring.remarks')}</h2>
        <RemarkList remarks={open} />
      </section>
      {areasOf(release).map((area) => (
        <section key={area.code} class="start flow" aria-labelledby={`domaine-${area.code}`}>
          <h2 id={`domaine-${area.code}`}>
            {area.code}. {area.title.fr}
          </h2>
          {area.competences.map(({ code, title }) => (
            <Competence key={code} release={release} code={code} title={title.fr} />
          ))}
        </section>
      ))}
    </BenchLayout>
  );
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

function Competence({ release, code, title }: { release: Release; code: string; title: string }) {
  const { t } = usePage();
  const tubes = countTubes(release, code);
  const levels = LEVELS.filter((level) => tubes.some((tube) => tube.levels.has(level)));
  const number = (label: string, cell: (tube: TubeCounts) => number): Column<TubeCounts> => ({
    label,
    kind: 'number',
    cell,
  });
  return (
    <DataTable
      title={`${code} ${title}`}
      columns={[
        {
          label: t('authoring.tube'),
          kind: 'head',
          cell: ({ id, title: name }) => <a href={routes.adminTube({ tube: id })}>{name}</a>,
        },
        ...levels.map(
          (level): Column<TubeCounts> => ({
            label: t('authoring.level-short', { level }),
            kind: 'number',
            cell: (tube) => tube.levels.get(level) ?? <span class="soft">–</span>,
          }),
        ),
        number(t('authoring.items'), (tube) => tube.items),
        number(t('authoring.acts'), (tube) => tube.acts),
        number(t('authoring.pictures'), (tube) => tube.pictures),
        number(t('authoring.files'), (tube) => tube.files),
        number(t('authoring.generated'), (tube) => tube.generated),
      ]}
      rows={tubes}
      rowKey={(tube) => tube.id}
      empty={<p>{t('authoring.no-tube')}</p>}
    />
  );
}
