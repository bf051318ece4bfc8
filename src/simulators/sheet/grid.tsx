import { columnName, type Place, placeName, readPlace } from '../../engine/simulators/sheet/address.ts';
import { evaluateCells, shown } from '../../engine/simulators/sheet/evaluate.ts';
import { isError } from '../../engine/simulators/sheet/functions.ts';
import { shownRows } from '../../engine/simulators/sheet/sheet.ts';
import { focusOn } from '../kit.tsx';
import type { SheetProps } from './sheet.tsx';

interface Props extends SheetProps {
  readonly at: Place;
  readonly onChoose: (place: Place) => void;
  /** Goes to the bar: to type over what is there, or to change it. */
  readonly onEdit: (over: boolean) => void;
  readonly onClear: () => void;
}

/** The cells: one of them takes the focus, the arrows go to the next. A table may be walked in so (ARIA APG, grid pattern). */
export function Grid({ scene, state, t, at, onChoose, onEdit, onClear }: Props) {
  const value = evaluateCells(state.cells);
  const rows = shownRows(scene, state);
  const columns = Array.from({ length: scene.columns }, (_, i) => i);

  const go = (column: number, rowAt: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, rowAt))] ?? at.row;
    onChoose({ column: Math.max(0, Math.min(scene.columns - 1, column)), row });
    focusOn('[role=gridcell][tabindex="0"]');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const here = Math.max(0, rows.indexOf(at.row));
    const moves: Record<string, () => void> = {
      ArrowUp: () => go(at.column, here - 1),
      ArrowDown: () => go(at.column, here + 1),
      ArrowLeft: () => go(at.column - 1, here),
      ArrowRight: () => go(at.column + 1, here),
      Home: () => go(0, event.ctrlKey ? 0 : here),
      End: () => go(scene.columns - 1, event.ctrlKey ? rows.length - 1 : here),
      Enter: () => onEdit(false),
      F2: () => onEdit(false),
      Delete: onClear,
      Backspace: onClear,
    };
    const move = moves[event.key];
    if (move) {
      move();
      event.preventDefault();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // The key itself then falls into the bar.
      onEdit(true);
    }
  };
  return (
    <div class="wide">
      <table
        class="cells"
        role="grid"
        aria-label={scene.title}
        aria-rowcount={scene.rows}
        aria-colcount={scene.columns}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
          const place = readPlace(cell?.dataset.cell ?? '');
          if (!place) return;
          onChoose(place);
          focusOn('[role=gridcell][tabindex="0"]');
        }}
        onDblClick={() => onEdit(false)}
      >
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" class={column === at.column ? 'here' : undefined}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row" class={row === at.row ? 'here' : undefined}>
                {row}
              </th>
              {columns.map((column) => {
                const name = placeName({ column, row });
                const worth = value(name);
                const chosen = column === at.column && row === at.row;
                const kind = typeof worth === 'number' ? 'number' : isError(worth) ? 'error' : '';
                return (
                  <td
                    key={column}
                    role="gridcell"
                    class={`${row <= scene.head ? 'head ' : ''}${kind}`}
                    tabIndex={chosen ? 0 : -1}
                    aria-selected={chosen}
                    aria-label={t('sheet-cell', { cell: name, value: shown(worth) })}
                    data-cell={name}
                  >
                    {shown(worth)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
