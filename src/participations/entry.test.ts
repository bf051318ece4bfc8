import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { asked, campaign, join, person, playToEnd, rightForm, school } from '../../test/school.ts';

let t: TestApp;
let organisationId: number;
let teacherId: string;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  organisationId = gues.id;
  teacherId = (await gues.member('member', { firstName: 'Claire', lastName: 'Aubert' })).userId;
});
afterAll(() => t.close());

describe('the code page', () => {
  it.each([
    ['', 'Saisissez un code'],
    ['bonjour', '6 lettres et 3 chiffres'],
    ['BKTRME482', 'Aucun parcours n’a ce code'],
  ])('says what is wrong with « %s » and keeps it', async (code, message) => {
    const response = await t.visitor().get(`/campagnes?code=${code}`);
    expect(response.statusCode).toBe(422);
    expect(textOf(response)).toContain(message);
    if (code !== '') expect(response.body).toContain(`value="${code}"`);
  });

  it('leads to the campaign however the code is typed', async () => {
    const { code } = await campaign(t, organisationId, teacherId);
    const typed = `${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)}`.toLowerCase();
    const response = await t.visitor().get(`/campagnes?code=${encodeURIComponent(typed)}`);
    expect(response.headers.location).toBe(`/campagnes/${code}`);
  });

  it('answers an unknown link with the field to correct it, as not found', async () => {
    const response = await t.visitor().get('/campagnes/ZZZZZZ999');
    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('value="ZZZZZZ999"');
  });
});

describe('the landing page', () => {
  it('says what will be seen before asking to start, and offers account or sign-in', async () => {
    const { code } = await campaign(t, organisationId, teacherId);
    const page = await t.visitor().get(`/campagnes/${code}`);
    const text = textOf(page);
    for (const words of [
      'Chercher',
      'Claire Aubert',
      'Ce que verra votre enseignant',
      'Je commence',
      'J’ai déjà un compte',
    ])
      expect(text).toContain(words);
    expect(page.body).toContain(`/inscription?next=${encodeURIComponent(`/campagnes/${code}`)}`);
  });

  it('greets who is there, then resumes, then leads to the results', async () => {
    const { code } = await campaign(t, organisationId, teacherId);
    const who = await person(t, { firstName: 'Aïcha', lastName: 'Kone' });
    expect(textOf(await who.visitor.get(`/campagnes/${code}`))).toContain('Bonjour Aïcha');
    const id = await join(who.visitor, code);
    await who.visitor.post(`/parcours/${id}/question`, await rightForm(t, who.userId, id));
    expect(textOf(await who.visitor.get(`/campagnes/${code}`))).toContain('Reprendre');
    expect(textOf(await who.visitor.get('/mes-parcours'))).toContain('En cours');
    expect(textOf(await who.visitor.get('/'))).toContain('Mes parcours Chercher En cours');
    await playToEnd(t, who, id);
    expect(textOf(await who.visitor.get(`/campagnes/${code}`))).toContain('Envoyer mes résultats');
    expect(textOf(await who.visitor.get('/mes-parcours'))).toContain('À envoyer');
    await who.visitor.post(`/parcours/${id}/envoi`);
    expect(textOf(await who.visitor.get(`/campagnes/${code}`))).toContain('Voir mes résultats');
    expect(textOf(await who.visitor.get('/mes-parcours'))).toContain('Envoyé le');
  });

  it('uses the name of what is tested where the teacher gave no title', async () => {
    const { code } = await campaign(t, organisationId, teacherId, { title: null });
    expect(textOf(await t.visitor().get(`/campagnes/${code}`))).toContain(
      'Mener une recherche et une veille d’information',
    );
  });
});

describe('an identifier', () => {
  it('is asked before the first question, refused when empty or too long, and kept', async () => {
    const { code } = await campaign(t, organisationId, teacherId, { identifierLabel: 'Numéro de casier' });
    const who = await person(t);
    expect((await who.visitor.post(`/campagnes/${code}`)).headers.location).toBe(
      `/campagnes/${code}/identifiant`,
    );
    expect(textOf(await who.visitor.get(`/campagnes/${code}/identifiant`))).toContain('Numéro de casier');
    for (const identifiant of ['', '   ', 'x'.repeat(256)])
      expect((await who.visitor.post(`/campagnes/${code}/identifiant`, { identifiant })).statusCode).toBe(
        422,
      );
    const started = await who.visitor.post(`/campagnes/${code}/identifiant`, { identifiant: ' B-112 ' });
    const id = Number(/\/parcours\/(\d+)\//.exec(String(started.headers.location))?.[1]);
    expect((await asked(t, who.userId, id)).identifier).toBe('B-112');
    // Joined already: the page leads on, and another value changes nothing.
    await who.visitor.post(`/campagnes/${code}/identifiant`, { identifiant: 'autre' });
    expect((await asked(t, who.userId, id)).identifier).toBe('B-112');
    expect((await who.visitor.get(`/campagnes/${code}/identifiant`)).headers.location).toBe(
      `/parcours/${id}/question`,
    );
  });

  it('does not exist for a campaign that asks none', async () => {
    const { code } = await campaign(t, organisationId, teacherId);
    const who = await person(t);
    expect((await who.visitor.post(`/campagnes/${code}/identifiant`, { identifiant: 'x' })).statusCode).toBe(
      404,
    );
    expect((await who.visitor.get(`/campagnes/${code}/identifiant`)).headers.location).toBe(
      `/campagnes/${code}`,
    );
  });
});

it('the rules are shown once, screen by screen, and can be passed', async () => {
  const { code } = await campaign(t, organisationId, teacherId);
  const who = await person(t);
  const started = await who.visitor.post(`/campagnes/${code}`);
  const question = String(started.headers.location);
  const rules = await who.visitor.get(question);
  expect(rules.headers.location).toMatch(/\/regles$/);
  for (const [screen, title] of [
    ['1', 'Cherchez'],
    ['4', 'Toutes les 5 questions'],
    ['9', 'Cherchez'],
    ['x', 'Cherchez'],
  ]) {
    expect(textOf(await who.visitor.get(`${rules.headers.location}?ecran=${screen}`))).toContain(title);
  }
  await who.visitor.post(String(rules.headers.location));
  expect((await who.visitor.get(question)).statusCode).toBe(200);
});
