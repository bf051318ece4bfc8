import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rightAnswer } from '../../db/right-answer.ts';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { person, pixAdmin } from '../../test/school.ts';
import { atSurface, getItem, type Item } from '../content/index.ts';
import { questionSeed } from '../engine/index.ts';

let t: TestApp;
let boss: Awaited<ReturnType<typeof pixAdmin>>;
beforeAll(async () => {
  t = await testApp();
  boss = await pixAdmin(t);
});
afterAll(() => t.close());

const PLACES = ['/admin/contenu', '/admin/contenu/sujets/formula', '/admin/contenu/epreuves/formula.2.a'];
const release = () => t.deps.releases.current;
const items = () => Object.values(release().items);
const first = (is: (item: Item) => boolean): Item => {
  const item = items().find(is);
  if (!item) throw new Error('no such item in the bank');
  return item;
};
const form = (item: Item, surface: number) =>
  Object.fromEntries(
    Object.entries(rightAnswer(atSurface(item, surface).question, questionSeed(surface + 1, item.id))).map(
      ([name, value]) => [name, typeof value === 'string' ? value : [...(value ?? [])]],
    ),
  );

describe('the pages of the content', () => {
  it.each(PLACES)('%s does not exist for others, and asks who is not there to sign in', async (path) => {
    const { visitor } = await person(t);
    expect((await visitor.get(path)).statusCode).toBe(404);
    expect((await visitor.post(path)).statusCode).toBe(404);
    const stranger = await t.visitor().get(path);
    expect(stranger.statusCode).toBe(303);
    expect(stranger.headers.location).toContain('/connexion');
  });

  it('count the bank by competence, tube and level', async () => {
    const page = textOf(await boss.visitor.get('/admin/contenu'));
    expect(page).toContain(`${items().length} `);
    for (const tube of Object.values(release().tubes))
      expect(page).toContain(tube.title.fr.replace(/\s/g, ' '));
    expect(page).toContain('La vérification ne signale rien.');
  });

  it('show a tube with its skills, hints, lessons and items', async () => {
    const page = await boss.visitor.get('/admin/contenu/sujets/formula');
    for (const skill of Object.values(release().skills).filter(({ tubeId }) => tubeId === 'formula')) {
      expect(textOf(page)).toContain(skill.goal.fr.replace(/\s/g, ' '));
      for (const id of skill.itemIds) expect(page.body).toContain(`href="/admin/contenu/epreuves/${id}"`);
    }
  });

  it.each([
    '/admin/contenu/sujets/rien',
    '/admin/contenu/sujets/constructor',
    '/admin/contenu/epreuves/rien.1.a',
    '/admin/contenu/epreuves/formula.2.a?variante=13',
    '/admin/contenu/epreuves/formula.2.a?variante=0',
    '/admin/contenu/epreuves/formula.2.a?variante=1.5',
    '/admin/contenu/epreuves/query.1.a?variante=2',
  ])('%s is not found', async (path) => {
    expect((await boss.visitor.get(path)).statusCode).toBe(404);
  });

  it('open for every item, and for every surface', async () => {
    for (const item of items())
      for (let surface = 0; surface < (item.surfaces?.length ?? 1); surface += 5) {
        const page = await boss.visitor.get(`/admin/contenu/epreuves/${item.id}?variante=${surface + 1}`);
        expect([item.id, page.statusCode]).toEqual([item.id, 200]);
        expect(page.body).not.toContain('{{');
      }
  }, 60_000);

  it('let the simulator of an item into a frame, inside Pix Admin as well', async () => {
    const item = first(({ type }) => type === 'act');
    const { headers, body } = await boss.visitor.get(`/admin/contenu/epreuves/${item.id}`);
    expect(headers['content-security-policy']).toContain("frame-src 'self'");
    expect(body).toContain(t.deps.assets.simulators.bridge);
  });

  it('tell what an item waives, and why', async () => {
    const waived = t.deps.remarks().find(({ level }) => level === 'waived');
    if (!waived?.itemId) throw new Error('the bank waives nothing');
    const page = textOf(await boss.visitor.get(`/admin/contenu/epreuves/${waived.itemId}`));
    expect(page).toContain('Écarté, avec sa raison');
    expect(page).toContain(waived.file);
  });
});

describe('the corrector to try', () => {
  const shown = async (item: Item, surface: number, values: Record<string, string | string[]>) =>
    boss.visitor.post(`/admin/contenu/epreuves/${item.id}?variante=${surface + 1}`, values);

  it('accepts the right answer of each type of question, on the surface that is shown', async () => {
    for (const type of ['choice', 'choices', 'text', 'texts', 'texts-any-order', 'act']) {
      const item = first((one) => one.type === type);
      expect(textOf(await shown(item, 0, form(item, 0)))).toContain('Réponse acceptée');
    }
    const generated = getItem(release(), 'formula.2.a');
    expect(textOf(await shown(generated, 4, form(generated, 4)))).toContain('Réponse acceptée');
    expect(textOf(await shown(generated, 4, form(generated, 7)))).toContain('Réponse refusée');
  });

  it('says what it compares once the tolerance is applied, and keeps what was typed', async () => {
    const item = getItem(release(), 'sheet.4.a');
    const page = await shown(item, 0, { 'champ-a': ' b 3 ', 'champ-b': 'zz' });
    expect(textOf(page)).toContain('Tapé « b 3 », comparé sous la forme « B3 »');
    expect(textOf(page)).toContain('comparé sous la forme « ZZ »');
    expect(page.body).toContain('value="zz"');
  });

  it('asks for an answer when there is none, or one field is empty', async () => {
    const item = getItem(release(), 'sheet.4.a');
    const empty = await shown(item, 0, {});
    expect(empty.statusCode).toBe(422);
    expect(textOf(empty)).toContain('Donnez une réponse à essayer.');
    expect(textOf(await shown(item, 0, { 'champ-a': 'B3' }))).toContain('Remplissez tous les champs');
  });

  it('leaves no trace', async () => {
    const item = first((one) => one.type === 'text');
    await shown(item, 0, form(item, 0));
    expect(await t.deps.db.selectFrom('answers').select('itemId').execute()).toEqual([]);
  });
});
