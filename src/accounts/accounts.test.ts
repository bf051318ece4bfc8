import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
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
const usersByEmail = (email: string) =>
  t.deps.db.selectFrom('users').selectAll().where('email', '=', email).execute();
const isSignedIn = async (visitor: Visitor) => (await visitor.get('/mes-parcours')).statusCode === 200;

describe('creating an account', () => {
  it('signs in, dates the terms and leads to where one was going', async () => {
    const visitor = t.visitor();
    const form = fresh();
    const response = await visitor.post('/inscription?next=%2Fcampagnes%2FBKTRME482', form);
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/campagnes/BKTRME482');
    expect(await usersByEmail(form.courriel)).toMatchObject([
      { firstName: 'Zoé', lastName: 'Étienne', termsAcceptedAt: t.clock.now() },
    ]);
    expect(await isSignedIn(visitor)).toBe(true);
  });

  it('keeps the password as argon2id alone, and the address in small letters', async () => {
    const form = fresh({ courriel: `MAJUSCULES${++n}@Exemple.Example` });
    await t.visitor().post('/inscription', form);
    const [user] = await usersByEmail(form.courriel.toLowerCase());
    const account = await t.deps.db
      .selectFrom('accounts')
      .selectAll()
      .where('userId', '=', user?.id ?? '')
      .executeTakeFirstOrThrow();
    expect(account.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await t.visitor().post('/connexion', form)).statusCode).toBe(303);
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

  it.each([
    ['the terms are not accepted', { conditions: '' }, 'acceptez les conditions'],
    ['the terms are something else', { conditions: 'non' }, 'acceptez les conditions'],
    ['the password is missing', { 'mot-de-passe': '' }, '12 caractères au moins'],
    ['the password is too short', { 'mot-de-passe': 'kvqmzjrwtbx' }, '12 caractères au moins'],
    ['the password is too long', { 'mot-de-passe': 'tambour lilas '.repeat(20) }, '256 caractères au plus'],
    [
      'the password is of the address',
      { courriel: 'kvqmzjrwtbxp@a.fr', 'mot-de-passe': 'kvqmzjrwtbxp' },
      'se devine',
    ],
    ['the first name is of spaces', { prenom: ' \u00a0 ' }, 'Écrivez votre prénom.'],
    ['the first name has no letter', { prenom: '😀' }, 'Écrivez votre prénom.'],
    ['the name is too long', { nom: 'é'.repeat(101) }, '100 caractères au plus'],
    ['the address has no place', { courriel: 'zoe@' }, 'adresse e-mail complète'],
    ['the address is of two', { courriel: 'zoe@a.fr, lea@a.fr' }, 'adresse e-mail complète'],
    ['the address is too long', { courriel: `${'z'.repeat(250)}@a.fr` }, 'adresse e-mail complète'],
  ])('makes none while %s, and keeps where one was going', async (_what, changes, words) => {
    const form = fresh(changes as Record<string, string>);
    const visitor = t.visitor();
    const response = await visitor.post('/inscription?next=%2Faide', form);
    expect(response.statusCode).toBe(422);
    expect(textOf(response)).toContain(words);
    expect(textOf(response)).toContain('Un point à corriger');
    expect(response.body).toContain('action="/inscription?next=%2Faide"');
    expect(await usersByEmail(form.courriel)).toEqual([]);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('takes names as long as the database does, counted in characters', async () => {
    const form = fresh({ prenom: '𝔸'.repeat(100), nom: 'É'.repeat(100) });
    expect((await t.visitor().post('/inscription', form)).statusCode).toBe(303);
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

  it('keeps the language of the page for the mails to come', async () => {
    const visitor = t.visitor();
    visitor.cookies.set('lang', 'en');
    const form = fresh();
    await visitor.post('/inscription', form);
    expect(await usersByEmail(form.courriel)).toMatchObject([{ lang: 'en' }]);
  });

  it('posted several times at once makes one account and signs in each time', async () => {
    for (let round = 0; round < 4; round++) {
      const form = fresh();
      const visitors = [t.visitor(), t.visitor(), t.visitor()];
      const replies = await Promise.all(visitors.map((visitor) => visitor.post('/inscription', form)));
      expect(replies.map((reply) => reply.statusCode)).toEqual([303, 303, 303]);
      expect(await Promise.all(visitors.map(isSignedIn))).toEqual([true, true, true]);
      const users = await usersByEmail(form.courriel);
      expect(users).toHaveLength(1);
      const accounts = await t.deps.db
        .selectFrom('accounts')
        .select('id')
        .where('userId', '=', users[0]?.id ?? '')
        .execute();
      expect(accounts).toHaveLength(1);
    }
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
    expect(known.body).not.toContain(email);
    expect((await t.visitor().post('/mot-de-passe-oublie', { courriel: 'zoe' })).statusCode).toBe(422);
  });

  it('is told in a mail that greets, with the address that people know, names as text', async () => {
    const { email } = await person(t, { firstName: '<b>Zoé</b>', lastName: 'X' });
    t.mails.length = 0;
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email.toUpperCase() });
    const [mail] = t.mails;
    expect(mail?.to).toBe(email);
    expect(mail?.text).toContain('Bonjour <b>Zoé</b>,');
    expect(mail?.html).toContain('Bonjour &lt;b&gt;Zoé&lt;/b&gt;,');
    const link = `${t.deps.config.publicUrl}${linkIn(mail?.text ?? '')}`;
    expect(mail?.html).toContain(`<a href="${link}"`);
  });

  it('is told in the language of the page where it was asked', async () => {
    const { email } = await person(t);
    t.mails.length = 0;
    const visitor = t.visitor();
    visitor.cookies.set('lang', 'en');
    await visitor.post('/mot-de-passe-oublie', { courriel: email });
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    expect(t.mails.map((mail) => mail.html.slice(15, 31))).toEqual(['<html lang="en">', '<html lang="fr">']);
    expect(t.mails[0]?.text).toContain('Hello Léa,');
  });

  it('is changed by a link that works once, and ends the other sessions', async () => {
    const { email, visitor } = await person(t);
    t.mails.length = 0;
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    const link = linkIn(t.mails[0]?.text ?? '');
    const reader = t.visitor();
    expect((await reader.get(link)).statusCode).toBe(200);
    for (const weak of ['court', 'motdepasse2026', '']) {
      const refused = await reader.post(link, { 'mot-de-passe': weak });
      expect(refused.statusCode).toBe(422);
      if (weak !== '') expect(refused.body).not.toContain(weak);
    }
    const password = 'lanterne rivière 48 pierre gué';
    expect((await reader.post(link, { 'mot-de-passe': password })).headers.location).toBe(
      '/connexion?nouveau=1',
    );
    expect(await isSignedIn(visitor)).toBe(false);
    expect(await isSignedIn(reader)).toBe(false);
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

  it.each([
    ['never-given-to-anyone', 410],
    ['court', 404],
    ["x' or 'x'='x", 404],
    ['a'.repeat(150), 404],
  ])('is not changed by an invented link: %s', async (token, status) => {
    const password = 'lanterne rivière 48 pierre gué';
    const path = `/mot-de-passe/${encodeURIComponent(token)}`;
    expect((await t.visitor().post(path, { 'mot-de-passe': password })).statusCode).toBe(status);
  });

  it('is changed by a whole class from one address, while one link is tried ten times', async () => {
    const password = 'lanterne rivière 48 pierre gué';
    const attempt = (link: string) => t.visitor().post(`/mot-de-passe/${link}`, { 'mot-de-passe': password });
    for (let i = 0; i < 12; i++) expect((await attempt(`of-pupil-number-${i}`)).statusCode).toBe(410);
    for (let i = 0; i < 10; i++) expect((await attempt('tried-again-and-again')).statusCode).toBe(410);
    expect((await attempt('tried-again-and-again')).statusCode).toBe(429);
  });

  it('fills no mailbox: three mails, then fewer and fewer, always with the same answer', async () => {
    const { email } = await person(t);
    t.mails.length = 0;
    const ask = () => t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    const replies = [];
    for (let i = 0; i < 6; i++) replies.push(await ask());
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(t.mails).toHaveLength(3);
    t.clock.advance({ minutes: 2 });
    await ask();
    await ask();
    expect(t.mails).toHaveLength(4);
  });

  it('asks in the language of the account, wherever it was asked from', async () => {
    const { email, userId } = await person(t);
    await t.deps.db.updateTable('users').set({ lang: 'en' }).where('id', '=', userId).execute();
    t.mails.length = 0;
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    expect(t.mails[0]?.text).toContain('Hello Léa,');
  });

  it('keeps only the hash of its link', async () => {
    const { email } = await person(t);
    t.mails.length = 0;
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email });
    const token =
      linkIn(t.mails[0]?.text ?? '')
        .split('/')
        .at(-1) ?? '';
    expect(token.length).toBeGreaterThan(20);
    const rows = await t.deps.db.selectFrom('verifications').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
