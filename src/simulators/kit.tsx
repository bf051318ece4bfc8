import { type ComponentChildren, type ComponentType, render } from 'preact';
import type { Model } from '../engine/simulators/model.ts';

/** A text of the page by its key, `{name}` filled in. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface ViewProps<Scene, State, Action> {
  readonly scene: Scene;
  readonly state: State;
  /** Does something; false when it is not possible here. */
  readonly act: (action: Action) => boolean;
  readonly t: Words;
  /** Tells those who hear the page. */
  readonly say: (text: string) => void;
}

/** Plays a scene in this frame: draws it, takes acts, and tells the page around what is left of them. */
export function play<Scene, State, Action>(
  model: Model<Scene, State, Action>,
  View: ComponentType<ViewProps<Scene, State, Action>>,
): void {
  const root = document.getElementById('simulator');
  const said = document.getElementById('said');
  if (!root || !said) return;
  const scene = JSON.parse(root.dataset.scene ?? '{}') as Scene;
  const words = JSON.parse(root.dataset.words ?? '{}') as Record<string, string>;
  let state = model.start(scene);

  const t: Words = (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  // Only pages of ours may frame this one (frame-ancestors), and it holds nothing secret.
  const tell = (message: object) => parent.postMessage(message, '*');
  const draw = () => render(<View scene={scene} state={state} act={act} t={t} say={say} />, root);
  const say = (text: string) => {
    // The same words twice are said twice.
    said.textContent = said.textContent === text ? `${text}\u00a0` : text;
  };
  const act = (action: Action): boolean => {
    const next = model.reduce(scene, state, action);
    if (next === state) return false;
    state = next;
    draw();
    tell({ state });
    return true;
  };
  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    const kept = model.read(scene, (event.data as { state?: unknown } | null)?.state);
    if (kept === null) return;
    state = kept;
    draw();
  });
  new ResizeObserver(() => tell({ height: Math.ceil(root.getBoundingClientRect().height) })).observe(root);
  draw();
  tell({ ready: true });
}

/** Buttons that belong together: the arrows go from one to the next, as in any toolbar (ARIA APG). */
export function Toolbar({ label, children }: { label: string; children: ComponentChildren }) {
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const bar = event.currentTarget as HTMLElement;
    const buttons = [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div class="bar tools" role="toolbar" aria-label={label} onKeyDown={move}>
      {children}
    </div>
  );
}

interface EntryProps {
  readonly class: string;
  readonly onDone: () => void;
  readonly onLeave?: () => void;
  readonly children: ComponentChildren;
}

/**
 * Fields that are sent together: by « Enter » in one of them or by the button that says `data-done`; « Escape » leaves. Not a form:
 * browsers tell a page nothing of « submit » unless its sandbox allows forms, and this one allows as little as it can.
 */
export function Entry({ class: name, onDone, onLeave, children }: EntryProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the fields and the button inside, which are what one uses
    <div
      class={name}
      onClick={(event) => {
        if ((event.target as Element).closest('[data-done]')) onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') return onLeave?.();
        if (event.key !== 'Enter' || event.isComposing || !isLine(event.target)) return;
        event.preventDefault();
        onDone();
      }}
    >
      {children}
    </div>
  );
}

/** A line to type in: elsewhere, « Enter » has a meaning of its own. */
const isLine = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);

/** Once what was done is drawn: the focus goes where the person goes on. */
export function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
