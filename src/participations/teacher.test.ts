import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, join, person, playToEnd, rightForm, school } from '../../test/school.ts';

let t: TestApp;
let teacher: Visitor;
let other: Visitor;
let id: number;
let sent: number;
let waiting: number;
let started: number;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const owner = await gues.member('member');
  teacher = owner.visitor;
  const made = await campaign(t, gues.id, owner.userId);
  id = made.id;
  const elsewhere = await school(t, 'Lycée d’En Face');
  other = (await elsewhere.member('admin')).visitor;

  const zoe = await person(t, { firstName: 'Zoé', lastName: 'Étienne' });
  sent = await join(zoe.visitor, made.code);
  await playToEnd(t, zoe, sent, (position) => position !== 2);
  await zoe.visitor.post(`/parcours/${sent}/envoi`);
  const malo = await person(t, { firstName: 'Malo', lastName: 'bernard' });
  waiting = await join(malo.visitor, made.code);
  await playToEnd(t, malo, waiting);
  const ines = await person(t, { firstName: 'Inès', lastName: '<b>Amrani</b>' });
  started = await join(ines.visitor, made.code);
  await ines.visitor.post(`/parcours/${started}/question`, await rightForm(t, ines.userId, started));
});
afterAll(() => t.close());

const page = (query = '') => teacher.get(`/orga/campagnes/${id}${query}`);

describe('the activity of a campaign', () => {
  it('counts participants by state and lists them by name, as text', async () => {
    const response = await page();
    const text = textOf(response);
    expect(text).toContain('participants 3');
    expect(text).toContain('1 résultat reçu');
    expect(text).toContain('33 %');
    expect(response.body).toContain('&lt;b>Amrani');
    const names = ['Amrani', 'bernard', 'Étienne'].map((name) => response.body.indexOf(name));
    expect(names.every((place) => place > 0)).toBe(true);
  });

  it.each([
    ['?etat=recus', ['Étienne'], ['bernard', 'Amrani']],
    ['?etat=a-envoyer', ['bernard'], ['Étienne', 'Amrani']],
    ['?etat=en-cours', ['Amrani'], ['Étienne', 'bernard']],
    ['?q=zoé', ['Étienne'], ['bernard']],
    ['?q=malo%20BERN', ['bernard'], ['Étienne']],
    ['?etat=inconnu', ['Étienne', 'bernard', 'Amrani'], []],
  ])('filters with %s', async (query, shown, hidden) => {
    const table = (await page(query)).body.split('<tbody')[1] ?? '';
    for (const name of shown) expect(table).toContain(name);
    for (const name of hidden) expect(table).not.toContain(name);
  });

  it.each(['?q=%25', '?q=_', '?q=personne'])('finds nobody with %s', async (query) =>
    expect(textOf(await page(query))).toContain('Personne ne correspond'),
  );

  it('goes back to the first page when the page asked for is beyond the end', async () => {
    expect((await page('?page=7')).statusCode).toBe(303);
  });
});

describe('a pupil’s page', () => {
  it('shows results once they are sent', async () => {
    const text = textOf(await teacher.get(`/orga/campagnes/${id}/participants/${sent}`));
    for (const words of [
      'Zoé Étienne',
      'de réussite',
      'acquis validés / acquis testés',
      'Par compétence',
      'Résultats reçus',
    ])
      expect(text).toContain(words);
  });

  it.each([
    ['finished but not sent', () => waiting, 'n’ont pas été envoyés'],
    ['in progress', () => started, 'Le parcours est en cours'],
  ])('shows progress only while %s', async (_state, participation, words) => {
    const response = await teacher.get(`/orga/campagnes/${id}/participants/${participation()}`);
    expect(textOf(response)).toContain(words);
    for (const hidden of ['de réussite', 'acquis validés', 'Par compétence', 'Niveau'])
      expect(textOf(response)).not.toContain(hidden);
  });

  it('leads to the neighbours in the list', async () => {
    const body = (await teacher.get(`/orga/campagnes/${id}/participants/${waiting}`)).body;
    expect(body).toContain('rel="prev"');
    expect(body).toContain('rel="next"');
  });
});

describe('another organisation', () => {
  it('finds nothing at all', async () => {
    for (const path of [
      '',
      '/participants',
      `/participants/${sent}`,
      '/resultats',
      '/parametres',
      '/modifier',
      '/resultats.csv',
    ]) {
      const response = await other.get(`/orga/campagnes/${id}${path}`);
      expect(response.statusCode, path).toBe(404);
      expect(textOf(response)).not.toContain('Étienne');
    }
  });

  it('cannot reach a pupil through a campaign of its own', async () => {
    expect((await other.get(`/orga/campagnes/99999/participants/${sent}`)).statusCode).toBe(404);
  });
});

it.each(['abc', '0', '-1', '1e3', '99999999999999999999'])(
  'an address that names nothing is not found: %s',
  async (text) => {
    expect((await teacher.get(`/orga/campagnes/${text}`)).statusCode).toBe(404);
    expect((await teacher.get(`/orga/campagnes/${id}/participants/${text}`)).statusCode).toBe(404);
  },
);

it('a pupil and a visitor do not enter', async () => {
  const pupil = await person(t);
  expect((await pupil.visitor.get(`/orga/campagnes/${id}`)).statusCode).toBe(403);
  expect((await t.visitor().get(`/orga/campagnes/${id}`)).headers.location).toMatch(/^\/connexion/);
});

describe('the questions a pupil was asked', () => {
  it('are shown once sent, each with why it was asked and never with what was typed', async () => {
    const response = await teacher.get(`/orga/campagnes/${id}/participants/${sent}/questions`);
    const text = textOf(response);
    expect(text).toContain('Pourquoi cette question ?');
    expect(text).toContain('C’était la première');
    expect(text).toContain('Le niveau de l’élève était alors estimé à');
    const rows = await t.deps.db
      .selectFrom('answers')
      .select('answer')
      .where('participationId', '=', sent)
      .execute();
    const typed = rows.flatMap(({ answer }) =>
      Object.values((answer as { texts?: Record<string, string> } | null)?.texts ?? {}),
    );
    // Words that the questions and skills themselves hold prove nothing.
    const { items, skills } = t.deps.releases.current;
    const told = [
      ...Object.values(items).map((item) => item.text.question),
      ...Object.values(skills).map((skill) => skill.goal.fr),
    ].join(' ');
    const telling = typed.filter((words) => words.length > 8 && !told.includes(words));
    expect(telling.length).toBeGreaterThan(0);
    for (const words of telling) expect(text).not.toContain(words);
  });

  it('do not exist before, nor for another organisation', async () => {
    for (const participation of [waiting, started]) {
      expect(
        (await teacher.get(`/orga/campagnes/${id}/participants/${participation}/questions`)).statusCode,
      ).toBe(404);
    }
    expect((await other.get(`/orga/campagnes/${id}/participants/${sent}/questions`)).statusCode).toBe(404);
  });
});
