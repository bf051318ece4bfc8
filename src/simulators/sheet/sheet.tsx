import { useRef, useState } from 'preact/hooks';
import { type Place, placeName } from '../../engine/simulators/sheet/address.ts';
import {
  MAX_CELL,
  type SheetAction,
  type SheetScene,
  type SheetState,
  shownRows,
} from '../../engine/simulators/sheet/sheet.ts';
import { Entry, focusOn, type ViewProps } from '../kit.tsx';
import { Grid } from './grid.tsx';
import { Tools } from './tools.tsx';

export type SheetProps = ViewProps<SheetScene, SheetState, SheetAction>;

/** A grid, the line where one types, and the few tools of a spreadsheet. */
export function Sheet(props: SheetProps) {
  const { scene, state, act, t, say } = props;
  const [at, setAt] = useState<Place>({ column: 0, row: 1 });
  const [typing, setTyping] = useState<string | null>(null);
  const bar = useRef<HTMLInputElement>(null);
  const name = placeName(at);
  const text = typing ?? state.cells[name] ?? '';

  const choose = (place: Place) => {
    commit();
    setAt(place);
  };
  const commit = () => {
    if (typing !== null) act({ do: 'set', at: name, text: typing });
    setTyping(null);
  };
  /** At once, and not when drawn: what is typed next must already fall into the bar. */
  const edit = (over: boolean) => {
    const input = bar.current;
    if (!input) return;
    input.focus();
    if (over) input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  };
  const below = () => {
    const rows = shownRows(scene, state);
    return rows.find((row) => row > at.row) ?? at.row;
  };
  return (
    <div class="app sheet">
      <h2 class="sr">{scene.title}</h2>
      <Entry
        class="formula"
        onDone={() => {
          choose({ ...at, row: below() });
          focusOn('[role=gridcell][tabindex="0"]');
        }}
      >
        <span class="formula__name" aria-hidden="true">
          {name}
        </span>
        <label for="formula" class="sr">
          {t('sheet-content', { cell: name })}
        </label>
        <input
          id="formula"
          ref={bar}
          class="input"
          maxLength={MAX_CELL}
          enterkeyhint="enter"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          onInput={(event) => setTyping(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setTyping(null);
            focusOn('[role=gridcell][tabindex="0"]');
          }}
        />
        <button type="button" data-done class="btn" aria-label={t('sheet-enter')}>
          ✓
        </button>
      </Entry>
      <p class="soft">{t('sheet-how')}</p>
      <Grid
        {...props}
        at={at}
        onChoose={choose}
        onEdit={edit}
        onClear={() => act({ do: 'set', at: name, text: '' }) && say(t('sheet-cleared', { cell: name }))}
      />
      <Tools {...props} at={at} />
    </div>
  );
}
