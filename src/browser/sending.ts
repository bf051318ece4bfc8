/** After this long nothing came: the button may be pressed again (the server takes the same form twice without harm). */
const GIVE_UP_MS = 20_000;
/** An answer that comes sooner is seen as immediate: the button does not blink. */
const SHOW_MS = 250;

const leaving = new Map<HTMLFormElement, () => void>();

/** Marks a form as leaving; false when it already is, so that a second press sends nothing. */
export function startSending(form: HTMLFormElement, pressed: HTMLElement | null): boolean {
  if (leaving.has(form)) return false;
  const buttons = form.querySelectorAll<HTMLElement>('button:not([type=button])');
  const before = pressed ? [...pressed.childNodes] : [];
  const show = setTimeout(() => {
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    if (pressed?.dataset.sending) pressed.textContent = pressed.dataset.sending;
  }, SHOW_MS);
  const giveUp = setTimeout(() => stopSending(form), GIVE_UP_MS);
  leaving.set(form, () => {
    clearTimeout(show);
    clearTimeout(giveUp);
    for (const button of buttons) button.removeAttribute('aria-disabled');
    if (pressed?.dataset.sending) pressed.replaceChildren(...before);
  });
  return true;
}

function stopSending(form: HTMLFormElement): void {
  leaving.get(form)?.();
  leaving.delete(form);
}

/** The page is shown again from the browser’s memory. */
export function stopAllSending(): void {
  for (const form of [...leaving.keys()]) stopSending(form);
}
