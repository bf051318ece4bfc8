import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, PASSWORD, type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { person } from '../../test/school.ts';
import { findSession } from './find-session.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const isSignedIn = async (visitor: Visitor) => (await visitor.get('/mes-parcours')).statusCode === 200;
const withCookies = (from: Visitor): Visitor => {
  const other = t.visitor();
  for (const [name, value] of from.cookies) other.cookies.set(name, value);
  return other;
};

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
    '/\t/evil.example',
    '/.//evil.example',
    '%2F%2Fevil.example',
    'javascript:alert(1)',
  ])('never leads out of the site: %j', async (next) => {
    const { email } = await person(t);
    const response = await t
      .visitor()
      .post(`/connexion?next=${encodeURIComponent(next)}`, { courriel: email, 'mot-de-passe': PASSWORD });
    expect(response.statusCode).toBe(303);
    expect(new URL(String(response.headers.location), `${ORIGIN}/connexion`).href).toBe(
      `${ORIGIN}/mes-parcours`,
    );
    const page = await t.visitor().get(`/connexion?next=${encodeURIComponent(next)}`);
    expect(page.body).toContain('action="/connexion"');
  });

  it.each([
    [
      { courriel: '', 'mot-de-passe': '' },
      ['2 points à corriger', 'adresse e-mail complète', 'Écrivez votre mot'],
    ],
    [
      { courriel: 'zoe@exemple.example', 'mot-de-passe': '' },
      ['Un point à corriger', 'Écrivez votre mot de passe'],
    ],
  ])('tells what is missing: %j', async (form, told) => {
    const response = await t.visitor().post('/connexion', form as Record<string, string>);
    expect(response.statusCode).toBe(422);
    for (const words of told) expect(textOf(response)).toContain(words);
  });

  it('ends for good: the cookie of before is dead, and so is what the browser kept', async () => {
    const { visitor } = await person(t);
    const thief = withCookies(visitor);
    expect(await isSignedIn(thief)).toBe(true);
    const out = await visitor.post('/deconnexion');
    expect(out.headers['clear-site-data']).toBe('"storage"');
    expect([...visitor.cookies.keys()]).toEqual(['appareil']);
    expect(textOf(await visitor.follow(out))).toContain('Vous êtes déconnecté');
    expect(await isSignedIn(thief)).toBe(false);
    expect((await t.visitor().post('/deconnexion')).statusCode).toBe(303);
    expect((await visitor.get('/deconnexion')).statusCode).toBe(404);
  });

  it('asks who is not signed in, and brings them back to the page, also from a post', async () => {
    const asked = await t.visitor().get('/mes-parcours?x=1');
    expect(asked.headers.location).toBe('/connexion?next=%2Fmes-parcours%3Fx%3D1');
    const posted = await t
      .visitor()
      .post('/parcours/1/question', {}, { origin: ORIGIN, referer: `${ORIGIN}/parcours/1/question` });
    expect(posted.headers.location).toBe('/connexion?next=%2Fparcours%2F1%2Fquestion');
  });

  it('tells who is already there instead of asking again', async () => {
    const { visitor } = await person(t, { firstName: 'Malo', lastName: 'Kerbrat' });
    expect(textOf(await visitor.get('/connexion'))).toContain('Vous utilisez le compte de Malo Kerbrat');
    expect(textOf(await visitor.get('/inscription'))).toContain('Vous êtes déjà connecté');
  });
});

