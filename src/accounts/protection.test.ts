import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { person, school } from '../../test/school.ts';

const SCHOOL = '203.0.113.9';
const HOME = '198.51.100.20';
const AWAY = '192.0.2.66';
const ORIGIN = 'http://localhost:3000';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ env: { TRUST_PROXY: 'true' } });
});
afterAll(() => t.close());

const from = (address: string) => ({ origin: ORIGIN, 'x-forwarded-for': address });
const enter = (visitor: Visitor, courriel: string, password: string, address: string) =>
  visitor.post('/connexion', { courriel, 'mot-de-passe': password }, from(address));
const signUp = (visitor: Visitor, courriel: string, password: string, address: string) =>
  visitor.post(
    '/inscription',
    { prenom: 'Zoé', nom: 'Roux', courriel, 'mot-de-passe': password, conditions: 'oui' },
    from(address),
  );
let wrong = 0;
const guess = (courriel: string, address: string, visitor = t.visitor()) =>
  enter(visitor, courriel, `encore une erreur ${++wrong}`, address);
/** Guesses one after the other until made to wait; how many were judged. */
async function guessOn(courriel: string, address: string): Promise<number> {
  for (let judged = 0; ; judged++) if ((await guess(courriel, address)).statusCode === 429) return judged;
}
/** An account whose owner entered once, at home, with this very browser. */
async function owner() {
  const { email, userId } = await person(t);
  const browser = t.visitor();
  await enter(browser, email, PASSWORD, HOME);
  await browser.post('/deconnexion', {}, from(HOME));
  t.mails.length = 0;
  return { email, userId, browser };
}

describe('guessing one account', () => {
  it('makes wait longer and longer, and the right password enters after the wait', async () => {
    const { email } = await owner();
    expect(await guessOn(email, AWAY)).toBe(5);
    const waits = [];
    for (let i = 0; i < 6; i++) {
      const refused = await enter(t.visitor(), email, PASSWORD, AWAY);
      expect(refused.statusCode).toBe(429);
      const seconds = Number(refused.headers['retry-after']);
      waits.push(seconds);
      t.clock.advance({ minutes: seconds / 60 });
      expect((await guess(email, AWAY)).statusCode).toBe(422);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900]);
    t.clock.advance({ minutes: 15 });
    const stranger = t.visitor();
    expect((await enter(stranger, email, PASSWORD, AWAY)).statusCode).toBe(303);
    // What was counted is forgotten with the right password.
    expect(await guessOn(email, '192.0.2.67')).toBe(5);
  });

  it('says how long, keeps the address typed and shows the way out', async () => {
    const { email } = await owner();
    await guessOn(email, AWAY);
    const refused = await guess(email, AWAY);
    const text = textOf(refused);
    expect(text).toContain('Trop d’essais en peu de temps');
    expect(text).toContain('Attendez une minute avant de recommencer');
    expect(text).toContain('Mot de passe oublié');
    expect(refused.body).toContain(`value="${email}"`);
    expect(refused.body).not.toContain('encore une erreur');
  });

  it('is no weapon: the owner enters from a browser or a place where they are known', async () => {
    const { email, browser } = await owner();
    await guessOn(email, AWAY);
    expect((await enter(t.visitor(), email, PASSWORD, AWAY)).statusCode).toBe(429);
    expect((await enter(browser, email, PASSWORD, '198.51.100.99')).statusCode).toBe(303);
    expect((await enter(t.visitor(), email, PASSWORD, HOME)).statusCode).toBe(303);
    // A classmate who guesses behind the same address does not stop the owner's own browser either.
    expect(await guessOn(email, HOME)).toBe(5);
    expect((await enter(browser, email, PASSWORD, HOME)).statusCode).toBe(303);
  });

  it('passes no more guesses when all come at once', async () => {
    const { email } = await owner();
    const replies = await Promise.all(Array.from({ length: 12 }, () => guess(email, AWAY)));
    expect(replies.filter(({ statusCode }) => statusCode === 422)).toHaveLength(5);
    expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7);
  });

  it('however the address is written, and whatever address a browser claims', async () => {
    const { email } = await owner();
    const written = [
      email,
      email.toUpperCase(),
      ` ${email} `,
      email.replace('@', '\u0000@'),
      `\ufeff${email}`,
    ];
    for (const [i, one] of written.entries())
      expect((await guess(one, `198.51.100.${i}, ${AWAY}`)).statusCode).toBe(422);
    expect((await guess(email, `198.51.100.99, ${AWAY}`)).statusCode).toBe(429);
  });

  it('is told to the owner by mail once a day, with a way to a new password that opens at once', async () => {
    const { email } = await owner();
    await guessOn(email, AWAY);
    t.clock.advance({ minutes: 1 });
    await guessOn(email, AWAY);
    expect(t.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [email, 'Des essais ratés sur votre compte'],
    ]);
    expect(t.mails[0]?.text).toContain(`${t.deps.config.publicUrl}/mot-de-passe-oublie`);
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email }, from(AWAY));
    const link = /\/mot-de-passe\/[\w-]+/.exec(t.mails[1]?.text ?? '')?.[0] ?? '';
    const password = 'lanterne rivière 48 pierre gué';
    await t.visitor().post(link, { 'mot-de-passe': password }, from(AWAY));
    expect((await enter(t.visitor(), email, password, AWAY)).statusCode).toBe(303);
    t.clock.advance({ days: 1 });
    t.mails.length = 0;
    await guessOn(email, '192.0.2.68');
    expect(t.mails).toHaveLength(1);
  });

  it('is counted in the database, without a word of whom', async () => {
    const { email } = await owner();
    await guess(email, AWAY);
    const rows = await t.deps.db.selectFrom('tries').selectAll().execute();
    expect(rows.length).toBeGreaterThan(1);
    for (const words of [email, AWAY]) expect(JSON.stringify(rows)).not.toContain(words);
    const places = await t.deps.db.selectFrom('knownPlaces').selectAll().execute();
    expect(JSON.stringify(places)).not.toContain(HOME);
  });

  it('forgets the browsers it knew when the password is new', async () => {
    const { email, userId } = await owner();
    await t.visitor().post('/mot-de-passe-oublie', { courriel: email }, from(HOME));
    const link = /\/mot-de-passe\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
    await t.visitor().post(link, { 'mot-de-passe': 'lanterne rivière 48 pierre gué' }, from(HOME));
    const places = await t.deps.db
      .selectFrom('knownPlaces')
      .select('place')
      .where('userId', '=', userId)
      .execute();
    expect(places).toEqual([]);
  });
});

