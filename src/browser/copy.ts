import { say } from './say.ts';

const SHOWN_MS = 2_500;

/** Copies `data-copy` and says so on the button and aloud. */
export async function copyFrom(button: HTMLElement): Promise<void> {
  const { copy = '', copied = '', failed = '' } = button.dataset;
  const text = (await write(copy)) ? copied : failed;
  const label = button.lastChild;
  say(text);
  if (!label || button.dataset.label) return;
  button.dataset.label = label.textContent ?? '';
  label.textContent = ` ${text}`;
  setTimeout(() => {
    label.textContent = button.dataset.label ?? '';
    delete button.dataset.label;
  }, SHOWN_MS);
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeOldWay(text);
  }
}

/** Schools that serve plain HTTP on their network have no clipboard interface. */
function writeOldWay(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return done;
}
