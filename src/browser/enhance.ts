/** The only script of the product. Everything works without it: it adds comfort and protects what was typed. */
import { copyFrom } from './copy.ts';
import { dropArrivedDrafts, restoreDraft, saveDraft } from './draft.ts';
import { leftText } from './left.ts';
import { readySpeech, say } from './say.ts';
import { startSending, stopAllSending } from './sending.ts';

const all = <E extends Element = HTMLElement>(selector: string): E[] => [
  ...document.querySelectorAll<E>(selector),
];
type Input = HTMLInputElement;

/** A browser may refuse its storage (private windows, strict settings): drafts then do without. */
function draftStore(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
const store = draftStore();
/** As the next page will see it in its referrer. */
const here = () => location.href.split('#', 1)[0] ?? '';
const controlsOf = (form: HTMLFormElement) => [...form.elements] as Input[];

function keepDrafts(): void {
  if (!store) return;
  const forms = all<HTMLFormElement>('form[data-draft]');
  for (const form of forms) {
    const key = form.dataset.draft ?? '';
    if (restoreDraft(store, key, controlsOf(form))) form.dispatchEvent(new Event('input', { bubbles: true }));
    const save = () => saveDraft(store, key, controlsOf(form));
    form.addEventListener('input', save);
    form.addEventListener('change', save);
  }
  // An error page proves nothing: what left may not have arrived.
  if (!document.querySelector('[data-error]'))
    dropArrivedDrafts(
      store,
      forms.map((form) => form.dataset.draft ?? ''),
      document.referrer,
    );
}

function countLeft(): void {
  for (const area of all<HTMLTextAreaElement>('textarea[data-count]')) {
    const { count = '', countOne = '', countMany = '' } = area.dataset;
    const place = document.getElementById(count);
    if (!place) continue;
    let pause: ReturnType<typeof setTimeout>;
    const update = () => {
      const left = area.maxLength - area.value.length;
      const text = leftText(left, countOne, countMany, document.documentElement.lang);
      place.textContent = text;
      clearTimeout(pause);
      if (left <= 20) pause = setTimeout(() => say(text), 1_000);
    };
    place.hidden = false;
    area.addEventListener('input', update);
    update();
  }
}

/** With the arrows of the keyboard one passes over choices: only leaving the list, or Enter, then sends. */
function autoSubmit(): void {
  for (const select of all<HTMLSelectElement>('select[data-auto-submit]')) {
    let byKey = false;
    let changed = false;
    const send = () => {
      if (!changed) return;
      changed = false;
      select.form?.requestSubmit ? select.form.requestSubmit() : select.form?.submit();
    };
    select.addEventListener('keydown', (event) => {
      byKey = true;
      if (event.key === 'Enter') send();
    });
    select.addEventListener('pointerdown', () => (byKey = false));
    select.addEventListener('change', () => {
      changed = true;
      if (!byKey) send();
    });
    select.addEventListener('blur', send);
  }
}

function reveal(button: HTMLElement): void {
  const field = document.getElementById(button.dataset.reveal ?? '') as Input | null;
  if (!field) return;
  const shown = field.type === 'text';
  field.type = shown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!shown));
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy], [data-print], [data-reveal]');
  if (!button) return;
  if ('copy' in button.dataset) void copyFrom(button);
  else if ('print' in button.dataset) window.print();
  else reveal(button);
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (!startSending(form, event.submitter)) return event.preventDefault();
  if (store && form.dataset.draft) saveDraft(store, form.dataset.draft, controlsOf(form), here());
  // A password shown would otherwise be offered as a text next time.
  for (const field of form.querySelectorAll<Input>('.reveal input')) field.type = 'password';
});
window.addEventListener('pageshow', stopAllSending);

readySpeech();
for (const button of all('[data-copy], [data-print], [data-reveal]')) button.hidden = false;
countLeft();
keepDrafts();
autoSubmit();
document.querySelector<HTMLElement>('[role=alert][tabindex]')?.focus();
