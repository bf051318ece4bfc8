import type { ComponentChildren } from 'preact';

/** `head` names the row (the first column, in general), `wide` takes the whole card on a phone (a gauge), `act` is what one may do, which is not printed. */
export type ColumnKind = 'head' | 'text' | 'number' | 'date' | 'wide' | 'act';

/** A column by which the rows can be put in order: where its head leads, and whether they are in its order now. */
export interface Sort {
  readonly href: string;
  readonly direction: 'ascending' | 'descending' | null;
}

export interface Column<Row> {
  readonly label: string;
  readonly sort?: Sort | undefined;
  readonly kind?: ColumnKind | undefined;
  readonly cell: (row: Row) => ComponentChildren;
}

export interface DataTableProps<Row> {
  title: string;
  /** How to read the table, after its title. */
  note?: string | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** Id of the element of a row, for a script that changes it alone. */
  rowId?: ((row: Row) => string) | undefined;
  /** Shown instead of the rows when there are none. */
  empty: ComponentChildren;
  /** Under the rows: `Pagination`. */
  foot?: ComponentChildren;
}

const CELL_CLASS = {
  head: undefined,
  text: undefined,
  number: 'num end',
  date: 'num',
  wide: 'wide',
  act: 'act end',
} as const;

const HEAD_CLASS = { ...CELL_CLASS, date: undefined, wide: undefined, number: 'end' } as const;

/** Rows on a wide screen, cards on a phone. Roles are written out: the cards change `display`, which drops them in some browsers. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { title, note, columns, rows, rowKey, rowId, empty, foot } = props;
  if (rows.length === 0) return <div class="table-card">{empty}</div>;
  return (
    <div class="table-card">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table class="data" role="table">
        <caption>
          <b>{title}</b>
          {note}
        </caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row">
            {columns.map(({ label, kind, sort }) => (
              <th
                key={label}
                scope="col"
                // biome-ignore lint/a11y/noRedundantRoles: see above
                role="columnheader"
                class={HEAD_CLASS[kind ?? 'text']}
                aria-sort={sort?.direction ?? undefined}
              >
                {sort ? <a href={sort.href}>{label}</a> : label}
                {sort?.direction && (
                  <span aria-hidden="true"> {sort.direction === 'ascending' ? '↑' : '↓'}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup">
          {rows.map((row) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <tr key={rowKey(row)} id={rowId?.(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.label} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {foot}
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { kind = 'text', label, cell } = column;
  if (kind === 'head') {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: as above
      <th scope="row" role="rowheader">
        {cell(row)}
      </th>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <td role="cell" data-l={label} class={CELL_CLASS[kind]}>
      {cell(row)}
    </td>
  );
}
