import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { person, pixAdmin } from '../../test/school.ts';
import { resetSecondFactor } from '../accounts/index.ts';

const PAGE = '/admin/second-facteur';

let required: TestApp;
let optional: TestApp;
beforeAll(async () => {
  required = await testApp({ env: { ADMIN_SECOND_FACTOR: 'required' } });
  optional = await testApp();
});
afterAll(async () => {
  await required.close();
  await optional.close();
});

/** What a telephone shows at that moment. */
const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const secretOn = (body: string): string =>
  (/<code>([A-Z2-7 ]+)<\/code>/.exec(body)?.[1] ?? '').replaceAll(' ', '');
const seconds = (t: TestApp, count: number) => new Date(t.clock.now().getTime() + count * 1000);

async function enrolled(t: TestApp) {
  const who = await pixAdmin(t);
  const secret = secretOn((await who.visitor.get(PAGE)).body);
  const passed = await who.visitor.post(PAGE, { code: codeAt(secret, t.clock.now()) });
  expect(passed.statusCode).toBe(303);
  t.clock.advance({ minutes: 1 });
  return { ...who, secret };
}
async function signedInAgain(t: TestApp, email: string): Promise<Visitor> {
  const visitor = t.visitor();
  await visitor.post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD });
  return visitor;
}
const actsOf = async (t: TestApp, id: string) =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .select(['act', 'actorId'])
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act, actorId }) => [act, actorId === id]);

