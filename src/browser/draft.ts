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
  /** Address of the page that the form left from, null while it has not left. The page that comes from there tells that it arrived. */
  sentFrom: string | null;
  fields: Record<string, string[]>;
}

const PREFIX = 'draft:';
/** Secrets, and what the server put there itself. */
const NEVER = new Set(['password', 'hidden', 'file', 'submit', 'button', 'reset', 'image']);
const kept = (control: Control): boolean => control.name !== '' && !NEVER.has(control.type);
const ticks = (control: Control): boolean => control.type === 'checkbox' || control.type === 'radio';

export function saveDraft(
  store: DraftStore,
  key: string,
  controls: Iterable<Control>,
  sentFrom: string | null = null,
): void {
  const fields: Draft['fields'] = {};
  for (const control of controls) {
    if (!kept(control)) continue;
    fields[control.name] ??= [];
    if (!ticks(control) || control.checked) fields[control.name]?.push(control.value);
  }
  store.setItem(PREFIX + key, JSON.stringify({ sentFrom, fields } satisfies Draft));
}

/** Puts a draft back in its fields; false when there is none. A form shown again has not arrived. */
export function restoreDraft(store: DraftStore, key: string, controls: Iterable<Control>): boolean {
  const draft = readDraft(store, PREFIX + key);
  if (draft === null) return false;
  store.setItem(PREFIX + key, JSON.stringify({ ...draft, sentFrom: null } satisfies Draft));
  for (const control of controls) {
    const values = kept(control) ? draft.fields[control.name] : undefined;
    if (values === undefined) continue;
    if (ticks(control)) control.checked = values.includes(control.value);
    else control.value = values.shift() ?? '';
  }
  return true;
}

/** A draft that left from the page before this one has arrived, unless its form is shown again. */
export function dropArrivedDrafts(store: DraftStore, shownKeys: readonly string[], referrer: string): void {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  for (const name of names) {
    if (!name.startsWith(PREFIX) || shownKeys.includes(name.slice(PREFIX.length))) continue;
    const draft = readDraft(store, name);
    if (draft === null || draft.sentFrom === referrer) store.removeItem(name);
  }
}

function readDraft(store: DraftStore, name: string): Draft | null {
  try {
    return JSON.parse(store.getItem(name) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}
