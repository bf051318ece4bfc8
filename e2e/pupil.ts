import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Item, Release } from '../src/content/release.ts';

const release = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'dist', 'release.json'), 'utf8'),
) as Release;

/** Words and numbers in pairs of neighbours: two surfaces of an item hold the same ones in another order. */
function words(text: string): string[] {
  const all = text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? [];
  return all.map((word, at) => `${word} ${all[at + 1] ?? ''}`);
}

/** Which item of the bank the page shows: the pages carry no identifier, so it is recognised by its words, options and files. */
export async function itemOnPage(page: Page): Promise<Item> {
  const question = (await page.locator('h1').innerText()).trim();
  const shown = new Set(words(await page.locator('main').innerText()));
  const sources = await page
    .locator('main img, main a[download]')
    .evaluateAll((all) => all.map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? ''));
  const labels = await page.locator('main label, main option').allInnerTexts();
  const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const candidates = Object.values(release.items)
    .flatMap((item) => (item.surfaces ?? [item]).map((surface) => ({ ...item, ...surface })))
    .filter((item) => plain(item.text.question) === plain(question));
  const likeness = (item: Item) => {
    const own = words(
      `${item.text.instruction} ${'options' in item.question ? item.question.options.map((o) => o.text).join(' ') : ''}`,
    );
    const offered = 'options' in item.question ? item.question.options.map((o) => plain(o.text)) : [];
    const told = new Set(labels.map(plain));
    const all = offered.length > 0 && offered.every((text) => told.has(text)) ? 5 : 0;
    const files = [...item.files.map((f) => f.name), ...(item.picture ? [item.picture.file] : [])];
    const found = files.filter((name) => sources.some((source) => source.endsWith(`/${name}`))).length;
    return (own.filter((word) => shown.has(word)).length + 1) / (own.length + 1) + found + all;
  };
  const [best] = candidates.sort((a, b) => likeness(b) - likeness(a));
  if (!best) throw new Error(`no item asks « ${question} »`);
  return best;
}

/** Questions in a simulator have their own journeys (simulators.spec.ts): here one goes without, as without script. */
async function questionWithout(page: Page): Promise<Exclude<Item['question'], { type: 'act' }>> {
  const { question } = await itemOnPage(page);
  if (question.type !== 'act') return question;
  await page.getByRole('button', { name: 'Je préfère une question sans simulateur' }).click();
  await page.locator('iframe').waitFor({ state: 'detached' });
  return questionWithout(page);
}

/** Fills in the right answer by hand, as a pupil who knows does. */
export async function answerRight(page: Page): Promise<void> {
  const question = await questionWithout(page);
  if ('options' in question) {
    for (const option of question.options.filter((o) => o.correct))
      await page
        .locator('label.choice')
        .filter({ hasText: new RegExp(`^\\s*${asPattern(option.text)}\\s*$`) })
        .first()
        .click();
  } else if (question.type === 'text') {
    await fill(page, question.field.name, question.accept[0] ?? '');
  } else if (question.type === 'texts') {
    for (const { name } of question.fields) await fill(page, name, question.accept[name]?.[0] ?? '');
  } else {
    const groups = Object.values(question.groups);
    for (const [i, { name }] of question.fields.entries()) await fill(page, name, groups[i]?.[0] ?? '');
  }
}

/** Something that is not right, whatever the type. */
export async function answerWrong(page: Page): Promise<void> {
  const question = await questionWithout(page);
  if ('options' in question) {
    const wrong = question.options.find((o) => !o.correct);
    await page
      .locator('label.choice')
      .filter({ hasText: new RegExp(`^\\s*${asPattern(wrong?.text ?? '')}\\s*$`) })
      .first()
      .click();
    return;
  }
  const fields = 'fields' in question ? question.fields : [question.field];
  for (const field of fields)
    await fill(
      page,
      field.name,
      field.format === 'number'
        ? '99999'
        : field.format === 'select'
          ? (field.options.find((o) => !accepted(question, field.name).includes(o)) ?? '')
          : 'zzzz',
    );
}

function accepted(question: Item['question'], name: string): readonly string[] {
  if (question.type === 'texts') return question.accept[name] ?? [];
  return question.type === 'text' ? question.accept : [];
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  const control = page.locator(`[name="champ-${name}"]`);
  if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(text);
  else await control.fill(text);
}

const asPattern = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
