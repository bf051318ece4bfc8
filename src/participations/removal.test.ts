import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
let owner: Visitor;
let admin: Visitor;
let colleague: Visitor;
let stranger: Visitor;
let made: Awaited<ReturnType<typeof campaign>>;
let pupil: Awaited<ReturnType<typeof person>>;
let id: number;

beforeAll(async () => {
  t = await testApp();
  const { id: organisationId, member } = await school(t);
  const who = await member('member');
  owner = who.visitor;
  admin = (await member('admin')).visitor;
  colleague = (await member('member')).visitor;
  stranger = (await (await school(t, 'Ailleurs')).member('admin')).visitor;
  made = await campaign(t, organisationId, who.userId);
  pupil = await person(t, { firstName: 'Zoé', lastName: 'Étienne' });
  id = await join(pupil.visitor, made.code);
  await playToEnd(t, pupil, id);
});
afterAll(() => t.close());

const at = (end: string) => `/orga/campagnes/${made.id}/participants/${id}/${end}`;
const activity = async () => textOf(await owner.get(`/orga/campagnes/${made.id}`));
const acts = () =>
  t.deps.db
    .selectFrom('auditEvents')
    .where('act', 'in', ['remove-participant', 'restore-participant'])
    .orderBy('id')
    .select(['act', 'subjectId', 'details'])
    .execute();

describe('taking a participant out of a campaign', () => {
  it('is for who may change it: to others the page does not exist', async () => {
    for (const visitor of [colleague, stranger]) {
      expect((await visitor.get(at('retrait'))).statusCode).toBe(404);
      expect((await visitor.post(at('retrait'))).statusCode).toBe(404);
      expect((await visitor.post(at('retour'))).statusCode).toBe(404);
      expect((await visitor.get(`/orga/campagnes/${made.id}/retires`)).statusCode).toBe(404);
    }
    expect(textOf(await colleague.get(`/orga/campagnes/${made.id}`))).not.toContain('Retirer');
    expect(await acts()).toEqual([]);
  });

  it('is asked once more, done once, and told to the trail without a name', async () => {
    expect(textOf(await owner.get(at('retrait')))).toContain('Retirer Zoé Étienne de la campagne ?');
    const done = await owner.follow(await owner.post(at('retrait')));
    expect(textOf(done)).toContain('C’est retiré de la campagne.');
    expect(await activity()).toContain('En attente de participants');
    await admin.post(at('retrait'));
    expect(await acts()).toEqual([
      { act: 'remove-participant', subjectId: String(id), details: { campaign: made.id, tests: 1 } },
    ]);
    expect((await owner.get(`/orga/campagnes/${made.id}/participants/${id}`)).statusCode).toBe(404);
  });

  it('is said to the pupil, who keeps everything and cannot send', async () => {
    const page = textOf(await pupil.visitor.get(`/parcours/${id}/resultats`));
    expect(page).toContain('Votre enseignant a retiré ce parcours de la campagne');
    expect(page).not.toContain('J’envoie mes résultats');
    const sent = await pupil.visitor.follow(await pupil.visitor.post(`/parcours/${id}/envoi`));
    expect(textOf(sent)).toContain('Votre enseignant a retiré ce parcours de la campagne');
    expect(textOf(await pupil.visitor.get('/mes-parcours'))).toContain('Retiré par votre enseignant');
    const row = await t.deps.db
      .selectFrom('participations')
      .where('id', '=', id)
      .select(['status', 'sharedAt'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ status: 'to_share', sharedAt: null });
  });

  it('is undone from the list of those taken out, as if nothing had been', async () => {
    const list = await owner.get(`/orga/campagnes/${made.id}/retires`);
    expect(textOf(list)).toContain('Étienne Zoé');
    const done = await admin.follow(await admin.post(at('retour')));
    expect(textOf(done)).toContain('De retour dans la campagne.');
    await admin.post(at('retour'));
    expect((await acts()).map(({ act }) => act)).toEqual(['remove-participant', 'restore-participant']);
    expect(await activity()).toContain('Étienne');
    await pupil.visitor.post(`/parcours/${id}/envoi`);
    expect(await activity()).toContain('1 résultat reçu');
  });

  it('takes all the tests of a person along, so that none counts', async () => {
    await t.deps.db.updateTable('participations').set({ current: false }).where('id', '=', id).execute();
    const { id: second } = await t.deps.db
      .insertInto('participations')
      .values({
        userId: pupil.userId,
        campaignId: made.id,
        identifier: null,
        status: 'started',
        seed: 1,
        asked: '{}',
        askedAt: t.clock.now(),
        targetedCount: 3,
        testedCount: 0,
        startedAt: t.clock.now(),
        attempt: 2,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await owner.post(`/orga/campagnes/${made.id}/participants/${second}/retrait`);
    const text = await activity();
    expect(text).toContain('En attente de participants');
    expect(text).toContain('Résultats 0');
  });

  it('does not exist for someone of another campaign, or nobody', async () => {
    expect((await owner.post(`/orga/campagnes/${made.id}/participants/99999/retrait`)).statusCode).toBe(404);
    expect((await owner.post(`/orga/campagnes/${made.id}/participants/99999/retour`)).statusCode).toBe(404);
    expect((await owner.get(`/orga/campagnes/${made.id}/participants/99999/retrait`)).statusCode).toBe(404);
  });
});
