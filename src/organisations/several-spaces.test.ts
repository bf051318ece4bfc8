import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, person, school } from '../../test/school.ts';
import { ORGA_TERMS_VERSION } from './accept-orga-terms.ts';
import { acceptOrgaTerms, addMember } from './index.ts';

const GUES = 'Collège des Gués';
const EN_FACE = 'Lycée d’En Face';

let t: TestApp;
let gues: Awaited<ReturnType<typeof school>>;
let enFace: Awaited<ReturnType<typeof school>>;
beforeAll(async () => {
  t = await testApp();
  gues = await school(t, GUES);
  enFace = await school(t, EN_FACE);
});
afterAll(() => t.close());

/** Member of the first, administrator of the second. */
async function both() {
  const who = await person(t);
  await acceptOrgaTerms(t.deps.db, { userId: who.userId, now: t.clock.now() });
  const add = (organisationId: number, role: 'admin' | 'member') =>
    addMember(t.deps.db, { organisationId, email: who.email, role, now: t.clock.now() });
  await add(gues.id, 'member');
  t.clock.advance({ minutes: 1 });
  await add(enFace.id, 'admin');
  return who;
}
const names = async (organisationId: number) =>
  (
    await t.deps.db
      .selectFrom('campaigns')
      .select('name')
      .where('organisationId', '=', organisationId)
      .execute()
  ).map(({ name }) => name);
/** The space in whose frame the page is: the name and role of its side bar. */
const frameOf = (response: { body: string }) =>
  /<div class="side__org"><p><b>(.*?)<\/b>(.*?)<\/p>/.exec(response.body)?.slice(1, 3).join(' · ');