describe('where the second factor is required', () => {
  it('nothing of Pix Admin opens before it, neither to read nor to do', async () => {
    const { visitor } = await pixAdmin(required);
    for (const { method, url } of required.routes.filter(({ url }) => url.startsWith('/admin'))) {
      if (url === PAGE) continue;
      const post = [method].flat().includes('POST');
      const path = url.replace(':id', '1');
      const response = await (post ? visitor.post(path) : visitor.get(path));
      expect(response.statusCode, path).toBe(303);
      expect(response.headers.location, path).toMatch(/^\/admin\/second-facteur/);
    }
    expect(await required.deps.db.selectFrom('organisations').select('id').execute()).toEqual([]);
    // The rest of the house is open: it asks for the password alone.
    expect((await visitor.get('/mes-parcours')).statusCode).toBe(200);
  });

  it('a telephone is enrolled with a picture or a text, and leads to where one was going', async () => {
    const { visitor, userId, email } = await pixAdmin(required);
    const asked = await visitor.get('/admin/organisations?q=x');
    expect(asked.headers.location).toBe(`${PAGE}?next=%2Fadmin%2Forganisations%3Fq%3Dx`);
    const page = await visitor.get(String(asked.headers.location));
    const secret = secretOn(page.body);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(page.body).toContain('role="img"');
    // The same until it is confirmed: a reload does not lose what the telephone scanned.
    expect(secretOn((await visitor.get(PAGE)).body)).toBe(secret);
    const typed = codeAt(secret, required.clock.now()).replace(/^.../, '$& ');
    const passed = await visitor.post(String(asked.headers.location), { code: typed });
    expect(passed.headers.location).toBe('/admin/organisations?q=x');
    expect((await visitor.get('/admin/organisations?q=x')).statusCode).toBe(200);
    expect((await visitor.get(PAGE)).headers.location).toBe('/admin');
    expect(await actsOf(required, userId)).toEqual([
      ['grant-pix-admin', false],
      ['enrol-second-factor', true],
    ]);
    const [row] = await required.deps.db
      .selectFrom('secondFactors')
      .selectAll()
      .where('userId', '=', userId)
      .execute();
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(email).not.toBe('');
  });

  it('each session shows a code; the secret is never shown again', async () => {
    const { email, secret } = await enrolled(required);
    const visitor = await signedInAgain(required, email);
    expect((await visitor.get('/admin/demandes')).headers.location).toMatch(/second-facteur/);
    const page = await visitor.get(PAGE);
    expect(secretOn(page.body)).toBe('');
    expect(page.body).not.toContain('shape-rendering');
    expect((await visitor.post(PAGE, { code: codeAt(secret, required.clock.now()) })).statusCode).toBe(303);
    expect((await visitor.get('/admin/demandes')).statusCode).toBe(200);
    required.clock.advance({ minutes: 1 });
  });

  it('a code of half a minute around serves, an older one or one of another telephone does not', async () => {
    const { email, secret } = await enrolled(required);
    const other = await enrolled(required);
    const now = required.clock.now();
    for (const code of [
      codeAt(secret, seconds(required, -90)),
      codeAt(secret, seconds(required, 90)),
      codeAt(other.secret, now),
      '',
      '12345',
      'abcdef',
    ]) {
      const visitor = await signedInAgain(required, email);
      const refused = await visitor.post(PAGE, { code });
      expect(refused.statusCode, code).toBe(422);
      expect((await visitor.get('/admin/demandes')).statusCode).toBe(303);
      required.clock.advance({ minutes: 16 });
    }
    const late = await signedInAgain(required, email);
    expect((await late.post(PAGE, { code: codeAt(secret, seconds(required, -30)) })).statusCode).toBe(303);
  });

  it('a code serves once, also for two who type it at once', async () => {
    const { email, secret } = await enrolled(required);
    const visitors = await Promise.all([1, 2].map(() => signedInAgain(required, email)));
    const code = codeAt(secret, required.clock.now());
    const replies = await Promise.all(visitors.map((visitor) => visitor.post(PAGE, { code })));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    required.clock.advance({ minutes: 1 });
  });

  it('guesses wait: after five, a right code too', async () => {
    const { email, secret } = await enrolled(required);
    const visitor = await signedInAgain(required, email);
    for (let i = 0; i < 5; i++) expect((await visitor.post(PAGE, { code: '000000' })).statusCode).toBe(422);
    const waiting = await visitor.post(PAGE, { code: codeAt(secret, required.clock.now()) });
    expect(textOf(waiting)).toContain('Trop d’essais');
    required.clock.advance({ minutes: 20 });
    expect((await visitor.post(PAGE, { code: codeAt(secret, required.clock.now()) })).statusCode).toBe(303);
  });

  it('never leads out of the site', async () => {
    const { visitor } = await pixAdmin(required);
    const page = await visitor.get(`${PAGE}?next=%2F%2Fevil.example`);
    const code = codeAt(secretOn(page.body), required.clock.now());
    const passed = await visitor.post(`${PAGE}?next=%2F%2Fevil.example`, { code });
    expect(passed.headers.location).toBe('/admin');
    required.clock.advance({ minutes: 1 });
  });

  it('a lost telephone is replaced by command line, and every session shows the new one', async () => {
    const { email, visitor, userId, secret } = await enrolled(required);
    const now = required.clock.now();
    expect(await resetSecondFactor(required.deps.db, { email, now })).toEqual({ ok: true });
    expect(await resetSecondFactor(required.deps.db, { email, now })).toEqual({ ok: false, reason: 'none' });
    expect((await visitor.get('/admin/demandes')).headers.location).toMatch(/second-facteur/);
    expect((await visitor.post(PAGE, { code: codeAt(secret, now) })).statusCode).toBe(422);
    const fresh = secretOn((await visitor.get(PAGE)).body);
    expect(fresh).not.toBe(secret);
    expect((await visitor.post(PAGE, { code: codeAt(fresh, now) })).statusCode).toBe(303);
    expect((await actsOf(required, userId)).map(([act]) => act)).toContain('reset-second-factor');
  });

  it('is a page for Pix Admin alone', async () => {
    const { visitor, userId } = await person(required);
    expect((await visitor.get(PAGE)).statusCode).toBe(404);
    expect((await visitor.post(PAGE, { code: '123456' })).statusCode).toBe(404);
    expect(
      await required.deps.db
        .selectFrom('secondFactors')
        .select('userId')
        .where('userId', '=', userId)
        .execute(),
    ).toEqual([]);
  });
});

describe('where it is optional', () => {
  it('is asked of nobody but those who enrolled a telephone', async () => {
    const plain = await pixAdmin(optional);
    expect((await plain.visitor.get('/admin/demandes')).statusCode).toBe(200);
    // Looking at the page enrols nobody.
    await plain.visitor.get(PAGE);
    expect((await plain.visitor.get('/admin/demandes')).statusCode).toBe(200);
    const { email } = await enrolled(optional);
    const visitor = await signedInAgain(optional, email);
    expect((await visitor.get('/admin/demandes')).headers.location).toMatch(/second-facteur/);
  });
});
