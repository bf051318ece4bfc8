import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const folder = process.env.SCREENSHOTS;

/** No serious accessibility issue on what is shown, no sideways scroll; a picture when SCREENSHOTS names a folder. */
export async function look(page: Page, name: string, { axe = true } = {}): Promise<void> {
  if (axe) await accessible(page, name);
  const usual = page.viewportSize();
  // As it is, then on a telephone.
  for (const width of [usual?.width ?? 1280, 360]) {
    await page.setViewportSize({ width, height: usual?.height ?? 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${name} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (usual) await page.setViewportSize(usual);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const size = page.viewportSize();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    await settled(page);
    // As high as the page: a picture « of the full page » is taken while frames and sticky bars still move.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
  if (size) await page.setViewportSize(size);
}

/** A frame tells its height once it is drawn, and is drawn again at its new height. */
async function settled(page: Page): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++)
    for (const frame of page.frames())
      await frame.evaluate(
        () =>
          new Promise<void>((done) => {
            requestAnimationFrame(() => requestAnimationFrame(() => done()));
            // A window behind another may be drawn no more.
            setTimeout(done, 500);
          }),
      );
}

/** Without `preload`, axe fetches no style sheet again: a sandboxed page may fetch nothing. */
async function accessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect
    .soft(
      serious.map(
        ({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      ),
    )
    .toEqual([]);
}
