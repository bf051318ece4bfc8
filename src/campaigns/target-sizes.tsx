import type { ReadyTarget } from '../content/index.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Fold } from '../ui/fold.tsx';
import { usePage } from '../ui/page.ts';

/** How large each thing that can be tested is: a teacher has an hour, or twenty minutes. */
export function TargetSizes({ targets }: { targets: readonly ReadyTarget[] }) {
  const { t, lang } = usePage();
  return (
    <Fold summary={t('campaigns.sizes')}>
      <DataTable
        title={t('campaigns.sizes-title')}
        note={t('campaigns.sizes-note')}
        columns={[
          {
            label: t('campaigns.sizes-target'),
            kind: 'head',
            cell: ({ kind, key, title, badges }) => (
              <>
                {kind === 'competence' && `${key} `}
                {title[lang] ?? title.fr}
                {badges.length > 0 && (
                  <span class="block small light">
                    {t('campaigns.sizes-badges', {
                      titles: badges.map((badge) => badge[lang] ?? badge.fr).join(', '),
                    })}
                  </span>
                )}
              </>
            ),
          },
          { label: t('campaigns.sizes-skills'), kind: 'number', cell: ({ skills }) => skills },
          {
            label: t('campaigns.sizes-questions'),
            kind: 'number',
            cell: ({ questions }) => t('campaigns.sizes-from-to', { ...questions }),
          },
          {
            label: t('campaigns.sizes-duration'),
            kind: 'number',
            cell: ({ minutes }) => t('campaigns.sizes-minutes', { n: minutes }),
          },
        ]}
        rows={targets}
        rowKey={({ kind, key }) => `${kind}:${key}`}
        empty={null}
      />
    </Fold>
  );
}
