import { useState } from 'preact/hooks';
import { columnName, type Place, placeName } from '../../engine/simulators/sheet/address.ts';
import { filterValues } from '../../engine/simulators/sheet/sheet.ts';
import { Entry, Toolbar } from '../kit.tsx';
import type { SheetProps } from './sheet.tsx';

/** Sort and filter the column one is in; copy the cell one is in. */
export function Tools(props: SheetProps & { at: Place }) {
  const { scene, state, act, t, say, at } = props;
  const column = columnName(at.column);
  const sort = (down: boolean) => {
    act({ do: 'sort', column, down });
    say(t(down ? 'sheet-sorted-down' : 'sheet-sorted-up', { column }));
  };
  return (
    <div class="sheet__tools">
      {scene.head > 0 && (
        <Toolbar label={t('sheet-tools')}>
          <button type="button" class="btn" onClick={() => sort(false)}>
            {t('sheet-sort-up', { column })}
          </button>
          <button type="button" class="btn" onClick={() => sort(true)}>
            {t('sheet-sort-down', { column })}
          </button>
          {state.filter && (
            <button
              type="button"
              class="btn"
              onClick={() => {
                act({ do: 'unfilter' });
                say(t('sheet-unfiltered'));
              }}
            >
              {t('sheet-unfilter', { column: columnName(state.filter.column), value: state.filter.value })}
            </button>
          )}
        </Toolbar>
      )}
      {scene.head > 0 && <FilterForm key={`filter ${column}`} {...props} />}
      <CopyForm key={`copy ${placeName(at)}`} {...props} />
    </div>
  );
}

function FilterForm({ scene, state, act, t, say, at }: SheetProps & { at: Place }) {
  const [chosen, setChosen] = useState('');
  const column = columnName(at.column);
  return (
    <Entry
      class="bar"
      onDone={() => {
        if (chosen === '' || !act({ do: 'filter', column, value: chosen })) return;
        say(t('sheet-filtered', { column, value: chosen }));
      }}
    >
      <label for="filter">{t('sheet-filter', { column })}</label>
      <select
        id="filter"
        class="input"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{t('sheet-choose')}</option>
        {filterValues(scene, state, at.column)
          .filter((value) => value !== '')
          .map((value) => (
            <option key={value}>{value}</option>
          ))}
      </select>
      <button type="button" data-done class="btn">
        {t('sheet-apply')}
      </button>
    </Entry>
  );
}

function CopyForm({ scene, act, t, say, at }: SheetProps & { at: Place }) {
  const [to, setTo] = useState('');
  const from = placeName(at);
  return (
    <Entry
      class="bar"
      onDone={() => {
        const target = to.trim().toUpperCase();
        say(
          t(act({ do: 'copy', from, to: target }) ? 'sheet-copied' : 'sheet-not-copied', {
            from,
            to: target,
          }),
        );
      }}
    >
      <label for="copy">{t('sheet-copy', { cell: from })}</label>
      <input
        id="copy"
        class="input tiny"
        maxLength={3}
        enterkeyhint="done"
        autocomplete="off"
        placeholder={`${columnName(at.column)}${scene.rows}`}
        value={to}
        onInput={(event) => setTo(event.currentTarget.value)}
      />
      <button type="button" data-done class="btn">
        {t('sheet-copy-button')}
      </button>
    </Entry>
  );
}
