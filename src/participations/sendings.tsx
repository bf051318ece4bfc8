import { formatDate } from '../platform/i18n.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { usePage } from '../ui/page.ts';
import type { Sending } from './list-sendings.ts';
import { ChangeText } from './trend.tsx';

interface Props {
  readonly sendings: readonly Sending[];
  /** Of the one on this page. */
  readonly id: number;
  readonly href: (id: number) => string;
}

/** Results sent one after the other in the same campaign, each with what changed; nothing for a single one. */
export function Sendings({ sendings, id, href }: Props) {
  const { t, lang } = usePage();
  if (sendings.length < 2) return null;
  const columns: Column<Sending>[] = [
    {
      label: t('results.column-sending'),
      kind: 'head',
      cell: (sending) => {
        const text = formatDate(lang, sending.sharedAt);
        return sending.id === id ? (
          <>
            {text} <span class="soft small">{t('results.sending-here')}</span>
          </>
        ) : (
          <a href={href(sending.id)}>{text}</a>
        );
      },
    },
    { label: t('results.column-mastery'), kind: 'number', cell: (s) => `${s.masteryPercent} %` },
    {
      label: t('results.column-change'),
      kind: 'wide',
      cell: ({ change }) => (change === null ? t('results.first-sending') : <ChangeText change={change} />),
    },
  ];
  return (
    <DataTable
      title={t('results.sendings-title', { count: sendings.length })}
      note={t('results.sendings-note')}
      columns={columns}
      rows={[...sendings].reverse()}
      rowKey={(sending) => sending.id}
      empty={null}
    />
  );
}
