/** What was typed and not yet sent, kept in the tab: a reload, a cut or a crash of the page loses nothing. */
export interface Control {
  readonly name: string;
  readonly type: string;
  value: string;
  checked?: boolean;
}

export interface DraftStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface Draft {
  /** The form left; the next page tells whether it arrived. */
  sent: boolean;
  fields: Record<string, string[]>;
}

const PREFIX = 'draft:';
/** Secrets, and what the server put there itself. */
const NEVER = new Set(['password', 'hidden', 'file', 'submit', 'button', 'reset', 'image']);
const kept = (control: Control): boolean => control.name !== '' && !NEVER.has(control.type);
const ticks = (control: Control): boolean => control.type === 'checkbox' || control.type === 'radio';

export function saveDraft(store: DraftStore, key: string, controls: Iterable<Control>, sent = false): void {
  const fields: Draft['fields'] = {};
  for (const control of controls) {
    if (!kept(control)) continue;
    fields[control.name] ??= [];
    if (!ticks(control) || control.checked) fields[control.name]?.push(control.value);
  }
  store.setItem(PREFIX + key, JSON.stringify({ sent, fields } satisfies Draft));
}

/** Puts a draft back in its fields; false when there is none. */
export function restoreDraft(store: DraftStore, key: string, controls: Iterable<Control>): boolean {
  const draft = readDraft(store, PREFIX + key);
  if (draft === null) return false;
  for (const control of controls) {
    const values = kept(control) ? draft.fields[control.name] : undefined;
    if (values === undefined) continue;
    if (ticks(control)) control.checked = values.includes(control.value);
    else control.value = values.shift() ?? '';
  }
  return true;
}

/** A draft that left and whose form is not shown again has arrived. */
export function dropArrivedDrafts(store: DraftStore, shownKeys: readonly string[]): void {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  for (const name of names) {
    if (!name.startsWith(PREFIX) || shownKeys.includes(name.slice(PREFIX.length))) continue;
    if (readDraft(store, name)?.sent !== false) store.removeItem(name);
  }
}

function readDraft(store: DraftStore, name: string): Draft | null {
  try {
    return JSON.parse(store.getItem(name) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}
