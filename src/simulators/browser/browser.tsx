import { useEffect, useState } from 'preact/hooks';
import {
  addressOf,
  type BrowserAction,
  type BrowserScene,
  type BrowserState,
  findPage,
  MAX_TABS_OPEN,
  queryOf,
} from '../../engine/simulators/browser.ts';
import { Icon } from '../icon.tsx';
import { Entry, focusOn, type ViewProps } from '../kit.tsx';
import { Results } from './results.tsx';
import { WebPageView } from './web-page.tsx';

export type BrowserProps = ViewProps<BrowserScene, BrowserState, BrowserAction>;

export function titleOf({ scene, t }: BrowserProps, address: string): string {
  const query = queryOf(scene, address);
  if (query !== null) return t('browser-results-title', { query });
  if (scene.search?.address === address && !findPage(scene, address)) return scene.search.name;
  return findPage(scene, address)?.title ?? t('browser-lost-title');
}

/** Tabs, the bar with the address, bookmarks, and a page of the small web. */
export function Browser(props: BrowserProps) {
  const { scene, state, act, t, say } = props;
  const address = addressOf(state);
  const page = findPage(scene, address);
  const visit = (action: BrowserAction) => {
    if (!act(action)) return;
    focusOn('.web');
  };
  // The page is told when it changes, whatever changed it.
  useEffect(() => say(titleOf(props, address)), [address, state.tab]);
  return (
    <div class="app browser">
      <Tabs {...props} />
      <div class="bar browser__bar">
        <ToolButton name="back" icon="back" {...props} />
        <ToolButton name="forward" icon="forward" {...props} />
        <button
          type="button"
          class="btn btn--icon"
          aria-label={t('browser-reload')}
          onClick={() => say(titleOf(props, address))}
        >
          <Icon name="reload" />
        </button>
        <AddressBar key={`${state.tab} ${address}`} {...props} onGo={(to) => visit({ do: 'go', to })} />
        <button
          type="button"
          class="btn btn--icon star"
          aria-label={t('browser-bookmark')}
          aria-pressed={state.bookmarks.includes(address)}
          onClick={() => {
            if (act({ do: 'bookmark' }))
              say(t(state.bookmarks.includes(address) ? 'browser-unmarked' : 'browser-marked'));
          }}
        >
          <Icon name="star" />
        </button>
      </div>
      {state.bookmarks.length > 0 && (
        <nav class="bar marks" aria-label={t('browser-bookmarks')}>
          {state.bookmarks.map((to) => (
            <button key={to} type="button" class="btn btn--small" onClick={() => visit({ do: 'go', to })}>
              <Icon name="star" /> {titleOf(props, to)}
            </button>
          ))}
        </nav>
      )}
      <section class="web" tabIndex={-1} aria-label={titleOf(props, address)}>
        {page ? (
          <WebPageView {...props} page={page} onVisit={visit} />
        ) : scene.search && (queryOf(scene, address) !== null || address === scene.search.address) ? (
          <Results {...props} engine={scene.search} address={address} onVisit={visit} />
        ) : (
          <>
            <h2>{t('browser-lost-title')}</h2>
            <p>{t('browser-lost', { address })}</p>
          </>
        )}
      </section>
    </div>
  );
}

function Tabs(props: BrowserProps) {
  const { state, act, t } = props;
  return (
    <nav class="tabs" aria-label={t('browser-tabs')}>
      {state.tabs.map((tab, n) => {
        const title = titleOf(props, tab.stack[tab.at] ?? '');
        return (
          <span key={n} class={n === state.tab ? 'tab tab--here' : 'tab'}>
            <button
              type="button"
              class="tab__name"
              aria-current={n === state.tab ? 'page' : undefined}
              onClick={() => act({ do: 'tab', n })}
            >
              {title}
            </button>
            {state.tabs.length > 1 && (
              <button
                type="button"
                class="tab__close"
                aria-label={t('browser-close', { title })}
                onClick={() => {
                  act({ do: 'close', n });
                  focusOn('.tab--here .tab__name');
                }}
              >
                <Icon name="close" />
              </button>
            )}
          </span>
        );
      })}
      {state.tabs.length < MAX_TABS_OPEN && (
        <button
          type="button"
          class="btn btn--icon btn--small"
          aria-label={t('browser-new-tab')}
          onClick={() => {
            act({ do: 'new-tab' });
            focusOn('#address');
          }}
        >
          <Icon name="plus" />
        </button>
      )}
    </nav>
  );
}

function ToolButton({
  name,
  icon,
  scene,
  state,
  act,
  t,
}: BrowserProps & { name: 'back' | 'forward'; icon: 'back' | 'forward' }) {
  const tab = state.tabs[state.tab];
  const possible = tab !== undefined && (name === 'back' ? tab.at > 0 : tab.at < tab.stack.length - 1);
  return (
    <button
      type="button"
      class="btn btn--icon"
      aria-label={t(`browser-${name}`)}
      aria-disabled={!possible}
      onClick={() => act({ do: name })}
      key={scene.start}
    >
      <Icon name={icon} />
    </button>
  );
}

function AddressBar({ state, scene, t, onGo }: BrowserProps & { onGo: (to: string) => void }) {
  const [typed, setTyped] = useState(`https://${addressOf(state)}`);
  return (
    <Entry class="address" onDone={() => onGo(typed)}>
      <label for="address" class="sr">
        {t(scene.search ? 'browser-address-search' : 'browser-address')}
      </label>
      <input
        id="address"
        class="input"
        maxLength={160}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        inputmode="url"
        enterkeyhint="go"
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="button" data-done class="btn">
        {t('browser-go')}
      </button>
    </Entry>
  );
}
