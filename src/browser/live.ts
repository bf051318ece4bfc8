/**
 * Keeps a page true while one looks at it. The server sends the parts that changed; without it, or where a proxy keeps events
 * back, the page asks now and then. A page that nobody sees asks for nothing: browsers allow few open lines to one server.
 */
import { morph } from './morph.ts';

interface Sent {
  readonly version?: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** No event at all after that: something between keeps them back. */
const SILENCE_MS = 6_000;
const ASK_EVERY_MS = 10_000;
/** What is said aloud waits, so that a class at work does not become a chatter. */
const SAY_EVERY_MS = 20_000;

const bar = document.querySelector<HTMLElement>('[data-live]');
if (bar) follow(bar);

function follow(bar: HTMLElement): void {
  const { live = '', on = '', wait = '', polls = '', over = '' } = bar.dataset;
  const state = bar.querySelector<HTMLElement>('[data-live-state]');
  const word = bar.querySelector<HTMLElement>('[data-live-word]');
  const speech = bar.querySelector<HTMLElement>('[data-live-say]');
  let version = bar.dataset.version ?? '';
  let source: EventSource | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  let ended = false;
  let said = summary();
  let saying: ReturnType<typeof setTimeout> | undefined;

  function summary(): string {
    return document.querySelector('[data-live-summary]')?.textContent ?? '';
  }
  function show(text: string, look: 'on' | 'wait' | 'over'): void {
    if (!state || !word) return;
    state.hidden = false;
    state.dataset.look = look;
    if (word.textContent !== text) word.textContent = text;
  }
  function tell(): void {
    if (saying !== undefined || summary() === said) return;
    const say = () => {
      said = summary();
      if (speech) speech.textContent = said;
      saying = setTimeout(() => {
        saying = undefined;
        tell();
      }, SAY_EVERY_MS);
    };
    say();
  }
  function apply(sent: Sent, to: string): void {
    version = to;
    for (const [id, html] of Object.entries(sent.parts)) {
      const shown = document.getElementById(id);
      const holder = document.createElement('template');
      holder.innerHTML = html;
      const next = holder.content.firstElementChild;
      if (shown && next) morph(shown, next);
    }
    tell();
  }
  const address = () => {
    const url = new URL(live, location.href);
    url.searchParams.set('v', version);
    return url.href;
  };
  function stop(): void {
    source?.close();
    source = null;
    clearTimeout(silence);
    clearInterval(asking);
    asking = undefined;
  }
  function end(): void {
    ended = true;
    stop();
    show(over, 'over');
    if (speech) speech.textContent = over;
  }
  async function ask(): Promise<void> {
    try {
      const response = await fetch(address(), { headers: { accept: 'application/json' } });
      // Signed out, or no more of this space: the answer is a page.
      if (response.redirected || response.status === 403 || response.status === 404) return end();
      if (!response.ok) return;
      const sent: Sent = await response.json();
      if (asking !== undefined) apply(sent, sent.version ?? version);
    } catch {
      // The network comes back or not: the next time tells.
    }
  }
  function poll(): void {
    stop();
    show(polls, 'on');
    asking = setInterval(() => void ask(), ASK_EVERY_MS);
    void ask();
  }
  function start(): void {
    if (ended || source !== null || asking !== undefined) return;
    const opened = new EventSource(address());
    source = opened;
    silence = setTimeout(poll, SILENCE_MS);
    const heard = () => {
      clearTimeout(silence);
      show(on, 'on');
    };
    opened.addEventListener('hello', heard);
    opened.addEventListener('parts', (event) => {
      heard();
      apply(JSON.parse(event.data), event.lastEventId);
    });
    opened.addEventListener('over', end);
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return show(wait, 'wait');
      // Refused: asking once tells why.
      clearTimeout(silence);
      poll();
    };
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : start()));
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', start);
  if (!document.hidden) start();
}
