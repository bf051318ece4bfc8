import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { person } from '../../test/school.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ env: { CONTACT_EMAIL: 'referent@college-des-gues.example' } });
});
afterAll(() => t.close());

const PAGES = [
  '/',
  '/aide',
  '/accessibilite',
  '/donnees-personnelles',
  '/mentions-legales',
  '/conditions',
  '/etablissements/inscription',
  '/connexion',
  '/inscription',
  '/mot-de-passe-oublie',
];
const h1 = (body: string): string => textOf({ body: /<h1[^>]*>.*?<\/h1>/s.exec(body)?.[0] ?? '' });

describe('the public pages', () => {
  it.each(PAGES)('%s is there in both languages, in a page that says which', async (url) => {
    const french = await t.visitor().get(url);
    expect(french.statusCode).toBe(200);
    expect(french.body).toContain('<html lang="fr">');
    const english = await t.visitor().get(url, { cookie: 'lang=en' });
    expect(english.statusCode).toBe(200);
    expect(english.body).toContain('<html lang="en">');
    expect(h1(english.body)).not.toBe('');
    expect(h1(english.body)).not.toBe(h1(french.body));
    expect(english.body.match(/<h1/g)).toHaveLength(1);
  });

  it('links lead to pages that exist', async () => {
    const seen = new Set(PAGES);
    for (const url of PAGES) {
      const { body } = await t.visitor().get(url);
      for (const [, href = ''] of body.matchAll(/ (?:href|action)="(\/[^"#]*)/g))
        seen.add(href.replace(/&amp;/g, '&'));
    }
    for (const url of seen) {
      if (url.startsWith('/assets/') || url.startsWith('/demo/') || url === '/langue') continue;
      expect((await t.visitor().get(url)).statusCode, url).toBeLessThan(400);
    }
  });

  it('say whom to write to', async () => {
    for (const url of ['/donnees-personnelles', '/mentions-legales', '/accessibilite'])
      expect((await t.visitor().get(url)).body, url).toContain(
        'href="mailto:referent@college-des-gues.example"',
      );
  });
});

describe('the language', () => {
  it('is French whatever the browser says, and for a cookie that means nothing', async () => {
    for (const headers of [{ 'accept-language': 'en' }, { cookie: 'lang=de' }, { cookie: 'lang=__proto__' }])
      expect((await t.visitor().get('/aide', headers as Record<string, string>)).body).toContain(
        '<html lang="fr">',
      );
  });

  it('is changed by a button that comes back to the same page, and stays', async () => {
    const visitor = t.visitor();
    const page = await visitor.get('/connexion?next=%2Fmes-parcours');
    const retour = /name="retour" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const posted = await visitor.post('/langue', { lang: 'en', retour });
    expect(posted.statusCode).toBe(303);
    expect(posted.headers.location).toBe('/connexion?next=%2Fmes-parcours');
    expect(posted.cookies).toEqual([
      expect.objectContaining({
        name: 'lang',
        value: 'en',
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: 31_536_000,
      }),
    ]);
    expect((await visitor.follow(posted)).body).toContain('<html lang="en">');
    expect((await visitor.get('/nulle-part')).body).toContain('<html lang="en">');
    await visitor.post('/langue', { lang: 'fr', retour });
    expect((await visitor.get('/aide')).body).toContain('<html lang="fr">');
  });

  it.each([
    [{ lang: 'de', retour: '/aide' }, '/aide'],
    [{ lang: 'en', retour: '//evil.example' }, '/'],
    [{ lang: 'en', retour: '/.//evil.example' }, '/'],
    [{ lang: 'en' }, '/'],
    [{}, '/'],
  ])('posted as %j leads to %s', async (form, location) => {
    const response = await t.visitor().post('/langue', form as Record<string, string>);
    expect(response.headers.location).toBe(location);
    expect(response.cookies).toHaveLength(form && 'lang' in form && form.lang === 'en' ? 1 : 0);
  });

  it('follows a signed-in person to their own pages', async () => {
    const { visitor } = await person(t, { firstName: 'Léa', lastName: 'Ferrand' });
    await visitor.post('/langue', { lang: 'en', retour: '/mes-parcours' });
    const { body } = await visitor.get('/mes-parcours');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Léa');
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    '/nulle-part',
    '/aide/',
    '/AIDE',
    '/.env',
    '/wp-admin.php',
    '/api/auth/sign-in/email',
    '/tutos/aucun',
    '/fichiers/x/y/z.svg',
  ])('%s is a page that helps', async (url) => {
    const response = await t.visitor().get(url);
    expect(response.statusCode).toBe(404);
    expect(textOf(response)).toContain('Cette page n’existe pas');
    expect(response.body).toContain('href="/aide"');
  });

  it('greets who is signed in, and keeps the language', async () => {
    const { visitor } = await person(t, { firstName: 'Malo', lastName: 'Kerbrat' });
    expect(textOf(await visitor.get('/nulle-part'))).toContain('Malo');
  });
});

describe('health', () => {
  it('says that the process lives and that the database answers', async () => {
    expect((await t.visitor().get('/sante')).json()).toEqual({ status: 'ok' });
    expect((await t.visitor().get('/pret')).json()).toEqual({ status: 'ready' });
  });
});
