import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, join, keepSessions, person, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
let teacher: Visitor;
let organisationId: number;
let ownerId: string;
let made: Awaited<ReturnType<typeof campaign>>;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const owner = await gues.member('member');
  [teacher, ownerId, organisationId] = [owner.visitor, owner.userId, gues.id];
  made = await campaign(t, organisationId, ownerId, {
    profile: 'rentree-6e',
    options: { multipleSendings: true },
  });
});
afterAll(() => t.close());

const TITLES = ['À vos claviers', 'Sur la bonne piste', 'Bonne garde'];

async function sent(firstName: string, right: boolean) {
  const who = await person(t, { firstName, lastName: 'Ferrand' });
  const id = await join(who.visitor, made.code);
  const results = textOf(await playToEnd(t, who, id, () => right));
  await who.visitor.post(`/parcours/${id}/envoi`);
  return { who, id, results };
}
const teacherPage = async (id: number) =>
  textOf(await teacher.get(`/orga/campagnes/${made.id}/participants/${id}`));

describe('the badges of a profile', () => {
  it('are frozen with the campaign, told by its own skills', async () => {
    const { badges, skillIds } = await t.deps.db
      .selectFrom('campaigns')
      .select(['badges', 'skillIds'])
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(badges?.map(({ title }) => title.fr)).toEqual(TITLES);
    const named =
      badges?.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.skillIds)) ?? [];
    expect(named.length).toBeGreaterThan(8);
    expect(skillIds).toEqual(expect.arrayContaining(named));
  });

  it('are told on the settings, and not where there are none', async () => {
    const settings = (id: number) => teacher.get(`/orga/campagnes/${id}/parametres`);
    expect(textOf(await settings(made.id))).toContain(`Badges ${TITLES.join(', ')}`);
    const plain = await campaign(t, organisationId, ownerId);
    expect(textOf(await settings(plain.id))).toContain('Badges Aucun');
    const who = await person(t);
    const id = await join(who.visitor, plain.code);
    expect(textOf(await playToEnd(t, who, id))).not.toContain('badge');
    await who.visitor.post(`/parcours/${id}/envoi`);
    expect(textOf(await teacher.get(`/orga/campagnes/${plain.id}/participants/${id}`))).not.toContain(
      'Badge',
    );
  });

  it('are won with their message, on the page of the pupil and of the teacher', async () => {
    const { id, results } = await sent('Zoé', true);
    expect(results).toContain('Vos badges À vos claviers Vous saisissez, corrigez');
    expect(results).not.toContain('à gagner');
    const page = await teacherPage(id);
    for (const title of TITLES) expect(page).toContain(`${title} Gagné`);
  });

  it('that are not won say what is missing', async () => {
    const { id, results } = await sent('Inès', false);
    expect(results).toContain('Pas encore de badge');
    expect(results).toContain('3 badges à gagner');
    expect(results).toMatch(
      /« Saisir et corriger un texte » et « Mettre en forme un texte » : aucun acquis validé sur 5, il en faut 4/,
    );
    expect(results).not.toContain('Vous saisissez, corrigez');
    const page = await teacherPage(id);
    for (const title of TITLES) expect(page).toContain(`${title} À gagner`);
  });

  it('of a result sent do not move with later practice', async () => {
    const { who, id } = await sent('Ana', false);
    t.clock.advance({ days: 10 });
    await keepSessions(t);
    const again = await who.visitor.post(`/parcours/${id}/reprise`);
    const next = Number(/\/parcours\/(\d+)/.exec(String(again.headers.location))?.[1]);
    expect(next).not.toBe(id);
    await playToEnd(t, who, next);
    for (const title of TITLES) expect(await teacherPage(id)).toContain(`${title} À gagner`);
    expect(textOf(await who.visitor.get(`/parcours/${id}/resultats`))).toContain('Pas encore de badge');
  });

  it('speak the language of the page', async () => {
    const { who, id } = await sent('Noé', true);
    await who.visitor.post('/langue', { lang: 'en', retour: '/' });
    expect(textOf(await who.visitor.get(`/parcours/${id}/resultats`))).toContain(
      'Your badges Hands on the keyboard You type, correct',
    );
  });

  it('are in a campaign that a teacher makes', async () => {
    const created = await teacher.post('/orga/campagnes/nouvelle', {
      nom: 'Copie',
      objet: 'profil:rentree-6e',
      identifiant: 'non',
    });
    expect(textOf(await teacher.get(`${created.headers.location}/parametres`))).toContain(TITLES.join(', '));
  });

  it('are in each campaign of a list of classes', async () => {
    await teacher.post('/orga/campagnes/par-classe', {
      nom: 'Par classe',
      objet: 'profil:rentree-6e',
      identifiant: 'non',
      classes: '6e A\n6e B',
      etape: 'creer',
    });
    const rows = await t.deps.db
      .selectFrom('campaigns')
      .where('name', 'like', '%Par classe')
      .select('badges')
      .execute();
    expect(rows.map(({ badges }) => badges?.map(({ title }) => title.fr))).toEqual([TITLES, TITLES]);
  });
});
