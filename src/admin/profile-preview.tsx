import type { TubeCap } from '../../db/types.ts';
import { areasOf, CompetenceName, outlineOf, type Release, skillsOfTubes } from '../content/index.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page.ts';
import { Tiles } from '../ui/tiles.tsx';

/** How long a test of these tubes is, and what it is about. */
export function ProfilePreview({ release, tubes }: { release: Release; tubes: readonly TubeCap[] }) {
  const { t } = usePage();
  const skills = skillsOfTubes(release, tubes).flatMap((id) => release.skills[id] ?? []);
  const rows = areasOf(release)
    .flatMap((area) => area.competences)
    .map(({ code }) => ({
      code,
      tubes: tubes.filter(({ tube }) => release.tubes[tube]?.competence === code).length,
      skills: skills.filter((skill) => skill.competenceId === code).length,
    }))
    .filter((row) => row.skills > 0);
  return (
    <>
      <Tiles
        tiles={[
          { label: t('admin.tubes'), value: tubes.length },
          { label: t('admin.skills'), value: skills.length },
          {
            label: t('admin.expected-minutes'),
            value:
              skills.length === 0
                ? 0
                : outlineOf(
                    release,
                    skills.map(({ id }) => id),
                  ).minutes,
            unit: 'min',
          },
        ]}
      />
      <DataTable
        title={t('admin.by-competence')}
        columns={[
          {
            label: t('admin.competence'),
            kind: 'head',
            cell: (row) => <CompetenceName release={release} code={row.code} />,
          },
          { label: t('admin.tubes'), kind: 'number', cell: (row) => row.tubes },
          { label: t('admin.skills'), kind: 'number', cell: (row) => row.skills },
        ]}
        rows={rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title={t('admin.preview-none')} />}
      />
    </>
  );
}
