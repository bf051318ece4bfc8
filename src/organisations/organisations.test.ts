import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { catalogues, LANGS } from '../messages.ts';
import { ORGA_TERMS_VERSION } from './accept-orga-terms.ts';
import { acceptOrgaTerms, addMember } from './index.ts';

const ACCEPT = { version: ORGA_TERMS_VERSION };
const GUES = 'Collège des Gués';
const EN_FACE = 'Lycée d’En Face';

let t: TestApp;
let gues: Awaited<ReturnType<typeof school>>;
let enFace: Awaited<ReturnType<typeof school>>;
let campaignId: number;
let participation: number;

beforeAll(async () => {
  t = await testApp();
  gues = await school(t, GUES);
  enFace = await school(t, EN_FACE);
  const owner = await gues.member('admin', { firstName: 'Claire', lastName: 'Aubert' });
  const made = await campaign(t, gues.id, owner.userId, { name: 'Secret des Gués' });
  campaignId = made.id;
  const pupil = await person(t, { firstName: 'Zoé', lastName: 'Étienne' });
  participation = await join(pupil.visitor, made.code);
  await playToEnd(t, pupil, participation, (position) => position === 1);
  await pupil.visitor.post(`/parcours/${participation}/envoi`);
});
afterAll(() => t.close());

const add = (email: string, organisationId = gues.id, role: 'admin' | 'member' = 'member') =>
  addMember(t.deps.db, { organisationId, email, role, now: t.clock.now() });

/** Every address below a campaign, with its methods, as the house registers them. */
const campaignRoutes = () =>
  t.routes
    .filter(({ url }) => url.startsWith('/orga/campagnes/:id'))
    .map(({ method, url }) => ({
      methods: [method].flat(),
      url: url.replace(':id', String(campaignId)).replace(':participation', String(participation)),
    }));

async function statuses(visitor: Visitor): Promise<Set<number>> {
  const found = new Set<number>();
  for (const { methods, url } of campaignRoutes()) {
    const form = { nom: 'Pris', titre: 'Pris', texte: 'Pris' };
    const response = await (methods.includes('POST') ? visitor.post(url, form) : visitor.get(url));
    for (const words of ['Secret des Gués', GUES, 'Étienne'])
      if (response.statusCode !== 200) expect(textOf(response), url).not.toContain(words);
    found.add(response.statusCode);
  }
  return found;
}

describe('who is a member of no space', () => {
  it('is told so kindly, and no organisation is named', async () => {
    const { visitor } = await person(t, { firstName: 'Inès', lastName: 'Amrani' });
    for (const url of ['/orga', '/orga/campagnes', '/orga/campagnes/nouvelle', '/orga/cgu']) {
      const response = await visitor.get(url);
      expect(response.statusCode, url).toBe(403);
      const text = textOf(response);
      expect(text).toContain('Vous n’avez pas encore d’espace Pix Orga');
      expect(text).toContain('Vous êtes connecté avec le compte de Inès Amrani');
      for (const name of [GUES, EN_FACE, 'Secret']) expect(text).not.toContain(name);
    }
    expect(await statuses(visitor)).toEqual(new Set([403]));
    expect((await visitor.post('/orga/campagnes/nouvelle', { nom: 'x' })).statusCode).toBe(403);
  });

  it('cannot accept the terms of a space that is not theirs', async () => {
    const { visitor, userId } = await person(t);
    expect((await visitor.post('/orga/cgu')).statusCode).toBe(403);
    const rows = await t.deps.db
      .selectFrom('orgaTermsAcceptances')
      .select('userId')
      .where('userId', '=', userId)
      .execute();
    expect(rows).toEqual([]);
  });
});

describe('the terms of Pix Orga', () => {
  it('are asked once, before anything else, and dated', async () => {
    const { visitor, userId, email } = await person(t);
    await add(email);
    for (const url of ['/orga', '/orga/campagnes', `/orga/campagnes/${campaignId}`])
      expect((await visitor.get(url)).headers.location, url).toBe('/orga/cgu');
    expect((await visitor.post('/orga/campagnes/nouvelle', { nom: 'x' })).headers.location).toBe('/orga/cgu');
    const page = await visitor.get('/orga/cgu');
    expect(textOf(page)).toContain(`l’espace de ${GUES}`);
    expect(textOf(page)).toContain('J’accepte');

    const now = t.clock.now();
    expect((await visitor.post('/orga/cgu', ACCEPT)).headers.location).toBe('/orga/campagnes');
    expect((await visitor.get('/orga/campagnes')).statusCode).toBe(200);
    t.clock.advance({ minutes: 5 });
    await visitor.post('/orga/cgu', ACCEPT);
    const rows = await t.deps.db
      .selectFrom('orgaTermsAcceptances')
      .select(['version', 'acceptedAt'])
      .where('userId', '=', userId)
      .execute();
    expect(rows).toEqual([{ version: '2026-11', acceptedAt: now }]);
    expect(textOf(await visitor.get('/orga/cgu'))).toContain('Revenir aux campagnes');
    expect((await visitor.get('/orga')).headers.location).toBe('/orga/campagnes');
  });

  it('are asked again when they have changed, and the page says so', async () => {
    const { visitor, userId, email } = await person(t);
    await add(email);
    expect(textOf(await visitor.get('/orga/cgu'))).not.toContain('ont changé');
    await t.deps.db
      .insertInto('orgaTermsAcceptances')
      .values({ userId, version: '2025-09', acceptedAt: new Date('2025-09-03T08:00:00Z') })
      .execute();
    expect((await visitor.get('/orga/campagnes')).headers.location).toBe('/orga/cgu');
    const page = textOf(await visitor.get('/orga/cgu'));
    expect(page).toContain('Elles ont changé depuis que vous les avez acceptées, le 3 septembre 2025');
    expect(page).toContain('Version 2026-11');
    // A page left open since the former version accepts nothing.
    for (const form of [{ version: '2025-09' }, {}] as Record<string, string>[])
      expect((await visitor.post('/orga/cgu', form)).headers.location).toBe('/orga/cgu');
    expect((await visitor.get('/orga/campagnes')).headers.location).toBe('/orga/cgu');
    await visitor.post('/orga/cgu', ACCEPT);
    expect((await visitor.get('/orga/campagnes')).statusCode).toBe(200);
    expect(textOf(await visitor.get('/orga/cgu'))).not.toContain('ont changé');
  });

  it('have a text for each version: a changed text needs a new version', () => {
    const known: Record<string, string> = {
      '2026-11': 'dee7408c364e08b6',
    };
    const texts = LANGS.map((lang) => catalogues[lang].orga?.['terms-text']).join('\n');
    expect(known[ORGA_TERMS_VERSION]).toBe(createHash('sha256').update(texts).digest('hex').slice(0, 16));
  });
});