describe('someone of two spaces', () => {
  it('begins in the one joined first, changes by a link, and finds the last one again at the next sign-in', async () => {
    const { visitor, email } = await both();
    const first = await visitor.get('/orga/campagnes');
    expect(frameOf(first)).toBe(`${GUES} · Membre`);
    expect(first.body).toContain(`href="/orga/campagnes?organisation=${enFace.id}">${EN_FACE}`);
    t.clock.advance({ minutes: 1 });
    expect(frameOf(await visitor.get(`/orga/campagnes?organisation=${enFace.id}`))).toBe(
      `${EN_FACE} · Administration`,
    );
    expect(frameOf(await visitor.get('/orga/equipe'))).toBe(`${EN_FACE} · Administration`);
    const tomorrow = t.visitor();
    await tomorrow.post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD });
    expect((await tomorrow.get('/orga')).headers.location).toBe(`/orga/campagnes?organisation=${enFace.id}`);
    expect(frameOf(await tomorrow.get('/orga/campagnes'))).toBe(`${EN_FACE} · Administration`);
    t.clock.advance({ minutes: 1 });
    expect(frameOf(await tomorrow.get(`/orga/campagnes?organisation=${gues.id}`))).toBe(`${GUES} · Membre`);
    expect(frameOf(await tomorrow.get('/orga/campagnes'))).toBe(`${GUES} · Membre`);
  });

  it('stays in the space of the page: every link of it says which', async () => {
    const { visitor } = await both();
    const made = await campaign(t, gues.id, (await gues.member('member')).userId);
    for (const url of [
      '/orga/campagnes?q=rien',
      '/orga/campagnes?mine=1',
      '/orga/campagnes/nouvelle',
      '/orga/equipe',
      '/orga/equipe/depart',
      `/orga/campagnes/${made.id}`,
      `/orga/campagnes/${made.id}/resultats`,
      `/orga/campagnes/${made.id}/parametres`,
    ]) {
      const page = await visitor.get(`${url}${url.includes('?') ? '&' : '?'}organisation=${gues.id}`);
      expect(page.statusCode, url).toBe(200);
      expect(frameOf(page), url).toContain(GUES);
      const links = [...page.body.matchAll(/(?:href|action)="(\/orga[^"]*)"/g)].map(([, to = '']) =>
        to.replaceAll('&amp;', '&'),
      );
      for (const link of links.filter((to) => !new RegExp(`^/orga/campagnes/${made.id}\\b`).test(to))) {
        if (link.includes(`organisation=${enFace.id}`)) continue;
        const form = page.body.includes(`action="${link}"`);
        if (form) expect(page.body, link).toContain(`name="organisation" value="${gues.id}"`);
        else expect(link, url).toContain(`organisation=${gues.id}`);
      }
    }
  });

  it('writes in the space that the form was shown for, whatever was opened meanwhile', async () => {
    const { visitor } = await both();
    const form = (organisation: number, nom: string) => ({
      organisation: String(organisation),
      nom,
      objet: 'competence:1.1',
      identifiant: 'non',
    });
    // Two tabs: the first form was opened on one space, then the other space was visited.
    await visitor.get(`/orga/campagnes/nouvelle?organisation=${gues.id}`);
    await visitor.get(`/orga/campagnes?organisation=${enFace.id}`);
    expect((await visitor.post('/orga/campagnes/nouvelle', form(gues.id, 'Pour les Gués'))).statusCode).toBe(
      303,
    );
    expect((await visitor.post('/orga/campagnes/nouvelle', form(enFace.id, 'Pour En Face'))).statusCode).toBe(
      303,
    );
    expect(await names(gues.id)).toContain('Pour les Gués');
    expect(await names(enFace.id)).toEqual(['Pour En Face']);
  });

  it('is not guessed at: a post that names no space writes in none', async () => {
    const { visitor, userId } = await both();
    const before = [await names(gues.id), await names(enFace.id)];
    const form = { nom: 'Nulle part', objet: 'competence:1.1', identifiant: 'non' };
    expect((await visitor.post('/orga/campagnes/nouvelle', form)).statusCode).toBe(400);
    expect((await visitor.post('/orga/equipe/depart')).statusCode).toBe(400);
    expect([await names(gues.id), await names(enFace.id)]).toEqual(before);
    const { length } = await t.deps.db
      .selectFrom('memberships')
      .select('role')
      .where('userId', '=', userId)
      .execute();
    expect(length).toBe(2);
  });

  it('finds a campaign of either space in its own frame, with the role held there', async () => {
    const { visitor } = await both();
    const ours = await campaign(t, gues.id, (await gues.member('member')).userId);
    const theirs = await campaign(t, enFace.id, (await enFace.member('member')).userId);
    await visitor.get(`/orga/campagnes?organisation=${enFace.id}`);
    expect(frameOf(await visitor.get(`/orga/campagnes/${ours.id}`))).toBe(`${GUES} · Membre`);
    expect(frameOf(await visitor.get(`/orga/campagnes/${theirs.id}`))).toBe(`${EN_FACE} · Administration`);
    // A member may not change a colleague's campaign; the administrator of the other space may there.
    const changed = { nom: 'Changé', titre: '', texte: '' };
    expect((await visitor.post(`/orga/campagnes/${ours.id}/modifier`, changed)).statusCode).toBe(404);
    expect((await visitor.post(`/orga/campagnes/${theirs.id}/modifier`, changed)).statusCode).toBe(303);
    const csv = await visitor.get(`/orga/campagnes/${ours.id}/resultats.csv`);
    expect(csv.statusCode).toBe(200);
  });

  it('is refused where form and campaign are of two spaces', async () => {
    const { visitor, userId } = await both();
    const ours = await campaign(t, gues.id, userId);
    const form = { organisation: String(enFace.id), nom: 'Mêlé', titre: '', texte: '' };
    expect((await visitor.post(`/orga/campagnes/${ours.id}/modifier`, form)).statusCode).toBe(404);
    expect(await names(gues.id)).not.toContain('Mêlé');
  });

  it.each(['999999', '0', '-1', 'x', '1e3', '99999999999999999999'])(
    'does not reach a space « %s » that is not theirs',
    async (organisation) => {
      const { visitor } = await both();
      const stranger = await gues.member('admin');
      for (const who of [visitor, stranger.visitor]) {
        expect((await who.get(`/orga/campagnes?organisation=${organisation}`)).statusCode).toBe(404);
        expect((await who.post('/orga/equipe/depart', { organisation })).statusCode).toBe(404);
      }
      expect((await stranger.visitor.get(`/orga/campagnes?organisation=${enFace.id}`)).statusCode).toBe(404);
    },
  );

  it('accepts the terms for the space that was asked for', async () => {
    const who = await person(t);
    for (const { id } of [gues, enFace])
      await addMember(t.deps.db, {
        organisationId: id,
        email: who.email,
        role: 'member',
        now: t.clock.now(),
      });
    const terms = `/orga/cgu?organisation=${enFace.id}`;
    expect((await who.visitor.get(`/orga/campagnes?organisation=${enFace.id}`)).headers.location).toBe(terms);
    expect(textOf(await who.visitor.get(terms))).toContain(`l’espace de ${EN_FACE}`);
    expect((await who.visitor.post(terms, { version: ORGA_TERMS_VERSION })).headers.location).toBe(
      `/orga/campagnes?organisation=${enFace.id}`,
    );
  });

  it('who leaves one has the other left, without a word of the first', async () => {
    const { visitor } = await both();
    await visitor.post('/orga/equipe/depart', { organisation: String(gues.id) });
    const page = await visitor.follow(await visitor.get('/orga'));
    expect(page.at).toBe('/orga/campagnes');
    expect(frameOf(page)).toBe(`${EN_FACE} · Administration`);
    expect(page.body).not.toContain(GUES);
  });
});
