import fastify, { type FastifyInstance, type LightMyRequestResponse, type RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, type TestApp, testApp, testConfig, textOf, Visitor } from '../../test/app.ts';
import { campaign, person, school } from '../../test/school.ts';
import { buildApp } from '../app.ts';
import { registerSecurity } from './security.ts';

const CSP =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'self';" +
  "form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'";

let t: TestApp;
let failing: FastifyInstance;
let trouble: Error;
let teacher: Visitor;
let code: string;
let csv: string;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const owner = await gues.member('admin');
  teacher = owner.visitor;
  const made = await campaign(t, gues.id, owner.userId);
  code = made.code;
  csv = `/orga/campagnes/${made.id}/resultats.csv`;
  const get = async () => {
    throw trouble;
  };
  failing = await buildApp({ ...t.deps, releases: { ...t.deps.releases, get } });
});
afterAll(async () => {
  await failing.close();
  await t.close();
});

/** Starts a test where the content cannot be read. */
async function inTrouble(error: Error): Promise<LightMyRequestResponse> {
  trouble = error;
  const who = await person(t);
  const visitor = new Visitor(failing);
  for (const [name, value] of who.visitor.cookies) visitor.cookies.set(name, value);
  return visitor.post(`/campagnes/${code}`);
}

const filled = (url: string): string =>
  url.replace(':code', code).replace(':token', 'a-token-of-nobody').replace(/:\w+/g, '1');
const methods = (route: RouteOptions): string[] => [route.method].flat();

