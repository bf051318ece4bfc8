import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, PASSWORD, type TestApp, testApp, textOf } from '../../test/app.ts';
import { person } from '../../test/school.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

let n = 0;
const fresh = (changes: Record<string, string> = {}) => ({
  prenom: 'Zoé',
  nom: 'Étienne',
  courriel: `zoe${++n}@exemple.example`,
  'mot-de-passe': PASSWORD,
  conditions: 'oui',
  ...changes,
});
const userByEmail = (email: string) =>
  t.deps.db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst();

describe('creating an account', () => {
  it('signs in, dates the terms and leads to where one was going', async () => {
    const visitor = t.visitor();
    const form = fresh();
    const response = await visitor.post('/inscription?next=%2Fcampagnes%2FBKTRME482', form);
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/campagnes/BKTRME482');
    const user = await userByEmail(form.courriel);
    expect(user).toMatchObject({ firstName: 'Zoé', lastName: 'Étienne', termsAcceptedAt: t.clock.now() });
    expect((await visitor.get('/mes-parcours')).statusCode).toBe(200);
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
  });

  it('tells all the errors at once, keeps what was typed and never shows the password', async () => {
    const response = await t.visitor().post('/inscription', {
      prenom: 'Zoé',
      nom: '',
      courriel: 'pas-une-adresse',
      'mot-de-passe': 'courtcourt',
      conditions: '',
    });
    expect(response.statusCode).toBe(422);
    const text = textOf(response);
    for (const words of [
      '4 points à corriger',
      'Écrivez votre nom.',
      'adresse e-mail complète',
      '12 caractères',
      'acceptez les conditions',
    ])
      expect(text).toContain(words);
    expect(response.body).toContain('value="Zoé"');
    expect(response.body).toContain('value="pas-une-adresse"');
    expect(response.body).not.toContain('courtcourt');
  });

  it.each(['motdepasse2026', 'azertyuiop12', 'zoeetienne2026', 'aaaaaaaaaaaaaaaa', 'pixpixpixpix'])(
    'refuses the guessable password « %s »',
    async (password) => {
      const response = await t.visitor().post('/inscription', fresh({ 'mot-de-passe': password }));
      expect(response.statusCode).toBe(422);
      expect(textOf(response)).toContain('se devine trop facilement');
    },
  );

  it.each([
    'kvqmzjrwtbxp',
    'tambour lilas gué 39',
    `${'orage tulipe canoë brume '.repeat(4)}7`,
    'canoë🦦lilas🪨brume🌊12',
  ])('accepts « %s », and signs in with it again', async (password) => {
    const form = fresh({ 'mot-de-passe': password });
    expect((await t.visitor().post('/inscription', form)).statusCode).toBe(303);
    expect((await t.visitor().post('/connexion', form)).statusCode).toBe(303);
  });

  it('does not give an address twice, nor tells its password', async () => {
    const form = fresh();
    await t.visitor().post('/inscription', form);
    const other = t.visitor();
    const response = await other.post('/inscription', {
      ...form,
      'mot-de-passe': 'tout autre chose 58 lanterne',
    });
    expect(response.statusCode).toBe(422);
    expect(textOf(response)).toContain('ne peut pas servir à un nouveau compte');
    expect((await other.get('/mes-parcours')).statusCode).toBe(303);
  });

  it('posted twice makes one account and signs in both times', async () => {
    const form = fresh();
    const replies = await Promise.all([
      t.visitor().post('/inscription', form),
      t.visitor().post('/inscription', form),
    ]);
    expect(replies.map((reply) => reply.statusCode)).toEqual([303, 303]);
  });
});