describe('a member of another organisation', () => {
  it('finds none of its campaigns, by any address, and changes nothing', async () => {
    expect(campaignRoutes().length).toBeGreaterThanOrEqual(9);
    for (const role of ['member', 'admin'] as const) {
      const { visitor } = await enFace.member(role);
      expect(await statuses(visitor)).toEqual(new Set([404]));
      const list = textOf(await visitor.get('/orga/campagnes'));
      expect(list).toContain(EN_FACE);
      expect(list).not.toContain('Secret');
      expect(textOf(await visitor.get('/orga/campagnes?q=Secret'))).not.toContain('Secret des');
    }
    const { name, title, landingText } = await t.deps.db
      .selectFrom('campaigns')
      .select(['name', 'title', 'landingText'])
      .where('id', '=', campaignId)
      .executeTakeFirstOrThrow();
    expect({ name, title, landingText }).toEqual({
      name: 'Secret des Gués',
      title: 'Chercher',
      landingText: null,
    });
  });

  it('does not reach a pupil through a campaign of their own', async () => {
    const spy = await enFace.member('admin');
    const own = await campaign(t, enFace.id, spy.userId);
    for (const end of ['', '/questions'])
      expect(
        (await spy.visitor.get(`/orga/campagnes/${own.id}/participants/${participation}${end}`)).statusCode,
      ).toBe(404);
  });
});

describe('a member', () => {
  it('reads all of the organisation, whose name and role stand on each page', async () => {
    const { visitor } = await gues.member('member');
    const reached = await statuses(visitor);
    // Only changing a campaign of someone else is not theirs; `/participants` leads back to the table.
    expect([...reached].sort()).toEqual([200, 303, 404]);
    const text = textOf(await visitor.get(`/orga/campagnes/${campaignId}`));
    expect(text).toContain(GUES);
    expect(text).toContain('Étienne');
  });

  it('who is removed is refused at the next request', async () => {
    const { visitor, userId } = await gues.member('admin');
    expect((await visitor.get(`/orga/campagnes/${campaignId}`)).statusCode).toBe(200);
    await t.deps.db.deleteFrom('memberships').where('userId', '=', userId).execute();
    expect(await statuses(visitor)).toEqual(new Set([403]));
    expect((await visitor.get('/orga/campagnes')).statusCode).toBe(403);
  });

  it('whose role changes has the new one at the next request', async () => {
    const { visitor, email, userId } = await gues.member('member');
    const edit = `/orga/campagnes/${campaignId}/modifier`;
    expect((await visitor.get(edit)).statusCode).toBe(404);
    expect(await add(email, gues.id, 'admin')).toEqual({ ok: true, userId });
    expect((await visitor.get(edit)).statusCode).toBe(200);
    expect(textOf(await visitor.get(edit))).toContain('Administration');
  });

  it('of an organisation that was archived has no space any more', async () => {
    const closed = await school(t, 'École fermée');
    const { visitor } = await closed.member('admin');
    await t.deps.db
      .updateTable('organisations')
      .set({ archivedAt: t.clock.now() })
      .where('id', '=', closed.id)
      .execute();
    const response = await visitor.get('/orga/campagnes');
    expect(response.statusCode).toBe(403);
    expect(textOf(response)).not.toContain('École fermée');
  });
});

describe('giving someone a place', () => {
  it('says when there is no such person, or no such organisation', async () => {
    const { email } = await person(t);
    expect(await add('personne@exemple.example')).toEqual({ ok: false, reason: 'no-such-user' });
    expect(await add(email, 999_999)).toEqual({ ok: false, reason: 'no-such-organisation' });
  });

  it('twice is one place, and accepting twice is one date', async () => {
    const { email, userId } = await person(t);
    await Promise.all([add(email.toUpperCase()), add(email), add(email)]);
    await Promise.all([1, 2, 3].map(() => acceptOrgaTerms(t.deps.db, { userId, now: t.clock.now() })));
    for (const table of ['memberships', 'orgaTermsAcceptances'] as const)
      expect(
        await t.deps.db.selectFrom(table).select('userId').where('userId', '=', userId).execute(),
      ).toHaveLength(1);
  });
});