describe('headers', () => {
  const replies: [string, number, () => Promise<LightMyRequestResponse>][] = [
    ['a page', 200, () => t.visitor().get('/aide')],
    ['a redirection', 303, () => t.visitor().get('/mes-parcours')],
    ['a page that does not exist', 404, () => t.visitor().get('/nulle-part')],
    ['a file that does not exist', 404, () => t.visitor().get('/assets/app-0000.js')],
    ['an address that cannot be read', 404, () => t.visitor().get('/aide/%E0%A4%A')],
    ['an address that is too long', 404, () => t.visitor().get(`/tutos/${'a'.repeat(300)}`)],
    ['a method that nobody serves', 404, () => inject('DELETE', '/aide')],
    ['a refused form', 422, () => t.visitor().post('/connexion', {})],
    [
      'a post from elsewhere',
      403,
      () => t.visitor().post('/connexion', {}, { origin: 'https://evil.example' }),
    ],
    ['a download', 200, () => teacher.get(csv)],
    ['the health of the process', 200, () => t.visitor().get('/sante')],
    ['a surprise', 500, () => inTrouble(new Error('secret words'))],
  ];

  it.each(replies)('of %s (%i) are all there', async (_what, status, reply) => {
    const { statusCode, headers } = await reply();
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    for (const name of ['server', 'x-powered-by', 'strict-transport-security', 'access-control-allow-origin'])
      expect(headers).not.toHaveProperty(name);
  });

  it('let nothing keep a page between us and the reader', async () => {
    for (const reply of [
      await teacher.get('/orga/campagnes'),
      await teacher.get(csv),
      await t.visitor().get('/mes-parcours'),
      await t.visitor().get('/nulle-part'),
    ])
      expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('over HTTPS, also ask browsers to stay there', async () => {
    const app = fastify();
    await registerSecurity(app, testConfig({ PUBLIC_URL: 'https://pix.exemple.fr' }));
    app.get('/', { config: { access: 'open' } }, async () => 'ok');
    const { headers } = await app.inject('/');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['content-security-policy']).toBe(`${CSP};upgrade-insecure-requests`);
    await app.close();
  });
});

const inject = (method: 'DELETE' | 'PUT' | 'PATCH' | 'OPTIONS' | 'POST', url: string, headers = {}) =>
  t.app.inject({ method, url, headers: { host: 'localhost:3000', origin: ORIGIN, ...headers } });

describe('every route', () => {
  it('says who may enter', () => {
    expect(t.routes.length).toBeGreaterThan(40);
    for (const route of t.routes)
      expect(['open', 'anyone', 'signed-in', 'member', 'pix-admin'], route.url).toContain(
        route.config?.access,
      );
  });

  it('cannot be registered without saying so', async () => {
    const app = fastify();
    await registerSecurity(app, testConfig());
    expect(() => app.get('/porte', async () => 'ouverte')).toThrow('GET /porte declares no access');
    await app.close();
  });

  it('that asks for a person sends a visitor to sign in', async () => {
    const closed = t.routes.filter((r) => r.config?.access === 'signed-in' || r.config?.access === 'member');
    expect(closed.length).toBeGreaterThan(20);
    for (const route of closed) {
      for (const method of methods(route)) {
        const { statusCode, headers } = await t.app.inject({
          method: method as 'GET',
          url: filled(route.url),
          headers: { host: 'localhost:3000', origin: ORIGIN },
        });
        expect([statusCode, headers.location], `${method} ${route.url}`).toEqual([
          303,
          expect.stringMatching(/^\/connexion/),
        ]);
      }
    }
  });

  it('of Pix Orga asks for a member', () => {
    for (const { url, config } of t.routes)
      if (url.startsWith('/orga') && !url.startsWith('/orga/invitation/'))
        expect(config?.access, url).toBe(url === '/orga/cgu' ? 'signed-in' : 'member');
  });
});

describe('a post', () => {
  it('to any address without origin is refused', async () => {
    const posts = t.routes.filter((route) => methods(route).includes('POST'));
    expect(posts.length).toBeGreaterThan(12);
    for (const { url } of posts) {
      const { statusCode } = await teacher.post(filled(url), {}, {});
      expect(statusCode, url).toBe(403);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST'] as const)
      expect((await inject(method, '/nulle-part', { origin: 'https://evil.example' })).statusCode).toBe(403);
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: `${ORIGIN}.evil.example` }],
    [{ origin: 'http://localhost:3001' }],
    [{ origin: 'https://localhost:3000' }],
    [{ referer: 'https://evil.example/localhost:3000' }],
    [{ referer: 'no address' }],
    [{ origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
    [{ origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://evil.example', referer: `${ORIGIN}/aide` }],
  ])('with %j is refused, kindly', async (headers) => {
    const response = await t.visitor().post('/langue', { lang: 'en' }, headers as Record<string, string>);
    expect(response.statusCode).toBe(403);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(textOf(response)).toContain('Elle ne vient pas d’une page de ce site');
  });

  it.each([
    [{ origin: ORIGIN }],
    [{ referer: `${ORIGIN}/aide` }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ origin: ORIGIN, 'sec-fetch-site': 'same-origin' }],
    // The name of this machine in the computer room.
    [{ host: '192.168.1.20:3000', origin: 'http://192.168.1.20:3000' }],
  ])('with %j is ours', async (headers) => {
    const response = await t.visitor().post('/langue', { lang: 'en' }, headers as Record<string, string>);
    expect(response.statusCode).toBe(303);
  });
});

describe('what cannot be read', () => {
  const send = (payload: string, type: string) =>
    t.app.inject({
      method: 'POST',
      url: '/connexion',
      headers: { host: 'localhost:3000', origin: ORIGIN, 'content-type': type },
      payload,
    });

  it.each([
    ['too long a form', `courriel=${'a'.repeat(70_000)}`, 'application/x-www-form-urlencoded', 413],
    ['too long a JSON', JSON.stringify({ courriel: 'a'.repeat(70_000) }), 'application/json', 413],
    ['broken JSON', '{"courriel":', 'application/json', 400],
    ['JSON that reaches for prototypes', '{"__proto__":{"x":1}}', 'application/json', 400],
    ['an unknown type', '<courriel/>', 'application/xml', 400],
    ['a file', '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x', 400],
    ['a type that is none', 'a=b', 'none', 400],
    ['broken percent signs', 'courriel=%E0%A4%A&mot-de-passe=%', 'application/x-www-form-urlencoded', 422],
    ['fields upon fields', 'a=1&'.repeat(15_000), 'application/x-www-form-urlencoded', 422],
    ['brackets', 'courriel[a]=x&courriel[b]=y', 'application/x-www-form-urlencoded', 422],
    ['JSON ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'application/json', 422],
    ['numbers out of all measure', '{"courriel":1e999,"mot-de-passe":-1e308}', 'application/json', 422],
    [
      'lone surrogates and NUL',
      '{"courriel":"\\ud800\\u0000","mot-de-passe":[null]}',
      'application/json',
      422,
    ],
    ['an array', '[1,2]', 'application/json', 422],
    ['nothing', 'null', 'application/json', 422],
  ])('%s is refused with a page', async (_what, payload, type, status) => {
    const response = await send(payload, type);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toMatch(/^<!doctype html>/);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each([
    ['/aide/%E0%A4%A'],
    ['/tutos/%'],
    ['/%00'],
    ['/campagnes/%00'],
    ['/tutos/%00'],
    ['/fichiers/a/..%2f..%2f..%2fpackage.json/b'],
    ['/fichiers/x/../../package.json'],
    ['/orga/campagnes?q=%00'],
    ['/orga/campagnes?q=%ED%A0%80&page=99999999999'],
    ['/orga/campagnes?q=a&q=b'],
    ['/campagnes?code=%00'],
    ['/connexion?next=%00&next=%00'],
    ['/parcours/99999999999999999999/question'],
  ])('%s does not surprise us', async (url) => {
    const response = await teacher.get(url);
    expect(response.statusCode).toBeLessThan(500);
  });

  it('a cookie that means nothing is as none', async () => {
    for (const cookie of ['session=%', 'session=.', 'session=a.b.c; session=d', 'lang=<script>', '=', ';;;'])
      expect((await t.app.inject({ url: '/aide', headers: { cookie } })).statusCode).toBe(200);
  });
});

describe('what goes wrong', () => {
  it('is told with a number and nothing of the inside', async () => {
    const response = await inTrouble(new Error('secret words'));
    const text = textOf(response);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/Numéro de la demande : [0-9a-f]{8}/);
    expect(text).toContain('Ce que vous aviez validé est gardé');
    expect(response.body).not.toMatch(/secret|Error|node_modules|\.tsx?\b|at async/);
  });

  it('has another number each time', async () => {
    const numbers = new Set<string>();
    for (let i = 0; i < 3; i++)
      numbers.add(/demande : (\w+)/.exec(textOf(await inTrouble(new Error('x'))))?.[1] ?? '');
    expect(numbers.size).toBe(3);
  });

  it.each(['57P01', '53300', 'ECONNREFUSED'])(
    'passes by itself when it is %s: try again soon',
    async (given) => {
      const response = await inTrouble(Object.assign(new Error('the database is away'), { code: given }));
      expect(response.statusCode).toBe(503);
      expect(response.headers['retry-after']).toBe('5');
      expect(textOf(response)).toContain('courte pause');
    },
  );

  it.each([
    [418, 400],
    [404, 404],
    [429, 429],
    [502, 500],
    [200, 500],
  ])('an error that says %i is answered %i', async (given, status) =>
    expect((await inTrouble(Object.assign(new Error('x'), { statusCode: given }))).statusCode).toBe(status),
  );
});

it('an address that cannot be decoded is a page that does not exist, in its own words', async () => {
  const response = await t.visitor().get('/aide/%E0%A4%A?x=1');
  expect(textOf(response)).toContain('Cette page n’existe pas');
});
