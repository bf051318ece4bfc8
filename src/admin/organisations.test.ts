import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, join, person, pixAdmin, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
let boss: Awaited<ReturnType<typeof pixAdmin>>;
beforeAll(async () => {
  t = await testApp();
  boss = await pixAdmin(t);
});
afterAll(() => t.close());

const typed = (changes: Record<string, string> = {}) => ({
  etablissement: 'Lycée du Bac',
  type: 'lycee',
  uai: '0870003f',
  commune: 'Pont-sur-Eau',
  'code-postal': '87000',
  ...changes,
});
const spaceNamed = (name: string) =>
  t.deps.db.selectFrom('organisations').selectAll().where('name', '=', name).execute();
const actsOn = async (id: number) =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .select(['act', 'actorId'])
      .where('organisationId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act, actorId }) => (actorId === boss.userId ? act : `${act} by ${actorId}`));
const NEW = '/admin/organisations/nouvelle';

describe('a space', () => {
  it('is created and changed, each act traced', async () => {
    const made = await boss.visitor.post(NEW, typed());
    const [space] = await spaceNamed('Lycée du Bac');
    expect(made.headers.location).toBe(`/admin/organisations/${space?.id}`);
    expect(space).toMatchObject({ type: 'lycee', uai: '0870003F', town: 'Pont-sur-Eau', postcode: '87000' });
    const edit = `/admin/organisations/${space?.id}/modifier`;
    const form = await boss.visitor.get(edit);
    for (const value of ['Lycée du Bac', '0870003F', 'Pont-sur-Eau', '87000'])
      expect(form.body).toContain(`value="${value}"`);
    await boss.visitor.post(edit, typed({ etablissement: 'Lycée du Gué', uai: '', commune: '' }));
    expect(await spaceNamed('Lycée du Gué')).toMatchObject([{ id: space?.id, uai: null, town: null }]);
    expect(await actsOn(space?.id ?? 0)).toEqual(['create-organisation', 'edit-organisation']);
  });

  it.each([
    ['etablissement', '', 'Écrivez le nom'],
    ['etablissement', 'x'.repeat(256), 'trop long'],
    ['type', 'prison', 'Choisissez un type'],
    ['uai', '12', 'sept chiffres'],
    ['commune', 'x'.repeat(101), 'trop long'],
    ['code-postal', 'x'.repeat(11), 'trop long'],
  ])('is neither made nor changed with %s = « %s »; what was typed stays', async (field, value, words) => {
    const { id } = await school(t, `Avant ${field}`);
    for (const url of [NEW, `/admin/organisations/${id}/modifier`]) {
      const response = await boss.visitor.post(url, typed({ etablissement: 'Refusé', [field]: value }));
      expect(response.statusCode).toBe(422);
      const beside = response.body.split(`id="${field}-erreur">`)[1]?.split('</p>')[0] ?? '';
      expect(beside).toContain(words);
      if (field !== 'commune') expect(response.body).toContain('value="Pont-sur-Eau"');
    }
    expect(await spaceNamed('Refusé')).toEqual([]);
    expect(await actsOn(id)).toEqual([]);
  });

  it('is found by name, UAI and number', async () => {
    await boss.visitor.post(NEW, typed({ etablissement: 'École Cherchée', uai: '0750655E' }));
    const [space] = await spaceNamed('École Cherchée');
    for (const q of ['cherchée', '0750655', '075 0655E', String(space?.id)]) {
      const page = textOf(await boss.visitor.get(`/admin/organisations?q=${encodeURIComponent(q)}`));
      expect(page, q).toContain('École Cherchée');
    }
    for (const q of ['%', '_', '99999999999999'])
      expect(textOf(await boss.visitor.get(`/admin/organisations?q=${encodeURIComponent(q)}`))).toContain(
        'Rien ne correspond',
      );
  });

  it('tells of another space with the same UAI', async () => {
    await boss.visitor.post(NEW, typed({ etablissement: 'Jumeau Un', uai: '0010001W' }));
    const second = await boss.visitor.post(NEW, typed({ etablissement: 'Jumeau Deux', uai: '0010001W' }));
    expect(textOf(await boss.visitor.follow(second))).toContain('Un espace existe : Jumeau Un');
  });

  it('shows its members and campaigns, and no pupil', async () => {
    const gues = await school(t, 'Collège Montré');
    const owner = await gues.member('admin', { firstName: 'Claire', lastName: 'Aubert' });
    const made = await campaign(t, gues.id, owner.userId, { name: '4e B – Vue' });
    const pupil = await person(t, { firstName: 'Secret', lastName: 'Élève' });
    await join(pupil.visitor, made.code);
    await owner.visitor.post('/orga/equipe/inviter', { adresses: 'invitee@exemple.example', role: 'member' });
    const page = textOf(await boss.visitor.get(`/admin/organisations/${gues.id}`));
    for (const words of [
      'Claire Aubert',
      owner.email,
      'Administrateur',
      '4e B – Vue',
      made.code,
      'invitee@exemple.example',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('Secret');
    expect((await boss.visitor.get('/admin/organisations/999999')).statusCode).toBe(404);
    expect((await boss.visitor.get('/admin/organisations/1e3')).statusCode).toBe(404);
  });

  it('is given a member who has an account, and says when there is none', async () => {
    const { id } = await school(t, 'Collège Vide');
    const url = `/admin/organisations/${id}`;
    expect(textOf(await boss.visitor.get(url))).toContain('Personne n’est encore dans cet espace');
    for (const [form, words] of [
      [{ courriel: 'personne@exemple.example', role: 'admin' }, 'Aucun compte n’a cette adresse'],
      [{ courriel: 'zoe', role: 'admin' }, 'adresse e-mail complète'],
      [{ courriel: boss.email, role: 'owner' }, 'Choisissez un rôle'],
    ] as const) {
      const refused = await boss.visitor.post(`${url}/membres`, form);
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain(words);
      expect(refused.body).toContain(`value="${form.courriel}"`);
    }
    const teacher = await person(t);
    const added = await boss.visitor.post(`${url}/membres`, {
      courriel: teacher.email.toUpperCase(),
      role: 'admin',
    });
    expect(added.statusCode).toBe(303);
    expect((await teacher.visitor.get('/orga/campagnes')).headers.location).toBe('/orga/cgu');
    expect(await actsOn(id)).toEqual(['add-member']);
  });
});

describe('archiving a space', () => {
  it('tells what closes, closes it, and can be undone', async () => {
    const gues = await school(t, 'Collège Fermant');
    const owner = await gues.member('admin');
    const made = await campaign(t, gues.id, owner.userId);
    const pupil = await person(t);
    const participation = await join(pupil.visitor, made.code);
    await playToEnd(t, pupil, participation, () => false);
    const url = `/admin/organisations/${gues.id}`;
    const asked = textOf(await boss.visitor.get(`${url}/archiver`));
    expect(asked).toContain('1 membre perd son accès');
    expect(asked).toContain('1 campagne se ferme');
    expect((await owner.visitor.get('/orga/campagnes')).statusCode).toBe(200);

    await Promise.all([1, 2].map(() => boss.visitor.post(`${url}/archiver`)));
    expect((await owner.visitor.get('/orga/campagnes')).statusCode).toBe(403);
    expect((await pupil.visitor.post(`/parcours/${participation}/envoi`)).statusCode).toBe(410);
    expect((await (await person(t)).visitor.post(`/campagnes/${made.code}`)).statusCode).toBe(410);
    expect(textOf(await boss.visitor.get('/admin/organisations?q=Fermant'))).toContain('Rien ne correspond');
    expect(textOf(await boss.visitor.get('/admin/organisations?etat=archives'))).toContain('Collège Fermant');
    expect((await boss.visitor.get(`${url}/archiver`)).headers.location).toBe(url);

    await boss.visitor.post(`${url}/rouvrir`);
    expect((await owner.visitor.get('/orga/campagnes')).statusCode).toBe(200);
    expect((await pupil.visitor.post(`/parcours/${participation}/envoi`)).statusCode).toBe(303);
    expect(await actsOn(gues.id)).toEqual(['archive-organisation', 'reopen-organisation']);
  });
});
