import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, testRelease } from '../../test/app.ts';
import { CANARY, tellingTexts, typedTexts, withFalseSolutions } from '../../test/false-solutions.ts';
import { asked, campaign, join as joinCampaign, person, school } from '../../test/school.ts';
import { atSurface, type Item, type Release } from '../content/index.ts';
import { drawSurface, type Question } from '../engine/index.ts';

/**
 * « A pupil’s page never contains a solution »: each item, in each of its surfaces, is asked through the front door twice:
 * as it is, and with another solution. The two pages are the same to the byte, and neither tells what only the correction may say.
 */
let t: TestApp;
let pupil: Awaited<ReturnType<typeof person>>;
let id: number;
const release = testRelease();
const falseRelease = withFalseSolutions(release);

beforeAll(async () => {
  t = await testApp();
  const { id: organisationId, member } = await school(t);
  const teacher = await member('member');
  const { code } = await campaign(t, organisationId, teacher.userId);
  pupil = await person(t);
  id = await joinCampaign(pupil.visitor, code);
});
afterAll(() => t.close());

/** The product gives this release for the one of the campaign. */
function serve(one: Release): void {
  const found = async (wanted: string) => (wanted === one.id ? one : null);
  Object.assign(t.served, { releases: { current: one, get: async () => one, find: found } });
}

/** The number of a test that shows this surface. */
function seedFor(item: Item, surface: number): number {
  const count = item.surfaces?.length ?? 0;
  for (let seed = 1; ; seed++) if (count === 0 || drawSurface(count, seed, item.id) === surface) return seed;
}

async function ask(item: Item, surface: number): Promise<void> {
  const { asked: before } = await asked(t, pupil.userId, id);
  await t.deps.db
    .updateTable('participations')
    .set({
      asked: JSON.stringify({ ...before, itemId: item.id, skillId: item.skillId }),
      seed: seedFor(item, surface),
    })
    .where('id', '=', id)
    .where('userId', '=', pupil.userId)
    .execute();
}

const QUESTION = () => `/parcours/${id}/question`;

/** What the browser gets before the answer: the page, the page after an empty answer, the frame of a simulator. */
async function payloads(of: Release, { question }: { question: Question }): Promise<string[]> {
  serve(of);
  const page = await pupil.visitor.get(QUESTION());
  const empty = await pupil.visitor.post(QUESTION(), { position: '1' });
  expect([page.statusCode, empty.statusCode]).toEqual([200, 422]);
  if (question.type !== 'act') return [page.body, empty.body];
  const frame = await pupil.visitor.get(/<iframe[^>]* src="([^"]+)"/.exec(page.body)?.[1] ?? '');
  expect(frame.statusCode).toBe(200);
  return [page.body, empty.body, frame.body];
}

/** Letters and figures alone: neither markup nor typography can hide a text. */
const words = (text: string): string =>
  ` ${text
    .replace(/&(?:#39|quot|amp|lt|gt);|\\[nt]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()} `;

/** What the payloads tell of the solution. */
function leaks(item: Item, real: readonly string[], other: readonly string[]): string[] {
  const found = real.filter((body, i) => body !== other[i]).map(() => 'changes with the solution');
  const all = [...real, ...other].join('\n');
  // As it came, then as it is read: a tag may stand in the middle of a sentence.
  const shown = words(all) + words(all.replace(/<[^>]*>/g, ' '));
  const tells = (text: string) => shown.includes(words(text));
  const { text, picture, question, files } = item;
  const fields = 'fields' in question ? question.fields : 'field' in question ? [question.field] : [];
  const authored = words(
    JSON.stringify([text.question, text.instruction, text.fileLabel, picture, files, fields]),
  );
  // A few words of a reason may name what the picture shows; a whole sentence does not happen to be there.
  const happens = (told: string) => told.split(/\s+/).length < 6 && authored.includes(words(told));
  for (const told of [CANARY, ...tellingTexts(item, release, item.skillId)])
    if (tells(told) && !happens(told)) found.push(`tells « ${told} »`);
  // An answer may stand in what is there to be read, never anywhere else. Numbers are in every page: the first line sees them.
  for (const typed of typedTexts(question).filter((one) => /\p{L}{3}/u.test(one)))
    if (tells(typed) && !authored.includes(words(typed))) found.push(`holds « ${typed} »`);
  return found;
}

