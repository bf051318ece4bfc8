import type { Frame, Page } from '@playwright/test';

const MOST_TABS = 60;

/** A person without a mouse: goes from one thing to the next, presses, types. Everything must be reachable so. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes on with « Tab » to what has this name; through any of `over` on the way, should it hold the focus of its group. */
  async reach(name: string | RegExp, over: readonly string[] = [], way: 'on' | 'back' = 'on'): Promise<void> {
    const met: string[] = [];
    for (let presses = 0; presses <= MOST_TABS; presses++) {
      const here = await this.focused();
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      met.push(here);
      // One of a group of radio buttons takes the focus for all: the arrows go to the others.
      if (over.includes(here)) await this.page.keyboard.press('ArrowDown');
      else await this.page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`« ${String(name)} » cannot be reached; met: ${met.join(' · ')}`);
  }

  async press(name: string | RegExp, way: 'on' | 'back' = 'on'): Promise<void> {
    await this.reach(name, [], way);
    await this.page.keyboard.press('Enter');
  }

  /** A key by its name, a chord, or a text. */
  async type(keys: string): Promise<void> {
    await this.drawn();
    if (/^(Enter|Escape|Arrow\w+|Control\+\w| )$/.test(keys))
      await this.page.keyboard.press(keys === ' ' ? 'Space' : keys);
    else await this.page.keyboard.type(keys);
  }

  private simulator(): Frame | undefined {
    return this.page.frames().find((one) => one.url().includes('/simulateurs/'));
  }

  /** What was pressed is drawn at the next frame; where the focus then goes is settled after it. */
  private async drawn(): Promise<void> {
    await this.simulator()?.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))),
        ),
    );
  }

  /** Name of what has the focus, in the page or in the frame that has it. */
  private async focused(): Promise<string> {
    await this.drawn();
    const frame = this.simulator();
    const outside = await nameIn(this.page.mainFrame());
    return outside === 'IFRAME' && frame ? nameIn(frame) : outside;
  }
}

const nameIn = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here === document.body) return '';
    if (here.tagName === 'IFRAME') return 'IFRAME';
    const labels = 'labels' in here ? [...((here as HTMLInputElement).labels ?? [])] : [];
    return plain(
      here.getAttribute('aria-label') ?? (labels.map((label) => label.innerText).join(' ') || here.innerText),
    );
  });
