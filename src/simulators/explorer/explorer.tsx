import { useState } from 'preact/hooks';
import {
  childrenOf,
  type ExplorerAction,
  type ExplorerScene,
  type ExplorerState,
  entries,
  type Found,
  nameFault,
  ROOT,
  sorted,
  TRASH,
  trail,
} from '../../engine/simulators/explorer.ts';
import { Icon } from '../icon.tsx';
import { focusOn, Toolbar, type ViewProps } from '../kit.tsx';
import { EntryTable } from './entry-table.tsx';
import { NameForm, PlaceForm } from './forms.tsx';

export type ExplorerProps = ViewProps<ExplorerScene, ExplorerState, ExplorerAction>;

type Asking = 'create' | 'rename' | 'move' | 'copy';

/** One folder at a time: its path, what can be done, what it holds. */
export function Explorer(props: ExplorerProps) {
  const { scene, state, act, t, say } = props;
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [reading, setReading] = useState('');
  const all = entries(scene, state);
  const here = sorted(childrenOf(all, state.at), state.sort);
  const entry = here.find(({ id }) => id === chosen);
  const read = all.find(({ id }) => id === reading);

  const open = (one: Found) => {
    act({ do: 'open', id: one.id });
    setAsking(null);
    if (!one.folder) return setReading(one.id);
    setChosen('');
    say(t('explorer-opened', { name: one.name }));
    focusOn('.path [aria-current]');
  };
  const go = (id: string) => {
    act({ do: 'open', id });
    setChosen('');
    setAsking(null);
    focusOn('.path [aria-current]');
  };
  const done = (text: string) => {
    setAsking(null);
    say(text);
    focusOn('.tools button');
  };
  const tool = (kind: Asking) => (
    <button
      type="button"
      class="btn"
      disabled={kind !== 'create' && !entry}
      aria-expanded={asking === kind}
      onClick={() => setAsking(asking === kind ? null : kind)}
    >
      {t(`explorer-${kind}`)}
    </button>
  );
  return (
    <div class="app explorer">
      <nav class="path" aria-label={t('explorer-path')}>
        <Crumb name={scene.root} here={state.at === ROOT} onGo={() => go(ROOT)} />
        {trail(all, state.at).map(({ id, name }) => (
          <Crumb key={id} name={name} here={id === state.at} onGo={() => go(id)} />
        ))}
        {state.at === TRASH && <Crumb name={t('explorer-trash')} here={true} onGo={() => go(TRASH)} />}
        <button type="button" class="btn btn--small path__trash" onClick={() => go(TRASH)}>
          <Icon name="trash" /> {t('explorer-trash')} ({childrenOf(all, TRASH).length})
        </button>
      </nav>
      <Toolbar label={t('explorer-tools')}>
        {state.at !== TRASH && tool('create')}
        {tool('rename')}
        {tool('move')}
        {tool('copy')}
        {state.at !== TRASH && (
          <button
            type="button"
            class="btn"
            disabled={!entry}
            onClick={() => {
              if (entry && act({ do: 'delete', id: entry.id }))
                done(t('explorer-deleted', { name: entry.name }));
              setChosen('');
            }}
          >
            <Icon name="trash" /> {t('explorer-delete')}
          </button>
        )}
      </Toolbar>
      {!entry && asking === null && here.length > 0 && <p class="soft">{t('explorer-choose-first')}</p>}
      {asking === 'create' && (
        <NameForm
          t={t}
          label={t('explorer-new-name')}
          value=""
          fault={(name) => nameFault(all, state.at, name)}
          onName={(name) => act({ do: 'create', name }) && done(t('explorer-created', { name }))}
          onLeave={() => setAsking(null)}
        />
      )}
      {asking === 'rename' && entry && (
        <NameForm
          key={entry.id}
          t={t}
          label={t('explorer-other-name', { name: entry.name })}
          value={entry.name}
          fault={(name) => nameFault(all, entry.parent, name, entry.id)}
          onName={(name) => {
            act({ do: 'rename', id: entry.id, name });
            done(t('explorer-renamed', { name }));
          }}
          onLeave={() => setAsking(null)}
        />
      )}
      {(asking === 'move' || asking === 'copy') && entry && (
        <PlaceForm
          {...props}
          all={all}
          entry={entry}
          kind={asking}
          onPlace={(to) => {
            if (act({ do: asking, id: entry.id, to }))
              done(t(`explorer-done-${asking}`, { name: entry.name }));
            setChosen('');
          }}
          onLeave={() => setAsking(null)}
        />
      )}
      <EntryTable {...props} list={here} chosen={chosen} onChoose={setChosen} onOpen={open} />
      {read && (
        <section class="preview" aria-label={read.name}>
          <h3>
            <Icon name="file" /> {read.name}
          </h3>
          <p class="text">{read.text || t('explorer-no-preview')}</p>
          <button type="button" class="btn btn--small" onClick={() => setReading('')}>
            {t('explorer-close')}
          </button>
        </section>
      )}
    </div>
  );
}

function Crumb({ name, here, onGo }: { name: string; here: boolean; onGo: () => void }) {
  return (
    <span class="crumb">
      <button type="button" class="link" aria-current={here ? 'location' : undefined} onClick={onGo}>
        {name}
      </button>
      <span aria-hidden="true"> / </span>
    </span>
  );
}
