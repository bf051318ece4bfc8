import type { Found, SortColumn } from '../../engine/simulators/explorer.ts';
import { Icon } from '../icon.tsx';
import type { ExplorerProps } from './explorer.tsx';

interface Props extends ExplorerProps {
  readonly list: readonly Found[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (entry: Found) => void;
}

const COLUMNS: readonly SortColumn[] = ['name', 'date', 'size'];

/** What a folder holds. A click on the line chooses, one on the name opens. */
export function EntryTable({ list, chosen, onChoose, onOpen, state, act, t }: Props) {
  const size = (entry: Found) =>
    entry.folder
      ? ''
      : entry.size >= 1000
        ? t('explorer-mb', { n: decimal(entry.size / 1000) })
        : t('explorer-kb', { n: decimal(entry.size) });
  return (
    <table class="entries">
      <caption class="sr">{t('explorer-content')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="sr">{t('explorer-choose')}</span>
          </th>
          {COLUMNS.map((by) => (
            <th
              key={by}
              scope="col"
              aria-sort={state.sort.by === by ? (state.sort.down ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" class="link" onClick={() => act({ do: 'sort', by })}>
                {t(`explorer-column-${by}`)}
                {state.sort.by === by && <Icon name={state.sort.down ? 'down' : 'up'} />}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((entry) => (
          <tr
            key={entry.id}
            class={entry.id === chosen ? 'chosen' : undefined}
            onClick={() => onChoose(entry.id)}
          >
            <td>
              <input
                type="radio"
                name="entry"
                checked={entry.id === chosen}
                aria-label={t('explorer-choose-one', { name: entry.name })}
                onChange={() => onChoose(entry.id)}
              />
            </td>
            <th scope="row">
              <button type="button" class="link" onClick={() => onOpen(entry)}>
                <Icon name={entry.folder ? 'folder' : 'file'} /> {entry.name}
              </button>
            </th>
            <td class="soft">{entry.date.split('-').reverse().join('/')}</td>
            <td class="soft end">{size(entry)}</td>
          </tr>
        ))}
        {list.length === 0 && (
          <tr>
            <td colSpan={4} class="soft">
              {t('explorer-empty')}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const decimal = (value: number): string =>
  (Math.round(value * 10) / 10).toLocaleString(document.documentElement.lang);