const items = Object.values(release.items);

describe('before the answer', () => {
  it.each(items.map((item) => [item.id, item] as const))('%s tells nothing', async (_, item) => {
    const surfaces = item.surfaces?.map((_one, i) => i) ?? [0];
    for (const surface of surfaces) {
      await ask(item, surface);
      const here = atSurface(item, surface);
      const real = await payloads(release, here);
      const other = await payloads(falseRelease, here);
      expect(real[0]).toContain('<h1>');
      expect(leaks(here, real, other)).toEqual([]);
    }
  });
});

describe('a leak is seen', () => {
  const one = (type: Item['type']) => items.find((item) => item.type === type && !item.surfaces) as Item;
  const pages = async (item: Item) => {
    await ask(item, 0);
    return { real: await payloads(release, item), other: await payloads(falseRelease, item) };
  };

  it('in a page that marks the right option', async () => {
    const item = one('choice');
    const { question } = item;
    const { real, other } = await pages(item);
    const marks = 'options' in question ? question.options.map(({ correct }) => correct).join() : '';
    expect(leaks(item, [`${real[0]}<!-- ${marks} -->`, real[1] ?? ''], other)).toEqual([
      'changes with the solution',
    ]);
  });

  it('in a page that carries an accepted answer, or the feedback in its markup', async () => {
    const item = items.find(({ type, id: name }) => type === 'text' && name === 'query.3.a') as Item;
    const { real, other } = await pages(item);
    const [typed = ''] = typedTexts(item.question);
    const plant = (text: string) =>
      [real, other].map((all) => all.map((body) => body + text)) as [string[], string[]];
    expect(leaks(item, ...plant(`<i data-ok="${typed}"></i>`))).toContainEqual(
      expect.stringMatching(/^holds/),
    );
    const feedback = item.text.feedback.replace(/ /g, ' <b> </b>');
    expect(leaks(item, ...plant(`<p>${feedback}</p>`))).toContainEqual(expect.stringMatching(/^tells/));
  });

  it('in the release: an instruction that says the feedback, a scene that says its checks', async () => {
    for (const item of [one('choices'), one('act')]) {
      const { question } = item;
      const told = question.type === 'act' ? (question.checks[0]?.say ?? '') : item.text.feedback;
      const text = { ...item.text, instruction: `${item.text.instruction}\n\n${told}` };
      const planted = { ...release, items: { ...release.items, [item.id]: { ...item, text } } };
      await ask(item, 0);
      const real = await payloads(planted, item);
      expect(leaks(item, real, real)).toContainEqual(`tells « ${told} »`);
    }
  });

  it('in a product that gives a page more than the types allow', async () => {
    const item = one('act');
    const { real, other } = await pages(item);
    const { question } = item;
    if (question.type !== 'act') throw new Error('no act');
    const frame =
      real[2]?.replace('</main>', `</main><script>${JSON.stringify(question.checks)}</script>`) ?? '';
    expect(leaks(item, [real[0] ?? '', real[1] ?? '', frame], other).length).toBeGreaterThan(1);
  });
});

describe('the scripts of the simulators', () => {
  const src = join(import.meta.dirname, '..');
  const sources = ['simulators', 'engine/simulators', 'browser']
    .flatMap((folder) =>
      readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(src, name), 'utf8'))
    .join('\n');

  it('are made for any scene: they know no item, no scene and nothing that is checked', () => {
    const acts = items.filter(({ type }) => type === 'act');
    expect(acts.length).toBeGreaterThan(20);
    const known = acts.flatMap((item) =>
      item.question.type === 'act'
        ? [
            item.id,
            item.question.sceneId,
            ...tellingTexts(item, release, item.skillId),
            ...typedTexts(item.question),
          ]
        : [],
    );
    const said = words(sources);
    expect(known.filter((text) => text.length > 4 && said.includes(words(text)))).toEqual([]);
    // What is looked through is the code of the simulators indeed.
    expect(said).toContain(words('new ResizeObserver'));
  });
});
