import type { Bank } from './rule.ts';

const HEADS = [
  'competence',
  'tubes',
  'skills',
  'items',
  'choice',
  'choices',
  'text',
  'texts',
  'any-order',
  'simulators',
  'act',
  'pictures',
  'files',
  'generated',
  'tutorials',
];

/** The bank in numbers, a line a competence. */
export function bankTable({ content, items }: Bank): string {
  const codes =
    content.framework?.value.areas.flatMap((area) => area.competences.map((competence) => competence.code)) ??
    [];
  const rows = codes.map((code) => row(code, { content, items }));
  const totals = rows.reduce(
    (sum, cells) => sum.map((value, i) => value + (cells[i] ?? 0)),
    HEADS.slice(1).map(() => 0),
  );
  return [
    HEADS,
    ...codes.map((code, i) => [code, ...(rows[i] ?? []).map(String)]),
    ['all', ...totals.map(String)],
  ]
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart((HEADS[i] ?? '').length + 2)))
        .join(''),
    )
    .join('\n');
}

function row(code: string, { content, items }: Bank): number[] {
  const tubes = content.tubes.filter(({ value }) => value.competence === code);
  const mine = items.filter(
    ({ item, tube }) => item.status === 'validated' && tube.value.competence === code,
  );
  const type = (name: string) => mine.filter(({ item }) => item.type === name).length;
  return [
    tubes.length,
    tubes.flatMap(({ value }) => value.skills.filter((skill) => skill.status === 'active')).length,
    mine.length,
    type('choice'),
    type('choices'),
    type('text'),
    type('texts'),
    type('texts-any-order'),
    type('act'),
    mine.filter(({ item }) => item.do).length,
    mine.filter(({ item }) => item.picture).length,
    mine.filter(({ item }) => item.files.length > 0).length,
    mine.filter(({ surfaces }) => surfaces.length > 0).length,
    content.tutorials.filter(({ value }) => value.head.competence === code).length,
  ];
}
