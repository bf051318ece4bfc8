import {
  type CodeBlock,
  type Condition,
  isHolder,
  MAX_TIMES,
  type Path,
} from '../../engine/simulators/robot.ts';
import { Icon } from '../icon.tsx';
import { focusOn } from '../kit.tsx';
import type { RobotProps } from './robot.tsx';

interface Props extends RobotProps {
  readonly list: readonly CodeBlock[];
  readonly path: Path;
  readonly chosen: Path | null;
  readonly onChoose: (path: Path) => void;
  readonly onRemoved: () => void;
}

const same = (a: Path | null, b: Path): boolean => a !== null && a.join() === b.join();
const idOf = (path: Path): string => `block-${path.join('-')}`;

/** The program, line after line; what a block holds stands under it, further in. */
export function Program(props: Props) {
  const { list, path, t } = props;
  if (list.length === 0)
    return <p class="program__empty soft">{t(path.length === 0 ? 'robot-empty' : 'robot-inside')}</p>;
  return (
    <ol class="program" aria-label={path.length === 0 ? t('robot-program') : undefined}>
      {list.map((block, i) => (
        <Line key={i} {...props} block={block} at={[...path, i]} />
      ))}
    </ol>
  );
}

function Line(props: Props & { block: CodeBlock; at: Path }) {
  const { block, at, chosen, onChoose, onRemoved, act, t, say, scene } = props;
  const name = t(`robot-${block.kind}`, { item: scene.item });
  const place = at.map((n) => n + 1).join('.');
  const shift = (by: 1 | -1) => {
    if (!act({ do: 'shift', at, by })) return;
    const to = [...at.slice(0, -1), (at.at(-1) ?? 0) + by];
    onChoose(to);
    say(t('robot-shifted', { block: name, place: to.map((n) => n + 1).join('.') }));
    focusOn(`#${idOf(to)} .${by === 1 ? 'down' : 'up'}`);
  };
  return (
    <li>
      <div id={idOf(at)} class={`line block block--${block.kind}`}>
        <button
          type="button"
          class="line__name"
          aria-pressed={same(chosen, at)}
          aria-label={t('robot-line', { place, block: name })}
          onClick={() => onChoose(at)}
        >
          {name}
        </button>
        {block.kind === 'repeat' && (
          <input
            class="input times"
            type="number"
            min={1}
            max={MAX_TIMES}
            value={block.times}
            aria-label={t('robot-times', { place })}
            onInput={(event) => act({ do: 'times', at, times: Number(event.currentTarget.value) })}
          />
        )}
        {block.kind === 'repeat' && <span aria-hidden="true">{t('robot-times-word')}</span>}
        {block.kind === 'if' && (
          <select
            class="input"
            value={block.when}
            aria-label={t('robot-when', { place })}
            onChange={(event) => act({ do: 'when', at, when: event.currentTarget.value as Condition })}
          >
            {(['wall', 'item', 'goal'] as const).map((when) => (
              <option key={when} value={when}>
                {t(`robot-when-${when}`, { item: scene.item })}
              </option>
            ))}
          </select>
        )}
        <span class="line__tools">
          <button
            type="button"
            class="up"
            aria-label={t('robot-up', { place, block: name })}
            onClick={() => shift(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="down"
            aria-label={t('robot-down', { place, block: name })}
            onClick={() => shift(1)}
          >
            <Icon name="down" />
          </button>
          <button
            type="button"
            aria-label={t('robot-remove', { place, block: name })}
            onClick={() => {
              act({ do: 'remove', at });
              say(t('robot-removed', { block: name }));
              onRemoved();
            }}
          >
            <Icon name="close" />
          </button>
        </span>
      </div>
      {isHolder(block.kind) && <Program {...props} list={block.body ?? []} path={at} />}
    </li>
  );
}
