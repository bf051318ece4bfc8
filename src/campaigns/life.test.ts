import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
let schoolId: number;
let owner: Awaited<ReturnType<Awaited<ReturnType<typeof school>>['member']>>;
let admin: typeof owner;
let colleague: typeof owner;
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  schoolId = id;
  owner = await member('member', { firstName: 'Solène', lastName: 'Kerbrat' });
  admin = await member('admin', { firstName: 'Claire', lastName: 'Aubert' });
  colleague = await member('member', { firstName: 'Karim', lastName: 'Benali' });
});
afterAll(() => t.close());

const form = (changes: Record<string, string> = {}) => ({
  nom: '4e B – Bilan',
  objet: 'competence:1.3',
  identifiant: 'non',
  ...changes,
});
const made = async (changes: Record<string, string> = {}) => {
  const created = await owner.visitor.post('/orga/campagnes/nouvelle', form(changes));
  return Number(/campagnes\/(\d+)/.exec(String(created.headers.location))?.[1]);
};
const row = (id: number) =>
  t.deps.db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const acts = async (id: number) =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .where('subjectKind', '=', 'campaign')
      .where('subjectId', '=', String(id))
      .orderBy('id')
      .select(['act', 'actorId'])
      .execute()
  ).map(({ act }) => act);

describe('the choices of a campaign', () => {
  it('are usual when nothing is touched', async () => {
    expect(await row(await made())).toMatchObject({
      multipleSendings: false,
      retakeAfterDays: 4,
      autoShare: false,
      showAnswers: false,
      closesAt: null,
      timeZone: 'Europe/Paris',
      groups: [],
    });
  });

  it('are kept, the closing hour in the time of the school', async () => {
    const id = await made({
      envois: 'oui',
      delai: '7',
      auto: 'oui',
      reponses: 'oui',
      jour: '2026-12-18',
      heure: '17:30',
      fuseau: 'Indian/Reunion',
      groupes: '4e A\n 4e  B\t4e C\n\n',
    });
    expect(await row(id)).toMatchObject({
      multipleSendings: true,
      retakeAfterDays: 7,
      autoShare: true,
      showAnswers: true,
      closesAt: new Date('2026-12-18T13:30:00Z'),
      timeZone: 'Indian/Reunion',
      groups: ['4e A', '4e B', '4e C'],
    });
    const settings = textOf(await owner.visitor.get(`/orga/campagnes/${id}/parametres`));
    expect(settings).toContain('18 décembre 2026 à 17:30 (La Réunion)');
    expect(settings).toContain('4e A, 4e B, 4e C');
  });

  it('close at the end of a day without hour', async () => {
    expect((await row(await made({ jour: '2026-12-18' }))).closesAt).toEqual(
      new Date('2026-12-18T22:59:00Z'),
    );
  });

  it.each([
    [{ delai: 'beaucoup' }, 'Donnez un nombre de jours'],
    [{ delai: '366' }, 'Donnez un nombre de jours'],
    [{ jour: '2026-02-31' }, 'Cette date ou cette heure n’existe pas'],
    [{ jour: '2026-12-18', heure: '25:00' }, 'Cette date ou cette heure n’existe pas'],
    [{ heure: '17:00' }, 'Donnez aussi le jour'],
    [{ groupes: '4e A\n4e a' }, 'le même nom'],
    [{ groupes: 'x'.repeat(51) }, 'au plus 50 caractères'],
    [{ groupes: Array.from({ length: 61 }, (_, i) => `G${i}`).join('\n') }, 'au plus 60'],
  ])('refuse %j beside the field, and keep what was typed', async (changes, words) => {
    const refused = await owner.visitor.post('/orga/campagnes/nouvelle', form(changes));
    expect(refused.statusCode).toBe(422);
    const text = textOf(refused);
    expect(text).toContain(words);
    expect(refused.body).toContain('4e B – Bilan');
    // What is wrong is in sight: the fold is open.
    expect(refused.body).toMatch(/<details class="fold" open/);
  });
});

