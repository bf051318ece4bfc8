import type { Item, Tutorial } from '../content/index.ts';
import { expectedAnswer, type Field } from '../engine/index.ts';
import { routes } from '../routes.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';
import { TutorialLink } from '../ui/tutorial-link.tsx';
import { fieldsOf } from './try-answer.ts';

interface Props {
  readonly item: Item;
  readonly tutorials: readonly Tutorial[];
  readonly hint: string | undefined;
}

/** What a pupil sees after answering, then all that the corrector accepts. */
export function ItemCorrection({ item, tutorials, hint }: Props) {
  const { t } = usePage();
  return (
    <section class="start flow" aria-labelledby="correction">
      <h2 id="correction">{t('authoring.correction')}</h2>
      <dl class="pair">
        <div>
          <dt>{t('ui.expected')}</dt>
          <dd>
            {expectedAnswer(item.question).map((line) => (
              <b key={line} class="block">
                {line}
              </b>
            ))}
          </dd>
        </div>
        {hint !== undefined && (
          <div>
            <dt>{t('authoring.hint')}</dt>
            <dd>{hint}</dd>
          </div>
        )}
      </dl>
      <Prose html={markdown(item.text.feedback)} />
      <Key question={item.question} />
      {tutorials.length > 0 && (
        <ul>
          {tutorials.map(({ id, title, minutes, summary }) => (
            <TutorialLink
              key={id}
              href={routes.tutorial({ id })}
              title={title}
              minutes={minutes}
              summary={summary}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Options with their reasons, or accepted answers with the tolerance of their field. */
function Key({ question }: { question: Item['question'] }) {
  const { t } = usePage();
  if ('options' in question)
    return (
      <DataTable
        title={t('authoring.options')}
        columns={[
          { label: t('authoring.option'), kind: 'head', cell: ({ text }) => text },
          {
            label: t('authoring.verdict'),
            cell: ({ correct }) => t(correct ? 'authoring.option-right' : 'authoring.option-wrong'),
          },
          { label: t('authoring.why'), kind: 'wide', cell: ({ why }) => why ?? '–' },
        ]}
        rows={question.options}
        rowKey={({ text }) => text}
        empty={null}
      />
    );
  const rows = acceptedOf(question);
  const columns: Column<Accepted>[] = [
    { label: t('authoring.field'), kind: 'head', cell: ({ label }) => label },
    { label: t('authoring.accepted'), kind: 'wide', cell: ({ texts }) => texts.join(' · ') },
    {
      label: t('authoring.tolerance'),
      cell: ({ fields }) => [...new Set(fields.map((field) => toleranceOf(field)))].join(', '),
    },
  ];
  return (
    <DataTable
      title={t('authoring.accepted-answers')}
      columns={columns}
      rows={rows}
      rowKey={({ label }) => label}
      empty={null}
    />
  );

  function toleranceOf({ format, tolerance }: Field): string {
    if (format === 'number') return t('authoring.format-number');
    if (format === 'select') return t('authoring.format-select');
    return tolerance.length === 0
      ? t('authoring.no-tolerance')
      : tolerance.map((name) => t(`authoring.tolerance-${name}`)).join(', ');
  }
}

interface Accepted {
  readonly label: string;
  readonly texts: readonly string[];
  readonly fields: readonly Field[];
}

/** One row a field, or a group where the order is free. */
function acceptedOf(question: Exclude<Item['question'], { options: unknown }>): Accepted[] {
  if (question.type === 'act') return [];
  const fields = fieldsOf(question);
  if (question.type === 'texts-any-order')
    return Object.values(question.groups).map((texts, i) => ({ label: String(i + 1), texts, fields }));
  return fields.map((field) => ({
    label: field.label,
    texts: question.type === 'text' ? question.accept : (question.accept[field.name] ?? []),
    fields: [field],
  }));
}
