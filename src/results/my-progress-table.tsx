import { CompetenceName, type Release } from '../content/index.ts';
import { ChangeText } from '../participations/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Fold } from '../ui/fold.tsx';
import { Levels } from '../ui/levels.tsx';
import { usePage } from '../ui/page.ts';
import type { Step } from './my-progress.ts';

/** One’s own results over time, with what changed where two tests can be compared. */
export function MyProgress({ steps, release }: { steps: readonly Step[]; release: Release }) {
  const { t, lang } = usePage();
  if (steps.length === 0) return null;
  const columns: Column<Step>[] = [
    {
      label: t('results.column-test'),
      kind: 'head',
      cell: (step) => (
        <>
          <a href={routes.myResults(step)}>{step.name}</a>
          <Fold summary={t('results.progress-detail')}>
            <ul>
              {step.competences.map((c) => (
                <li key={c.competenceId} class="row row--apart">
                  <CompetenceName release={release} code={c.competenceId} />
                  <Levels level={c.levelReached} of={c.levelMax} />
                </li>
              ))}
            </ul>
          </Fold>
        </>
      ),
    },
    { label: t('results.column-shared'), kind: 'date', cell: (step) => formatDate(lang, step.sharedAt) },
    {
      label: t('results.column-validated'),
      kind: 'date',
      cell: (step) => `${step.validated} / ${step.targeted}`,
    },
    {
      label: t('results.column-evolution'),
      kind: 'wide',
      cell: ({ since }) =>
        since === null ? (
          <span class="soft">{t('results.progress-first')}</span>
        ) : (
          <>
            <ChangeText change={since.comparison} />
            <br />
            <span class="small soft">
              {t('results.progress-since', { name: since.name, date: formatDate(lang, since.sharedAt) })}
            </span>
          </>
        ),
    },
  ];
  return (
    <DataTable
      title={t('results.progress-title')}
      note={t('results.sendings-note')}
      columns={columns}
      rows={steps}
      rowKey={(step) => step.id}
      empty={null}
    />
  );
}