describe('a change of a campaign', () => {
  const edit = (id: number, changes: Record<string, string>) =>
    owner.visitor.post(`/orga/campagnes/${id}/modifier`, { nom: 'Bilan', ...changes });

  it('is free before anybody has begun', async () => {
    const id = await made({ groupes: '4e A' });
    await edit(id, { auto: 'oui', reponses: 'oui', fuseau: 'Pacific/Tahiti', groupes: '4e C', delai: '0' });
    expect(await row(id)).toMatchObject({
      autoShare: true,
      showAnswers: true,
      timeZone: 'Pacific/Tahiti',
      groups: ['4e C'],
      retakeAfterDays: 0,
    });
  });

  it('leaves what was announced as soon as somebody has begun', async () => {
    const id = await made({ fuseau: 'Indian/Reunion', groupes: '4e A' });
    const pupil = await person(t);
    await join(pupil.visitor, (await row(id)).code);
    const page = textOf(await owner.visitor.get(`/orga/campagnes/${id}/modifier`));
    expect(page).toContain('Des élèves ont commencé');
    expect(page).not.toContain('Envoi automatique à la fin');
    await edit(id, {
      auto: 'oui',
      reponses: 'oui',
      jour: '2026-12-18',
      heure: '17:30',
      groupes: '4e A\n4e B',
    });
    expect(await row(id)).toMatchObject({
      autoShare: false,
      showAnswers: false,
      timeZone: 'Indian/Reunion',
      closesAt: new Date('2026-12-18T13:30:00Z'),
      groups: ['4e A', '4e B'],
    });
    const refused = await edit(id, { groupes: '4e B' });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('ne peut pas être retiré');
  });
});

describe('a copy', () => {
  it('fills the form with all of another campaign, and no day that is past', async () => {
    const id = await made({
      identifiant: 'oui',
      libelle: 'Casier',
      titre: 'Le point',
      auto: 'oui',
      groupes: '4e A\n4e B',
      jour: '2026-11-03',
    });
    t.clock.advance({ hours: 1 });
    const soon = await owner.visitor.get(`/orga/campagnes/nouvelle?copie=${id}`);
    for (const words of ['Copie de 4e B – Bilan', 'Casier', 'Le point', '4e A\n4e B', '2026-11-03'])
      expect(soon.body).toContain(words);
    await t.deps.db
      .updateTable('campaigns')
      .set({ closesAt: new Date('2026-10-01T10:00:00Z') })
      .where('id', '=', id)
      .execute();
    expect((await owner.visitor.get(`/orga/campagnes/nouvelle?copie=${id}`)).body).not.toContain(
      '2026-10-01',
    );
  });

  it('is not made of another school’s campaign', async () => {
    const other = await school(t, 'Lycée des Sources');
    const stranger = await other.member('admin');
    const id = await made();
    expect((await stranger.visitor.get(`/orga/campagnes/nouvelle?copie=${id}`)).statusCode).toBe(404);
  });
});

describe('the archive', () => {
  it('closes a campaign to pupils, keeps it readable, and lets it out again', async () => {
    const id = await made({ nom: 'À archiver' });
    const { code } = await row(id);
    const late = await person(t);
    await admin.visitor.post(`/orga/campagnes/${id}/archiver`);
    await admin.visitor.post(`/orga/campagnes/${id}/archiver`);
    expect((await late.visitor.get(`/campagnes/${code}`)).statusCode).toBe(410);
    expect(textOf(await owner.visitor.get('/orga/campagnes'))).not.toContain('À archiver');
    expect(textOf(await owner.visitor.get('/orga/campagnes?etat=archivees'))).toContain('À archiver');
    expect(textOf(await colleague.visitor.get(`/orga/campagnes/${id}`))).toContain('Campagne archivée le');
    await owner.visitor.post(`/orga/campagnes/${id}/desarchiver`);
    expect((await late.visitor.get(`/campagnes/${code}`)).statusCode).toBe(200);
    expect(await acts(id)).toEqual(['archive-campaign', 'unarchive-campaign']);
  });
});