describe('signing in and out', () => {
  it('says the same of a wrong password and of an unknown address', async () => {
    const { email } = await person(t);
    const wrong = await t
      .visitor()
      .post('/connexion', { courriel: email, 'mot-de-passe': 'pas le bon du tout' });
    const unknown = await t
      .visitor()
      .post('/connexion', { courriel: 'inconnue@exemple.example', 'mot-de-passe': 'pas le bon du tout' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422]);
    expect(wrong.body.replaceAll(email, 'X')).toBe(unknown.body.replaceAll('inconnue@exemple.example', 'X'));
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
  ])('never leads out of the site: %s', async (next) => {
    const { email } = await person(t);
    const response = await t
      .visitor()
      .post(`/connexion?next=${encodeURIComponent(next)}`, { courriel: email, 'mot-de-passe': PASSWORD });
    expect(response.statusCode).toBe(303);
    expect(new URL(String(response.headers.location), ORIGIN).origin).toBe(ORIGIN);
  });

  it('gives a new session each time, and a dead one after signing out', async () => {
    const { visitor } = await person(t);
    const old = new Map(visitor.cookies);
    const out = await visitor.post('/deconnexion');
    expect(out.headers['clear-site-data']).toBe('"storage"');
    const thief = t.visitor();
    for (const [name, value] of old) thief.cookies.set(name, value);
    expect((await thief.get('/mes-parcours')).headers.location).toMatch(/^\/connexion/);
  });

  it('refuses a forged cookie', async () => {
    const { visitor } = await person(t);
    const [name, value] = [...visitor.cookies][0] ?? ['', ''];
    const forged = t.visitor();
    forged.cookies.set(name, value.replace(/.(?=[^%]{3}$)/, 'x').replace(/^./, 'Z'));
    expect((await forged.get('/mes-parcours')).statusCode).toBe(303);
  });

  it('tells who is already there instead of asking again', async () => {
    const { visitor } = await person(t, { firstName: 'Malo', lastName: 'Kerbrat' });
    expect(textOf(await visitor.get('/connexion'))).toContain('Vous utilisez le compte de Malo Kerbrat');
    expect(textOf(await visitor.get('/inscription'))).toContain('Vous êtes déjà connecté');
  });

  it('slows down who tries too often, for that account alone', async () => {
    const { email } = await person(t);
    const visitor = t.visitor();
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++)
      statuses.push(
        (await visitor.post('/connexion', { courriel: email, 'mot-de-passe': 'encore une erreur' }))
          .statusCode,
      );
    expect(statuses.at(0)).toBe(422);
    expect(statuses.at(-1)).toBe(429);
    const other = await person(t);
    expect((await other.visitor.get('/mes-parcours')).statusCode).toBe(200);
  });
});

describe('a forgotten password', () => {
  const linkIn = (text: string) => /\/mot-de-passe\/[\w-]+/.exec(text)?.[0] ?? '';

  it('gets the same answer for a known and an unknown address, a mail only for the known', async () => {
    const { email } = await person(t);
    t.mails.length = 0;
    const known = await t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    const unknown = await t.visitor().post('/mot-de-passe-oublie', { courriel: 'personne@exemple.example' });
    expect(known.body).toBe(unknown.body);
    expect(t.mails.map((mail) => mail.to)).toEqual([email]);
  });

  it('is changed by a link that works once, and ends the other sessions', async () => {
    const { email, visitor } = await person(t);
    t.mails.length = 0;
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    const link = linkIn(t.mails[0]?.text ?? '');
    const reader = t.visitor();
    expect((await reader.get(link)).statusCode).toBe(200);
    expect((await reader.post(link, { 'mot-de-passe': 'court' })).statusCode).toBe(422);
    const password = 'lanterne rivière 48 pierre gué';
    expect((await reader.post(link, { 'mot-de-passe': password })).headers.location).toBe(
      '/connexion?nouveau=1',
    );
    expect((await visitor.get('/mes-parcours')).statusCode).toBe(303);
    expect(
      (await t.visitor().post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD })).statusCode,
    ).toBe(422);
    expect(
      (await t.visitor().post('/connexion', { courriel: email, 'mot-de-passe': password })).statusCode,
    ).toBe(303);
    const again = await reader.post(link, { 'mot-de-passe': 'encore une autre phrase 77' });
    expect(again.statusCode).toBe(410);
    expect(textOf(again)).toContain('Ce lien ne marche plus');
  });

  it('is not changed by a link that is too old', async () => {
    const { email } = await person(t);
    t.mails.length = 0;
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    await t.deps.db
      .updateTable('verifications')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute();
    const late = await t
      .visitor()
      .post(linkIn(t.mails[0]?.text ?? ''), { 'mot-de-passe': 'lanterne rivière 48 pierre gué' });
    expect(late.statusCode).toBe(410);
  });
});