describe('the session', () => {
  const secret = () => t.deps.config.secret;
  const cookieOf = (visitor: Visitor) => decodeURIComponent(visitor.cookies.get('session') ?? '');

  it('is a cookie that scripts and other sites do not get', async () => {
    const { email } = await person(t);
    const response = await t.visitor().post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD });
    const attributes = { path: '/', httpOnly: true, sameSite: 'Lax' };
    expect(response.cookies).toEqual([
      expect.objectContaining({ name: 'session', maxAge: 43_200, ...attributes }),
      // Which browser this is, not who: known places are not kept waiting (docs/adr/0010).
      expect.objectContaining({ name: 'appareil', maxAge: 180 * 86_400, ...attributes }),
    ]);
    for (const cookie of response.cookies) expect(cookie).not.toHaveProperty('domain');
  });

  it('is never the one that a stranger laid there before, nor the one of the last time', async () => {
    const stranger = await person(t);
    const { email } = await person(t);
    const visitor = withCookies(stranger.visitor);
    const before = cookieOf(visitor);
    const form = { courriel: email, 'mot-de-passe': PASSWORD };
    await visitor.post('/connexion', form);
    const first = cookieOf(visitor);
    await visitor.post('/connexion', form);
    expect(new Set([before, first, cookieOf(visitor)]).size).toBe(3);
    const invented = t.visitor();
    invented.cookies.set('session', encodeURIComponent('invented.c2lnbmF0dXJl'));
    await invented.post('/connexion', form);
    expect(cookieOf(invented)).not.toContain('invented');
    // The session that the browser had before is dead.
    const kept = t.visitor();
    kept.cookies.set('session', encodeURIComponent(before));
    expect(await isSignedIn(kept)).toBe(false);
  });

  it('is found by its own signed token alone, which the database does not hold', async () => {
    const ours = async (cookie: string) =>
      (await findSession(t.deps.db, cookie, secret(), t.clock.now()))?.userId ?? null;
    const who = await person(t);
    const cookie = cookieOf(who.visitor);
    const [token = '', signature = ''] = cookie.split('.');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await ours(cookie)).toBe(who.userId);
    const rows = await t.deps.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    const { token: stored } = rows.find(({ userId }) => userId === who.userId) ?? { token: '' };
    const another = cookieOf((await person(t)).visitor).split('.')[1] ?? '';
    for (const forged of [
      token,
      stored,
      `${token}.`,
      `${token}.${another}`,
      `${stored}.${signature}`,
      `${token.replace(/^./, (c) => (c === 'a' ? 'b' : 'a'))}.${signature}`,
      `.${signature}`,
      `${token}.${signature.slice(0, -4)}`,
      `${token}.é`,
      '',
    ])
      expect(await ours(forged), forged).toBeNull();
  });

  it('ends after twelve hours, also for who is at work', async () => {
    const { visitor } = await person(t);
    for (let hour = 1; hour < 12; hour++) {
      t.clock.advance({ hours: 1 });
      expect(await isSignedIn(visitor), `${hour} h`).toBe(true);
    }
    t.clock.advance({ minutes: 59 });
    expect(await isSignedIn(visitor)).toBe(true);
    t.clock.advance({ minutes: 1 });
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('ends after two hours without a page, and brings back where one was', async () => {
    const { visitor, email } = await person(t);
    t.clock.advance({ minutes: 119 });
    expect(await isSignedIn(visitor)).toBe(true);
    t.clock.advance({ minutes: 121 });
    const led = await visitor.get('/competences');
    expect(led.headers.location).toBe('/connexion?next=%2Fcompetences');
    const again = await visitor.post('/connexion?next=%2Fcompetences', {
      courriel: email,
      'mot-de-passe': PASSWORD,
    });
    expect(again.headers.location).toBe('/competences');
  });
});

describe('behind a proxy, over HTTPS', () => {
  const PUBLIC_URL = 'https://pix.exemple.fr';
  let secure: TestApp;
  beforeAll(async () => {
    secure = await testApp({ env: { PUBLIC_URL, TRUST_PROXY: 'true' } });
  });
  afterAll(() => secure.close());

  it('cookies are tied to the very site and never travel in clear', async () => {
    const visitor = secure.visitor();
    const { email } = await person(secure);
    const form = { courriel: email, 'mot-de-passe': PASSWORD };
    const response = await visitor.post('/connexion', form, { origin: PUBLIC_URL });
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-session=/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).not.toMatch(/Domain=/i);
    expect((await visitor.get('/mes-parcours')).statusCode).toBe(200);
    expect((await visitor.get('/aide')).headers['strict-transport-security']).toContain('max-age=31536000');
    const lang = await visitor.post('/langue', { lang: 'en', retour: '/aide' }, { origin: PUBLIC_URL });
    expect(String(lang.headers['set-cookie'])).toContain('Secure');
    await visitor.post('/deconnexion', {}, { origin: PUBLIC_URL });
    expect((await visitor.get('/mes-parcours')).statusCode).toBe(303);
  });
});