describe('an unknown account', () => {
  /** All that a stranger sees of a reply. */
  const seen = (reply: Awaited<ReturnType<Visitor['get']>>, email: string) => ({
    status: reply.statusCode,
    wait: reply.headers['retry-after'],
    location: reply.headers.location,
    cookies: reply.cookies.map(({ name }) => name),
    body: reply.body.replaceAll(email, 'X'),
  });

  it('looks like a known one at each step of guessing', async () => {
    const { email } = await owner();
    const nobody = 'inconnue@exemple.example';
    for (let i = 0; i < 8; i++)
      expect(seen(await guess(nobody, '192.0.2.71'), nobody)).toEqual(
        seen(await guess(email, '192.0.2.70'), email),
      );
    expect(t.mails.map(({ to }) => to)).toEqual([email]);
  });

  it('is judged with as many statements as a known one', async () => {
    const statements: string[] = [];
    const counting = await testApp({ log: (event) => statements.push(event.query.sql) });
    const { email } = await person(counting);
    const count = async (courriel: string) => {
      statements.length = 0;
      const visitor = counting.visitor();
      await visitor.post(
        '/connexion',
        { courriel, 'mot-de-passe': 'encore une erreur' },
        { origin: ORIGIN, 'user-agent': 'x' },
      );
      return statements.length;
    };
    // A place unknown to both: the one person() entered from is forgotten first.
    await counting.deps.db.deleteFrom('knownPlaces').execute();
    await count('premiere@exemple.example');
    expect(await count('inconnue@exemple.example')).toBe(await count(email));
    await counting.close();
  });

  it('cannot be told from a known one by signing up with a wrong password: both ask to sign in', async () => {
    const { email } = await owner();
    const taken = await signUp(t.visitor(), email, 'tout autre chose 58 lanterne', AWAY);
    const refused = await guess(email, '192.0.2.72');
    expect(taken.statusCode).toBe(422);
    expect(textOf(taken)).toBe(textOf(refused));
    for (const words of ['existe', 'déjà', 'pris']) expect(textOf(taken)).not.toContain(words);
    // Only the mailbox learns it, and what to do.
    expect(t.mails.map(({ to, subject }) => [to, subject])).toEqual([[email, 'Vous avez déjà un compte']]);
  });
});

