import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { usePage } from '../ui/page.ts';
import type { Elsewhere } from './list-elsewhere.ts';

/** What the same pupil sent in other campaigns of the school. */
export function ElsewhereTable({ elsewhere }: { elsewhere: readonly Elsewhere[] }) {
  const { t, lang } = usePage();
  if (elsewhere.length === 0) return null;
  const columns: Column<Elsewhere>[] = [
    {
      label: t('results.column-campaign'),
      kind: 'head',
      cell: (p) => <a href={routes.participant({ id: p.campaignId, participation: p.id })}>{p.name}</a>,
    },
    {
      label: t('results.column-shared'),
      kind: 'date',
      cell: ({ sharedAt }) => (sharedAt === null ? '–' : formatDate(lang, sharedAt)),
    },
    {
      label: t('results.column-validated'),
      kind: 'date',
      cell: (p) => `${p.validatedCount} / ${p.targetedCount}`,
    },
  ];
  return (
    <DataTable
      title={t('results.elsewhere-title')}
      note={t('results.elsewhere-note')}
      columns={columns}
      rows={elsewhere}
      rowKey={(p) => p.id}
      empty={null}
    />
  );
}