describe('the owner', () => {
  it('hands over to a colleague, who may then edit, and whose name pupils read', async () => {
    const id = await made();
    const { code } = await row(id);
    expect((await colleague.visitor.get(`/orga/campagnes/${id}/modifier`)).statusCode).toBe(404);
    const done = await owner.visitor.post(`/orga/campagnes/${id}/proprietaire`, {
      proprietaire: colleague.userId,
    });
    expect(done.statusCode).toBe(303);
    expect((await colleague.visitor.get(`/orga/campagnes/${id}/modifier`)).statusCode).toBe(200);
    expect((await owner.visitor.get(`/orga/campagnes/${id}/modifier`)).statusCode).toBe(404);
    expect(textOf(await t.visitor().get(`/campagnes/${code}`))).toContain('Karim Benali');
    expect(textOf(await owner.visitor.get(`/orga/campagnes?qui=${colleague.userId}`))).toContain(
      '1 campagne',
    );
    expect(await acts(id)).toEqual(['change-campaign-owner']);
  });

  it('cannot be somebody from elsewhere', async () => {
    const id = await made();
    const outsider = await person(t);
    const refused = await owner.visitor.post(`/orga/campagnes/${id}/proprietaire`, {
      proprietaire: outsider.userId,
    });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('Choisissez un membre de votre espace');
    expect((await row(id)).ownerId).toBe(owner.userId);
  });
});

describe('deleting', () => {
  it('asks for the name, then takes all out of the school and leaves the pupil their own', async () => {
    const id = await made({
      nom: 'L’oubliée – 4e B',
      identifiant: 'oui',
      libelle: 'Casier',
      groupes: 'Seule',
    });
    const { code } = await row(id);
    const pupil = await person(t);
    await pupil.visitor.post(`/campagnes/${code}/identifiant`, { identifiant: 'B-12' });
    const participation = await join(pupil.visitor, code);
    await playToEnd(t, pupil, participation);
    await pupil.visitor.post(`/parcours/${participation}/envoi`);
    const page = textOf(await owner.visitor.get(`/orga/campagnes/${id}/suppression`));
    expect(page).toContain('Un participant et ses résultats disparaissent');
    const refused = await owner.visitor.post(`/orga/campagnes/${id}/suppression`, { confirmation: 'oui' });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('Ce n’est pas le nom de la campagne');
    expect((await row(id)).deletedAt).toBeNull();

    // As any keyboard writes the name.
    const done = await owner.visitor.post(`/orga/campagnes/${id}/suppression`, {
      confirmation: " l'oubliée - 4e b ",
    });
    expect(textOf(await owner.visitor.get(String(done.headers.location)))).toContain(
      'La campagne est supprimée',
    );
    for (const end of ['', '/resultats', '/resultats.csv', '/parametres', `/participants/${participation}`])
      expect((await owner.visitor.get(`/orga/campagnes/${id}${end}`)).statusCode, end).toBe(404);
    for (const state of ['', '?etat=archivees'])
      expect(textOf(await owner.visitor.get(`/orga/campagnes${state}`))).not.toContain('L’oubliée');
    const kept = await t.deps.db
      .selectFrom('participations')
      .where('id', '=', participation)
      .select(['identifier', 'groupName', 'status'])
      .executeTakeFirst();
    expect(kept).toEqual({ identifier: null, groupName: null, status: 'shared' });
    expect((await pupil.visitor.get(`/parcours/${participation}/resultats`)).statusCode).toBe(200);
    expect(textOf(await pupil.visitor.get('/mes-parcours'))).toContain('Traiter des données');
    expect((await t.visitor().get(`/campagnes/${code}`)).statusCode).toBe(404);
    expect(await acts(id)).toEqual(['delete-campaign']);
  });
});

describe('who is neither owner nor administrator', () => {
  it.each([
    ['post', 'archiver'],
    ['post', 'desarchiver'],
    ['get', 'proprietaire'],
    ['post', 'proprietaire'],
    ['get', 'suppression'],
    ['post', 'suppression'],
    ['get', 'modifier'],
    ['post', 'modifier'],
  ] as const)('cannot %s %s', async (method, path) => {
    const id = await made();
    const reply = await colleague.visitor[method](`/orga/campagnes/${id}/${path}`, {
      confirmation: '4e B – Bilan',
      proprietaire: colleague.userId,
    });
    expect(reply.statusCode).toBe(404);
    expect(await row(id)).toMatchObject({ archivedAt: null, deletedAt: null, ownerId: owner.userId });
    const settings = textOf(await colleague.visitor.get(`/orga/campagnes/${id}/parametres`));
    expect(settings).not.toContain('Archiver');
  });
});

