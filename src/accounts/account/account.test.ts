import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, PASSWORD, type TestApp, testApp, textOf, type Visitor } from '../../../test/app.ts';
import { person } from '../../../test/school.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const NEW_PASSWORD = 'lanterne rivière 48 pierre gué';

let t: TestApp;
let who: Awaited<ReturnType<typeof person>>;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  who = await person(t, { firstName: 'Zoé', lastName: 'Roux' });
  t.mails.length = 0;
});

const userOf = (userId: string) =>
  t.deps.db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();
const isSignedIn = async (visitor: Visitor) => (await visitor.get('/mes-parcours')).statusCode === 200;
const enter = (visitor: Visitor, courriel: string, password = PASSWORD, userAgent = FIREFOX) =>
  visitor.post(
    '/connexion',
    { courriel, 'mot-de-passe': password },
    { origin: ORIGIN, 'user-agent': userAgent },
  );
const acts = async () =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .select('act')
      .where('actorId', '=', who.userId)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act);
const linkIn = (text = '') => /\/mon-compte\/adresse\/[\w-]+/.exec(text)?.[0] ?? '';

describe('my account', () => {
  it('shows what is mine, and is one click from every page', async () => {
    const page = textOf(await who.visitor.get('/mon-compte'));
    for (const words of ['Zoé Roux', who.email, 'Mes appareils', 'Supprimer mon compte'])
      expect(page).toContain(words);
    expect((await who.visitor.get('/mes-parcours')).body).toContain('href="/mon-compte"');
    expect((await t.visitor().get('/mon-compte')).headers.location).toBe('/connexion?next=%2Fmon-compte');
  });

  it('changes my names, as sign-up takes them', async () => {
    const done = await who.visitor.post('/mon-compte/nom', { prenom: ' Zoë ', nom: 'Roux-Bel' });
    expect(textOf(await who.visitor.follow(done))).toContain('Votre nom est enregistré.');
    expect(await userOf(who.userId)).toMatchObject({
      firstName: 'Zoë',
      lastName: 'Roux-Bel',
      name: 'Zoë Roux-Bel',
    });
    const refused = await who.visitor.post('/mon-compte/nom', { prenom: '', nom: 'é'.repeat(101) });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('Écrivez votre prénom.');
    expect(textOf(refused)).toContain('100 caractères au plus');
    expect(refused.body).toContain(`value="${'é'.repeat(101)}"`);
  });

  it.each(['role', 'email', 'id', '__proto__', 'anonymisedAt'])(
    'a form cannot slip in « %s »',
    async (field) => {
      const before = await userOf(who.userId);
      await who.visitor.post('/mon-compte/nom', { prenom: 'Zoé', nom: 'Roux', [field]: 'pix-admin' });
      const { updatedAt: _then, ...same } = before;
      expect(await userOf(who.userId)).toMatchObject(same);
    },
  );

  it('keeps my language wherever I sign in, and in the footer too', async () => {
    const done = await who.visitor.post('/mon-compte/langue', { langue: 'en' });
    expect(textOf(await who.visitor.follow(done))).toContain('Your language is saved.');
    const elsewhere = t.visitor();
    elsewhere.cookies.set('lang', 'fr');
    await enter(elsewhere, who.email);
    expect((await elsewhere.get('/mes-parcours')).body).toContain('<html lang="en">');
    await elsewhere.post('/langue', { lang: 'fr', retour: '/mes-parcours' });
    expect((await who.visitor.get('/mes-parcours')).body).toContain('<html lang="fr">');
    await who.visitor.post('/mon-compte/langue', { langue: 'klingon' });
    expect((await userOf(who.userId)).lang).toBe('fr');
  });
});

