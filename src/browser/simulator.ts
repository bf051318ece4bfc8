/**
 * Loaded with questions in a simulator only: what is done in the frame goes into the form, to be sent like any answer. The
 * field is one that drafts keep (draft.ts), so that a reload gives the frame its state back.
 */
import { readFrameMessage } from './frame-message.ts';

const frame = document.querySelector<HTMLIFrameElement>('iframe[data-simulator]');
const field = document.querySelector<HTMLTextAreaElement>('textarea[data-state]');

function restore(): void {
  if (!field?.value) return;
  try {
    // The frame has no origin, so that only « * » names it; nothing secret is in what the person did there.
    frame?.contentWindow?.postMessage({ state: JSON.parse(field.value) }, '*');
  } catch {
    field.value = '';
  }
}

addEventListener('message', (event) => {
  if (!frame || !field || event.source !== frame.contentWindow) return;
  const { ready, state, height } = readFrameMessage(event.data);
  if (ready) restore();
  if (height !== null) frame.height = String(height);
  if (state !== null && state !== field.value) {
    field.value = state;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
});
// The frame may have been ready before this script.
restore();