describe('signing up with an address that has an account', () => {
  it('enters with the right password, as a pupil who forgot they were here before', async () => {
    const { email } = await owner();
    const visitor = t.visitor();
    expect((await signUp(visitor, email, PASSWORD, SCHOOL)).statusCode).toBe(303);
    expect((await visitor.get('/mes-parcours')).statusCode).toBe(200);
    const users = await t.deps.db
      .selectFrom('users')
      .select('firstName')
      .where('email', '=', email)
      .execute();
    expect(users).toEqual([{ firstName: 'Léa' }]);
  });

  it('is one more guess at that account, not a way around the limit', async () => {
    const { email } = await owner();
    for (let i = 0; i < 5; i++)
      expect((await signUp(t.visitor(), email, `tout autre chose 5${i} lanterne`, AWAY)).statusCode).toBe(
        422,
      );
    expect((await signUp(t.visitor(), email, PASSWORD, AWAY)).statusCode).toBe(429);
    expect((await guess(email, '192.0.2.73')).statusCode).toBe(429);
    // The owner is not flooded either.
    expect(t.mails.filter(({ subject }) => subject === 'Vous avez déjà un compte')).toHaveLength(3);
  });
});

describe('a school behind one address', () => {
  it('lets classes sign up and in at once while others mistype', async () => {
    const emails = Array.from({ length: 12 }, (_, i) => `classe${i}@eleves.example`);
    const made = await Promise.all(emails.map((email) => signUp(t.visitor(), email, PASSWORD, SCHOOL)));
    expect(new Set(made.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    for (const email of emails.slice(0, 4)) for (let i = 0; i < 4; i++) await guess(email, SCHOOL);
    const back = await Promise.all(emails.map((email) => enter(t.visitor(), email, PASSWORD, SCHOOL)));
    expect(new Set(back.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
  });

  it('keeps strangers waiting when it floods, not the pupils it knows', async () => {
    const pupil = await person(t);
    await enter(t.visitor(), pupil.email, PASSWORD, SCHOOL);
    const elsewhere = await person(t);
    // As after three hundred failures over many accounts.
    await guess('personne@exemple.example', SCHOOL);
    const floods = await t.deps.db
      .updateTable('tries')
      .set({ failures: 400 })
      .where('key', 'like', 'address:%')
      .returning('key')
      .execute();
    expect(floods.length).toBeGreaterThan(0);
    expect((await guess('personne.1@exemple.example', SCHOOL)).statusCode).toBe(422);
    const stranger = await enter(t.visitor(), elsewhere.email, PASSWORD, SCHOOL);
    expect(stranger.statusCode).toBe(429);
    expect(Number(stranger.headers['retry-after'])).toBeLessThanOrEqual(300);
    expect((await enter(t.visitor(), pupil.email, PASSWORD, SCHOOL)).statusCode).toBe(303);
    expect((await enter(t.visitor(), elsewhere.email, PASSWORD, '192.0.2.80')).statusCode).toBe(303);
  });
});

describe('new accounts', () => {
  it('are made by whole schools, not by the flood', async () => {
    const flood = '192.0.2.90';
    const make = (n: number) => signUp(t.visitor(), `flot${n}@exemple.example`, PASSWORD, flood);
    await make(0);
    // As after six hundred from there.
    await t.deps.db.updateTable('tries').set({ failures: 700 }).where('key', 'like', 'sign-up:%').execute();
    expect((await make(1)).statusCode).toBe(303);
    const refused = await make(2);
    expect(refused.statusCode).toBe(429);
    expect(textOf(refused)).toContain('Trop d’essais en peu de temps');
    const made = await t.deps.db
      .selectFrom('users')
      .select('id')
      .where('email', '=', 'flot2@exemple.example')
      .execute();
    expect(made).toEqual([]);
  });
});

describe('an invitation', () => {
  it('is no oracle: the page is the same for an address with an account and without', async () => {
    const gues = await school(t);
    const boss = await gues.member('admin');
    const known = await person(t);
    const pages = [];
    for (const email of [known.email, 'sans.compte@exemple.example']) {
      t.mails.length = 0;
      await boss.visitor.post('/orga/equipe/inviter', { adresses: email, role: 'member' });
      const link = /\/orga\/invitation\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
      const page = await t.visitor().get(link);
      pages.push(
        page.body.replaceAll(email, 'X').replaceAll(link, 'Y').replaceAll(encodeURIComponent(link), 'Y'),
      );
    }
    expect(pages[0]).toBe(pages[1]);
  });
});
