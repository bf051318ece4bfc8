import type { ComponentChildren } from 'preact';
import {
  type Block,
  type BrowserAction,
  tidyAddress,
  type WebPage,
} from '../../engine/simulators/browser.ts';
import type { BrowserProps } from './browser.tsx';

type Visit = (action: BrowserAction) => void;

interface Props extends BrowserProps {
  readonly page: WebPage;
  readonly onVisit: Visit;
}

/** A page of the small web. */
export function WebPageView(props: Props) {
  const { page } = props;
  return (
    <>
      <p class="site">{page.site}</p>
      <h2>{page.title}</h2>
      {page.blocks.map((block, i) => (
        <BlockView key={i} {...props} block={block} />
      ))}
    </>
  );
}

/** A link, by its real element: the browser shows its address, and « Ctrl » opens it in a new tab. */
export function WebLink({
  to,
  onVisit,
  children,
}: {
  to: string;
  onVisit: Visit;
  children: ComponentChildren;
}) {
  return (
    <a
      href={`https://${to}`}
      onClick={(event) => {
        event.preventDefault();
        onVisit({ do: 'go', to, ...(event.ctrlKey || event.metaKey ? { tab: 'new' as const } : {}) });
      }}
      onAuxClick={(event) => {
        event.preventDefault();
        if (event.button === 1) onVisit({ do: 'go', to, tab: 'new' });
      }}
    >
      {children}
    </a>
  );
}

function BlockView(props: Props & { block: Block }) {
  const { block, onVisit, t } = props;
  switch (block.kind) {
    case 'title':
      return <h3>{block.text}</h3>;
    case 'text':
      return <p class="text">{block.text}</p>;
    case 'note':
      return <p class="note">{block.text}</p>;
    case 'picture':
      return (
        <p class="figure">
          <span class="soft">{t('browser-picture')}</span> {block.text}
        </p>
      );
    case 'link':
      return (
        <p>
          <WebLink to={block.to} onVisit={onVisit}>
            {block.text}
          </WebLink>
        </p>
      );
    case 'list':
      return (
        <ul class="bullets">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div class="wide">
          <table>
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((text, j) => (
                    <td key={j}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'button':
      return (
        <p>
          <button
            type="button"
            class="btn"
            onClick={() => {
              onVisit({ do: 'press', id: block.id });
              if (block.to === undefined) props.say(t('browser-pressed', { text: block.text }));
            }}
          >
            {block.text}
            {props.state.pressed.includes(`${props.page.address}#${block.id}`) && block.to === undefined
              ? ' ✓'
              : ''}
          </button>
        </p>
      );
    default:
      return <FieldView {...props} block={block} />;
  }
}

function FieldView({ page, block, state, act }: Props & { block: Extract<Block, { label: string }> }) {
  const { id, label } = block;
  const value = state.fields[`${tidyAddress(page.address)}#${id}`] ?? '';
  const fill = (text: string) => act({ do: 'fill', id, value: text });
  if (block.kind === 'tick')
    return (
      <label class="tick">
        <input
          type="checkbox"
          checked={value === '1'}
          onChange={(event) => fill(event.currentTarget.checked ? '1' : '')}
        />
        {label}
      </label>
    );
  return (
    <p class="web__field">
      <label for={id}>{label}</label>
      {block.kind === 'pick' ? (
        <select id={id} class="input" value={value} onChange={(event) => fill(event.currentTarget.value)}>
          <option value="" />
          {block.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          class="input"
          maxLength={120}
          autocomplete="off"
          value={value}
          onInput={(event) => fill(event.currentTarget.value)}
        />
      )}
    </p>
  );
}