describe('my password', () => {
  const change = (actuel: string, nouveau: string) =>
    who.visitor.post('/mon-compte/mot-de-passe', { actuel, nouveau });

  it('changes with the present one; other devices end, this one stays, the owner is told', async () => {
    const elsewhere = t.visitor();
    await enter(elsewhere, who.email);
    const done = await change(PASSWORD, NEW_PASSWORD);
    expect(textOf(await who.visitor.follow(done))).toContain('Votre mot de passe est changé');
    expect([await isSignedIn(who.visitor), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect((await enter(t.visitor(), who.email)).statusCode).toBe(422);
    expect((await enter(t.visitor(), who.email, NEW_PASSWORD)).statusCode).toBe(303);
    expect(t.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [who.email, 'Votre mot de passe a changé'],
    ]);
    expect(await acts()).toEqual(['change-password']);
  });

  it.each([
    ['without the present one', '', NEW_PASSWORD, 'Écrivez votre mot de passe actuel.'],
    ['with a wrong one', 'pas le bon du tout', NEW_PASSWORD, 'Ce n’est pas votre mot de passe actuel.'],
    ['to a guessable one', PASSWORD, 'motdepasse2026', 'se devine trop facilement'],
    ['to a short one', PASSWORD, 'court', '12 caractères au moins'],
    ['to one’s own name', PASSWORD, 'zoeroux2026roux', 'se devine trop facilement'],
  ])('does not change %s', async (_how, actuel, nouveau, words) => {
    const refused = await change(actuel, nouveau);
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain(words);
    for (const secret of [actuel, nouveau].filter(Boolean)) expect(refused.body).not.toContain(secret);
    expect((await enter(t.visitor(), who.email)).statusCode).toBe(303);
    expect(await acts()).toEqual([]);
  });

  it('is not guessed by who finds my session open', async () => {
    for (let i = 0; i < 5; i++) await change(`encore une erreur ${i}`, NEW_PASSWORD);
    const refused = await change(PASSWORD, NEW_PASSWORD);
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('Trop d’essais en peu de temps');
    t.clock.advance({ minutes: 1 });
    expect((await change(PASSWORD, NEW_PASSWORD)).statusCode).toBe(303);
  });

  it('makes links mailed for a forgotten one useless', async () => {
    await t.visitor().post('/mot-de-passe-oublie', { courriel: who.email });
    const link = /\/mot-de-passe\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
    await change(PASSWORD, NEW_PASSWORD);
    expect(
      (await t.visitor().post(link, { 'mot-de-passe': 'tout autre chose 58 lanterne' })).statusCode,
    ).toBe(410);
  });
});

describe('my e-mail address', () => {
  const ask = (courriel: string, actuel = PASSWORD) =>
    who.visitor.post('/mon-compte/adresse', { courriel, actuel });
  let n = 0;
  const fresh = () => `neuve${++n}@exemple.example`;

  it('changes when the new mailbox confirms; the old one is told, other sessions end', async () => {
    const elsewhere = t.visitor();
    await enter(elsewhere, who.email);
    const email = fresh();
    const asked = await ask(email.toUpperCase());
    expect(textOf(await who.visitor.follow(asked))).toContain(
      'Un message vient de partir à la nouvelle adresse',
    );
    expect((await userOf(who.userId)).email).toBe(who.email);
    expect(t.mails.map(({ to }) => to)).toEqual([email]);
    const link = linkIn(t.mails[0]?.text);
    expect(textOf(await t.visitor().get(link))).toContain(`${email} deviendra l’adresse de votre compte`);
    expect((await userOf(who.userId)).email).toBe(who.email);
    const done = await who.visitor.post(link);
    expect(textOf(done)).toContain('Votre adresse est changée');
    expect(await userOf(who.userId)).toMatchObject({ email, emailVerified: true });
    expect(t.mails.map(({ to, subject }) => [to, subject])[1]).toEqual([
      who.email,
      'L’adresse de votre compte a changé',
    ]);
    expect(t.mails[1]?.text).not.toContain(email);
    expect([await isSignedIn(who.visitor), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect((await enter(t.visitor(), who.email)).statusCode).toBe(422);
    expect((await enter(t.visitor(), email)).statusCode).toBe(303);
    expect((await who.visitor.post(link)).statusCode).toBe(410);
    expect(await acts()).toEqual(['change-email']);
  });

  it.each([
    [
      'with a wrong password',
      'x1@exemple.example',
      'pas le bon du tout',
      'Ce n’est pas votre mot de passe actuel.',
    ],
    ['without password', 'x2@exemple.example', '', 'Écrivez votre mot de passe actuel.'],
    ['to what is no address', 'zoe@', PASSWORD, 'adresse e-mail complète'],
  ])('is not asked %s', async (_how, courriel, actuel, words) => {
    const refused = await ask(courriel, actuel);
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain(words);
    expect(refused.body).toContain(`value="${courriel}"`);
    expect(t.mails).toEqual([]);
  });

  it('is not the present one again', async () => {
    expect(textOf(await ask(who.email))).toContain('C’est déjà l’adresse de votre compte.');
  });

  it('says nothing of an address that has an account: only its mailbox learns of it', async () => {
    const other = await person(t);
    t.mails.length = 0;
    const taken = await ask(other.email);
    const free = await ask(fresh());
    expect([taken.statusCode, taken.headers.location]).toEqual([free.statusCode, free.headers.location]);
    expect(t.mails[0]?.to).toBe(other.email);
    expect(t.mails[0]?.text).toContain('Elle est déjà celle d’un compte');
    expect(linkIn(t.mails[0]?.text)).toBe('');
  });

  it('stays when the address was taken meanwhile, or after a day, or by an invented link', async () => {
    const email = fresh();
    await ask(email);
    const link = linkIn(t.mails[0]?.text);
    t.clock.advance({ hours: 24 });
    expect((await t.visitor().get(link)).statusCode).toBe(410);
    expect((await t.visitor().post(link)).statusCode).toBe(410);
    await enter(who.visitor, who.email);
    await ask(email);
    await t.visitor().post('/inscription', {
      prenom: 'Malo',
      nom: 'Kerbrat',
      courriel: email,
      'mot-de-passe': PASSWORD,
      conditions: 'oui',
    });
    expect((await t.visitor().post(linkIn(t.mails[1]?.text))).statusCode).toBe(410);
    expect((await t.visitor().post('/mon-compte/adresse/invente')).statusCode).toBe(410);
    expect((await userOf(who.userId)).email).toBe(who.email);
  });

  it('once changed, makes links mailed to the old mailbox useless', async () => {
    const email = fresh();
    await t.visitor().post('/mot-de-passe-oublie', { courriel: who.email });
    const reset = /\/mot-de-passe\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
    await ask(email);
    await t.visitor().post(linkIn(t.mails[1]?.text));
    expect(await isSignedIn(who.visitor)).toBe(false);
    expect((await t.visitor().post(reset, { 'mot-de-passe': NEW_PASSWORD })).statusCode).toBe(410);
  });
});

describe('my devices', () => {
  it('are named in plain words, this one marked, and end one by one', async () => {
    const elsewhere = t.visitor();
    await enter(elsewhere, who.email);
    const page = await who.visitor.get('/mon-compte');
    const text = textOf(page);
    expect(text).toMatch(/Firefox sur Linux Connecté depuis le \d+ novembre 2026/);
    expect(text.match(/Cet appareil/g)).toHaveLength(1);
    const end = /action="(\/mon-compte\/appareils\/[^"]+)"/.exec(page.body)?.[1] ?? '';
    const done = await who.visitor.post(end);
    expect(textOf(await who.visitor.follow(done))).toContain('L’appareil est déconnecté.');
    expect([await isSignedIn(who.visitor), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect((await who.visitor.post(end)).statusCode).toBe(404);
    expect(await acts()).toEqual(['end-session']);
  });

  it('of someone else are out of reach', async () => {
    const other = await person(t);
    const session = await t.deps.db
      .selectFrom('sessions')
      .select('id')
      .where('userId', '=', other.userId)
      .executeTakeFirstOrThrow();
    expect((await who.visitor.post(`/mon-compte/appareils/${session.id}`)).statusCode).toBe(404);
    expect(await isSignedIn(other.visitor)).toBe(true);
  });

  it('all end but this one', async () => {
    const others = [t.visitor(), t.visitor()];
    for (const visitor of others) await enter(visitor, who.email);
    await who.visitor.post('/mon-compte/appareils');
    expect(await isSignedIn(who.visitor)).toBe(true);
    expect(await Promise.all(others.map(isSignedIn))).toEqual([false, false]);
  });

  it('forgotten for two hours are not shown as open', async () => {
    const elsewhere = t.visitor();
    await enter(elsewhere, who.email);
    for (let i = 0; i < 3; i++) {
      t.clock.advance({ minutes: 50 });
      await who.visitor.get('/mon-compte');
    }
    expect(textOf(await who.visitor.get('/mon-compte'))).not.toContain('Firefox');
  });
});
