import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, PASSWORD, type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { person } from '../../test/school.ts';
import { makeAuth } from './auth.ts';
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
    expect(visitor.cookies.size).toBe(0);
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

  it('stops the eleventh try, even a right one, for that account alone', async () => {
    const { email } = await person(t);
    const visitor = t.visitor();
    const attempt = (courriel: string, password: string) =>
      visitor.post('/connexion', { courriel, 'mot-de-passe': password });
    const written = [
      email,
      email.toUpperCase(),
      ` ${email} `,
      email.replace('@', '\u0000@'),
      `\ufeff${email}`,
    ];
    // The first of the ten was that of person().
    for (let i = 0; i < 9; i++)
      expect((await attempt(written[i % 5] ?? email, 'encore une erreur')).statusCode).toBe(422);
    const refused = await attempt(email, PASSWORD);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(textOf(refused)).toContain('Trop d’essais en peu de temps');
    expect(await isSignedIn(visitor)).toBe(false);
    // The same address, as in a computer room, and another account.
    const other = await person(t);
    expect((await attempt(other.email, PASSWORD)).statusCode).toBe(303);
  });
});

describe('the session', () => {
  const secret = () => t.deps.config.secret;
  const cookieOf = (visitor: Visitor) => decodeURIComponent(visitor.cookies.get('session') ?? '');

  it('is a cookie that scripts and other sites do not get', async () => {
    const { email } = await person(t);
    const response = await t.visitor().post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD });
    expect(response.cookies).toEqual([
      expect.objectContaining({
        name: 'session',
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: 43_200,
      }),
    ]);
    expect(response.cookies[0]).not.toHaveProperty('domain');
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
  });

  it('is read by us as better-auth reads it: alive, forged, ended, too old', async () => {
    const auth = makeAuth(t.deps.db, t.deps.config, async () => {});
    const theirs = async (cookie: string) => {
      const headers = new Headers({ cookie: `session=${encodeURIComponent(cookie)}` });
      return (await auth.api.getSession({ headers }))?.user.id ?? null;
    };
    const ours = async (cookie: string) =>
      (await findSession(t.deps.db, cookie, secret(), t.clock.now()))?.userId ?? null;
    const who = await person(t);
    const cookie = cookieOf(who.visitor);
    const [token = '', signature = ''] = cookie.split('.');
    expect(await ours(cookie)).toBe(who.userId);
    expect(await theirs(cookie)).toBe(who.userId);
    const another = cookieOf((await person(t)).visitor).split('.')[1] ?? '';
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${another}`,
      `${token.replace(/^./, (c) => (c === 'a' ? 'b' : 'a'))}.${signature}`,
      `.${signature}`,
      `${token}.${signature.slice(0, -4)}`,
      `${token}.é`,
      '',
    ]) {
      expect(await ours(forged), forged).toBeNull();
      expect(await theirs(forged), forged).toBeNull();
    }
    await t.deps.db
      .updateTable('sessions')
      .set({ expiresAt: new Date(t.clock.now().getTime() - 1) })
      .where('token', '=', token)
      .execute();
    expect(await ours(cookie)).toBeNull();
    expect(await theirs(cookie)).toBeNull();
  });

  it('ends after twelve hours, also for who is at work', async () => {
    const { visitor } = await person(t);
    const [session] = await t.deps.db
      .selectFrom('sessions')
      .select(['expiresAt', 'createdAt'])
      .where('token', '=', cookieOf(visitor).split('.')[0] ?? '')
      .execute();
    const hours = ((session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)) / 3_600_000;
    expect(hours).toBeCloseTo(12, 2);
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

  it('an address that a browser claims does not make new tries', async () => {
    const attempt = (from: string) =>
      secure
        .visitor()
        .post(
          '/connexion',
          { courriel: 'victime@exemple.example', 'mot-de-passe': 'encore une erreur' },
          { origin: PUBLIC_URL, 'x-forwarded-for': from },
        );
    for (let i = 0; i < 10; i++) expect((await attempt(`198.51.100.${i}, 203.0.113.9`)).statusCode).toBe(422);
    expect((await attempt('198.51.100.99, 203.0.113.9')).statusCode).toBe(429);
    expect((await attempt('203.0.113.10')).statusCode).toBe(422);
  });
});