describe('one campaign a class', () => {
  const bulk = (changes: Record<string, string>) =>
    owner.visitor.post('/orga/campagnes/par-classe', {
      ...form({ nom: 'Bilan de janvier' }),
      classes: '6e A\n6e B\n6e C',
      ...changes,
    });
  const count = async () =>
    Number(
      (
        await t.deps.db
          .selectFrom('campaigns')
          .where('organisationId', '=', schoolId)
          .select((e) => e.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );

  it('is shown before it is made, then made whole with the group of each class, once', async () => {
    const before = await count();
    const preview = await bulk({ etape: 'apercu' });
    expect(textOf(preview)).toMatch(/3 campagnes seront créées.*6e A – Bilan de janvier/);
    expect(await count()).toBe(before);
    const back = await bulk({ etape: 'corriger' });
    expect(back.body).toContain('Bilan de janvier');
    const [first, second] = await Promise.all([bulk({ etape: 'creer' }), bulk({ etape: 'creer' })]);
    expect(first.headers.location).toBe(second.headers.location);
    expect(await count()).toBe(before + 3);
    const slips = await owner.visitor.get(String(first.headers.location));
    expect(textOf(slips)).toContain('6e C – Bilan de janvier');
    expect(slips.body.match(/<svg[^>]*role="img"/g)).toHaveLength(3);
    const rows = await t.deps.db
      .selectFrom('campaigns')
      .where('name', 'like', '%Bilan de janvier')
      .orderBy('id')
      .select(['code', 'groups'])
      .execute();
    expect(rows.map(({ groups }) => groups)).toEqual([['6e A'], ['6e B'], ['6e C']]);
    // The only group is given to everybody.
    const pupil = await person(t);
    const id = await join(pupil.visitor, rows[1]?.code ?? '');
    const joined = await t.deps.db
      .selectFrom('participations')
      .where('id', '=', id)
      .select('groupName')
      .executeTakeFirstOrThrow();
    expect(joined.groupName).toBe('6e B');
  });

  it.each([
    [{ classes: '' }, 'Donnez au moins une classe'],
    [{ classes: '6e A\n6e a' }, 'le même nom'],
    [{ nom: '' }, 'Donnez un nom'],
    [{ objet: 'profil:inconnu' }, 'Choisissez'],
  ])('is refused whole with %j', async (changes, words) => {
    const before = await count();
    const refused = await bulk({ ...changes, etape: 'creer' });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain(words);
    expect(await count()).toBe(before);
  });

  it('shows no slip of another school', async () => {
    const other = await school(t, 'Lycée du Large');
    const stranger = await other.member('admin');
    const id = await made();
    const reply = await stranger.visitor.get(`/orga/campagnes/par-classe/codes?n=${id}`);
    expect(reply.headers.location).toBe('/orga/campagnes');
  });
});

describe('a campaign with several groups', () => {
  it('asks each pupil for theirs, and takes no other', async () => {
    const made = await campaign(t, schoolId, owner.userId, {
      key: '1.3',
      options: { groups: ['4e A', '4e B'] },
    });
    const pupil = await person(t);
    const asked = await pupil.visitor.post(`/campagnes/${made.code}`);
    expect(asked.headers.location).toBe(`/campagnes/${made.code}/identifiant`);
    expect(textOf(await pupil.visitor.get(String(asked.headers.location)))).toContain('Votre classe');
    for (const groupe of ['', '4e Z']) {
      const refused = await pupil.visitor.post(String(asked.headers.location), { groupe });
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain('Choisissez votre classe');
    }
    const started = await pupil.visitor.post(String(asked.headers.location), { groupe: '4e B' });
    expect(started.headers.location).toMatch(/\/question$/);
    const joined = await t.deps.db
      .selectFrom('participations')
      .where('campaignId', '=', made.id)
      .select('groupName')
      .executeTakeFirstOrThrow();
    expect(joined.groupName).toBe('4e B');
  });
});
