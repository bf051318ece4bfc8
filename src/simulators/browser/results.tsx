import { useState } from 'preact/hooks';
import { type BrowserAction, queryOf, resultsOf } from '../../engine/simulators/browser.ts';
import { Icon } from '../icon.tsx';
import { Entry } from '../kit.tsx';
import type { BrowserProps } from './browser.tsx';
import { WebLink } from './web-page.tsx';

interface Props extends BrowserProps {
  readonly engine: { readonly address: string; readonly name: string };
  readonly address: string;
  readonly onVisit: (action: BrowserAction) => void;
}

/** The search engine of this small web. */
export function Results(props: Props) {
  const { engine, scene, address, t, onVisit } = props;
  const query = queryOf(scene, address) ?? '';
  const [typed, setTyped] = useState(query);
  const found = resultsOf(scene, address);
  return (
    <>
      <h2>{engine.name}</h2>
      <Entry
        class="bar"
        key={query}
        onDone={() => {
          if (typed.trim() !== '') onVisit({ do: 'go', to: `${engine.address}?q=${typed.trim()}` });
        }}
      >
        <label class="sr" for="query">
          {t('browser-query')}
        </label>
        <input
          id="query"
          class="input query"
          type="search"
          maxLength={100}
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="button" data-done class="btn btn--main">
          <Icon name="search" /> {t('browser-search')}
        </button>
      </Entry>
      {query !== '' && (
        <>
          <p class="soft">{t('browser-found', { count: found.length })}</p>
          <ol class="results">
            {found.map((page) => (
              <li key={page.address}>
                <h3>
                  <WebLink to={page.address} onVisit={onVisit}>
                    {page.title}
                  </WebLink>
                </h3>
                <p class="result__address">{page.address}</p>
                <p>{page.extract || firstText(page.blocks)}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function firstText(blocks: readonly { readonly kind: string; readonly text?: string }[]): string {
  const text = blocks.find(({ kind }) => kind === 'text')?.text ?? '';
  return text.length > 120 ? `${text.slice(0, text.lastIndexOf(' ', 120))}…` : text;
}
