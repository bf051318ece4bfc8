import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { asked, join, person, pixAdmin, playToEnd, school } from '../../test/school.ts';
import { skillsOfTubes, tubesOfCompetence } from '../content/index.ts';

let t: TestApp;
let boss: Awaited<ReturnType<typeof pixAdmin>>;
beforeAll(async () => {
  t = await testApp();
  boss = await pixAdmin(t);
});
afterAll(() => t.close());

const NEW = '/admin/profils-cibles/nouveau';
/** Two real tubes of the bank, the first of 1.1 and of 4.1. */
const tubes = () =>
  ['1.1', '4.1'].map((code) => {
    const [first] = tubesOfCompetence(t.deps.releases.current, code);
    if (!first) throw new Error(`no tube in ${code}`);
    return { id: first.tube.id, title: first.tube.title.fr, levels: first.levels };
  });
const typed = (changes: Record<string, string> = {}) => {
  const [one, two] = tubes();
  return {
    titre: 'Chercher et se protéger',
    description: 'Pour les clubs.',
    visible: 'attache',
    [`tube.${one?.id}`]: String(one?.levels[1]),
    [`tube.${two?.id}`]: String(two?.levels[0]),
    'palier-1-seuil': '0',
    'palier-1-titre': 'Au bord',
    'palier-1-message': 'On commence.',
    'palier-2-seuil': '50',
    'palier-2-titre': 'Au milieu',
    'palier-2-message': 'À mi-chemin.',
    'palier-2-titre-en': 'Half way',
    ...changes,
  };
};
async function made(changes: Record<string, string> = {}): Promise<number> {
  const response = await boss.visitor.post(NEW, typed(changes));
  return Number(/\/(\d+)$/.exec(String(response.headers.location))?.[1]);
}
const rowOf = (id: number) =>
  t.deps.db.selectFrom('targetProfiles').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const actsOn = async (id: number) =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .select('act')
      .where('subjectKind', '=', 'target-profile')
      .where('subjectId', '=', String(id))
      .orderBy('id')
      .execute()
  ).map(({ act }) => act);
const count = async () => (await t.deps.db.selectFrom('targetProfiles').select('id').execute()).length;
const offers = async (visitor: Visitor, id: number) =>
  (await visitor.get('/orga/campagnes/nouvelle')).body.includes(`value="profil:admin.${id}"`);
const create = (visitor: Visitor, id: number) =>
  visitor.post('/orga/campagnes/nouvelle', { nom: 'Essai', objet: `profil:admin.${id}`, identifiant: 'non' });

describe('a target profile', () => {
  it('is made from the grid of the framework, a cap for each subject', async () => {
    const id = await made();
    const [one, two] = tubes();
    expect(await rowOf(id)).toMatchObject({
      title: 'Chercher et se protéger',
      description: 'Pour les clubs.',
      isPublic: false,
      forNewSpaces: false,
      tubes: [
        { tube: one?.id, cap: one?.levels[1] },
        { tube: two?.id, cap: two?.levels[0] },
      ],
      stages: [
        { threshold: 0, title: { fr: 'Au bord' }, message: { fr: 'On commence.' } },
        { threshold: 50, title: { fr: 'Au milieu', en: 'Half way' }, message: { fr: 'À mi-chemin.' } },
      ],
    });
    const page = textOf(await boss.visitor.get(`/admin/profils-cibles/${id}`));
    const release = t.deps.releases.current;
    const skills = skillsOfTubes(release, (await rowOf(id)).tubes).length;
    expect(page).toContain(`Sujets 2 Acquis ${skills}`);
    expect(page).toContain('Durée attendue 5 min');
    expect(page).toContain('Mener une recherche');
    expect(page).toContain('On commence.');
    expect(textOf(await boss.visitor.get('/admin/profils-cibles?q=prot%C3%A9ger'))).toContain(
      'Chercher et se protéger',
    );
  });

  it('shows every tube of the bank in its form, with its levels and no other', async () => {
    const { body } = await boss.visitor.get(NEW);
    const { current: release } = t.deps.releases;
    for (const area of release.areas)
      for (const { code } of area.competences)
        for (const { tube, levels } of tubesOfCompetence(release, code)) {
          const select = body.split(`name="tube.${tube.id}"`)[1]?.split('</select>')[0] ?? '';
          const values = [...select.matchAll(/<option[^>]*value="(\d*)"/g)].map(([, value]) => value);
          expect(values, tube.id).toEqual(levels.map(String));
        }
  });

  it.each([
    [{ titre: '' }, 'titre', 'Donnez un titre'],
    [{ titre: 'x'.repeat(101) }, 'titre', '100 caractères'],
    [{ description: 'x'.repeat(1001) }, 'description', '1 000 caractères'],
    [{ 'palier-2-seuil': '101' }, 'palier-2-seuil', 'de 0 à 100'],
    [{ 'palier-2-seuil': '1.5' }, 'palier-2-seuil', 'de 0 à 100'],
    [{ 'palier-2-seuil': '' }, 'palier-2-seuil', 'de 0 à 100'],
    [{ 'palier-2-titre': '' }, 'palier-2-titre', 'Complétez ce palier'],
    [{ 'palier-2-message': 'x'.repeat(501) }, 'palier-2-message', 'trop long'],
    [{ 'palier-2-seuil': '0' }, 'palier-2-seuil', 'plus haut que le précédent'],
    [{ 'palier-1-seuil': '10' }, 'palier-1-seuil', 'part de 0'],
  ])('is not made of %j', async (changes, field, words) => {
    const before = await count();
    const response = await boss.visitor.post(NEW, typed(changes as Record<string, string>));
    expect(response.statusCode).toBe(422);
    const beside = response.body.split(`id="${field}-erreur">`)[1]?.split('</p>')[0] ?? '';
    expect(beside.replace(/[\u00a0\u202f]/g, ' ')).toContain(words);
    expect(response.body).toContain('On commence.');
    expect(response.body).toMatch(/<option[^>]*selected[^>]*>Jusqu’au niveau/);
    expect(await count()).toBe(before);
  });

  it('needs a subject; an invented tube or level is none', async () => {
    const [one] = tubes();
    const before = await count();
    for (const choice of [{}, { 'tube.constructor': '1' }, { [`tube.${one?.id}`]: '9' }]) {
      const response = await boss.visitor.post(NEW, { titre: 'Vide', ...(choice as Record<string, string>) });
      expect(response.statusCode).toBe(422);
      expect(textOf(response)).toContain('Choisissez au moins un sujet');
    }
    expect(await count()).toBe(before);
  });

  it('is previewed without being saved', async () => {
    const before = await count();
    const response = await boss.visitor.post(NEW, typed({ titre: '', apercu: '1' }));
    expect(response.statusCode).toBe(200);
    expect(textOf(response)).toContain('Par compétence');
    expect(textOf(response)).not.toContain('Donnez un titre');
    expect(textOf(await boss.visitor.post(NEW, { apercu: '1' }))).toContain('Aucun sujet n’est choisi');
    expect(await count()).toBe(before);
  });

  it('is copied, also from the content, into a form and nowhere else', async () => {
    const id = await made();
    const before = await count();
    const [one] = tubes();
    const own = await boss.visitor.get(`${NEW}?copie=admin.${id}`);
    expect(own.body).toContain('value="Chercher et se protéger"');
    expect(own.body).toContain('value="Au milieu"');
    expect(own.body).toMatch(
      new RegExp(`name="tube\\.${one?.id}".*?<option[^>]*value="${one?.levels[1]}"[^>]*selected`, 's'),
    );
    const [content] = t.deps.releases.current.profiles;
    const copy = await boss.visitor.get(`${NEW}?copie=${content?.id}`);
    expect(copy.body).toContain(`value="${content?.title.fr}"`);
    for (const key of ['admin.999999', 'inconnu', "'"])
      expect((await boss.visitor.get(`${NEW}?copie=${encodeURIComponent(key)}`)).statusCode).toBe(200);
    expect(await count()).toBe(before);
  });

  it('is not there under a number that is none', async () => {
    for (const end of ['', '/modifier'])
      expect((await boss.visitor.get(`/admin/profils-cibles/999999${end}`)).statusCode).toBe(404);
    for (const end of ['/modifier', '/obsolete', '/espaces', '/espaces/retirer'])
      expect((await boss.visitor.post(`/admin/profils-cibles/999999${end}`, typed())).statusCode).toBe(404);
  });
});

describe('who may test a profile', () => {
  it('is every space when it is public', async () => {
    const gues = await school(t);
    const teacher = await gues.member('member');
    const id = await made({ visible: 'public', nouveaux: 'oui' });
    expect(await rowOf(id)).toMatchObject({ isPublic: true, forNewSpaces: false });
    expect(await offers(teacher.visitor, id)).toBe(true);
    expect((await create(teacher.visitor, id)).statusCode).toBe(303);
  });

  it('is the attached spaces alone otherwise, also at the creation itself', async () => {
    const gues = await school(t, 'Collège Rattaché');
    const other = await school(t, 'Collège d’à côté');
    const inside = await gues.member('member');
    const outside = await other.member('admin');
    const id = await made();
    const url = `/admin/profils-cibles/${id}`;
    expect(await offers(inside.visitor, id)).toBe(false);
    for (const [espaces, words] of [
      ['', 'Écrivez un ou plusieurs'],
      ['douze', 'Écrivez un ou plusieurs'],
      [`${gues.id}, 999999`, 'n’est celui d’aucun espace'],
    ] as const) {
      const refused = await boss.visitor.post(`${url}/espaces`, { espaces });
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain(words);
    }
    expect(await offers(inside.visitor, id)).toBe(false);

    await Promise.all([1, 2].map(() => boss.visitor.post(`${url}/espaces`, { espaces: `${gues.id}` })));
    expect(await actsOn(id)).toEqual(['create-profile', 'attach-profile']);
    expect(textOf(await boss.visitor.get(url))).toContain('Collège Rattaché');
    expect(await offers(inside.visitor, id)).toBe(true);
    expect(await offers(outside.visitor, id)).toBe(false);
    const stolen = await create(outside.visitor, id);
    expect(stolen.statusCode).toBe(422);
    expect((await create(inside.visitor, id)).statusCode).toBe(303);

    const space = `/admin/organisations/${gues.id}`;
    expect(textOf(await boss.visitor.get(space))).toContain('1 profil rattaché');
    const back = await boss.visitor.post(`${url}/espaces/retirer`, {
      espace: `${gues.id}`,
      retour: 'espace',
    });
    expect(back.headers.location).toBe(space);
    expect(await offers(inside.visitor, id)).toBe(false);
    expect((await create(inside.visitor, id)).statusCode).toBe(422);
    await boss.visitor.post(`${space}/profils`, { profil: String(id) });
    expect(await offers(inside.visitor, id)).toBe(true);
    await boss.visitor.post(`${space}/profils`, { profil: 'x' });
    expect(await actsOn(id)).toEqual([
      'create-profile',
      'attach-profile',
      'detach-profile',
      'attach-profile',
    ]);
  });

  it('is nobody new once it is obsolete; what runs goes on', async () => {
    const gues = await school(t);
    const teacher = await gues.member('member');
    const id = await made({ visible: 'public' });
    const url = `/admin/profils-cibles/${id}`;
    const running = String((await create(teacher.visitor, id)).headers.location);
    await Promise.all([1, 2].map(() => boss.visitor.post(`${url}/obsolete`, { obsolete: 'oui' })));
    expect(await offers(teacher.visitor, id)).toBe(false);
    expect((await create(teacher.visitor, id)).statusCode).toBe(422);
    expect((await teacher.visitor.get(running)).statusCode).toBe(200);
    expect(textOf(await boss.visitor.get('/admin/profils-cibles?etat=obsoletes'))).toContain(
      'Chercher et se protéger',
    );
    await boss.visitor.post(`${url}/obsolete`, { obsolete: 'non' });
    expect(await offers(teacher.visitor, id)).toBe(true);
    expect(await actsOn(id)).toEqual(['create-profile', 'retire-profile', 'restore-profile']);
  });

  it('is each space that opens, when it is meant for new ones', async () => {
    const id = await made({ nouveaux: 'oui' });
    const old = await made();
    const gone = await made({ nouveaux: 'oui' });
    await boss.visitor.post(`/admin/profils-cibles/${gone}/obsolete`, { obsolete: 'oui' });
    const profilesOf = async (name: string) =>
      (
        await t.deps.db
          .selectFrom('targetProfileSpaces as s')
          .innerJoin('organisations as o', 'o.id', 's.organisationId')
          .where('o.name', '=', name)
          .select('s.profileId')
          .execute()
      ).map(({ profileId }) => profileId);
    await boss.visitor.post('/admin/organisations/nouvelle', { etablissement: 'Ouvert Ici', type: 'autre' });
    await t.visitor().post('/etablissements/inscription', {
      etablissement: 'Ouvert Demandé',
      type: 'autre',
      commune: 'Gué',
      'code-postal': '71000',
      prenom: 'Odile',
      nom: 'Marchand',
      fonction: 'Principale',
      courriel: 'odile@profils.example',
    });
    const link =
      /\/etablissements\/inscription\/confirmation\/\S+/.exec(t.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await t.visitor().post(link);
    const request = await t.deps.db.selectFrom('spaceRequests').select('id').executeTakeFirstOrThrow();
    await boss.visitor.post(`/admin/demandes/${request.id}/accepter`);
    for (const name of ['Ouvert Ici', 'Ouvert Demandé']) {
      const found = await profilesOf(name);
      expect(found).toContain(id);
      expect(found).not.toContain(old);
      expect(found).not.toContain(gone);
    }
  });
});

describe('a campaign on a profile', () => {
  it('freezes skills and stages: a later edition moves neither', async () => {
    const gues = await school(t);
    const teacher = await gues.member('member');
    const id = await made({ visible: 'public' });
    const path = String((await create(teacher.visitor, id)).headers.location);
    const campaignId = Number(path.split('/').at(-1));
    const frozen = () =>
      t.deps.db
        .selectFrom('campaigns')
        .select(['skillIds', 'stages', 'targetName', 'code'])
        .where('id', '=', campaignId)
        .executeTakeFirstOrThrow();
    const before = await frozen();
    const [one, two] = tubes();
    await boss.visitor.post(
      `/admin/profils-cibles/${id}/modifier`,
      typed({
        titre: 'Autre',
        visible: 'public',
        [`tube.${one?.id}`]: '',
        [`tube.${two?.id}`]: String(two?.levels.at(-1)),
        'palier-2-seuil': '90',
        'palier-2-titre': 'Plus loin',
      }),
    );
    expect(await actsOn(id)).toEqual(['create-profile', 'edit-profile']);
    expect(await rowOf(id)).toMatchObject({ title: 'Autre', tubes: [{ tube: two?.id }] });
    expect(await frozen()).toEqual(before);

    const pupil = await person(t);
    const participation = await join(pupil.visitor, before.code);
    expect((await asked(t, pupil.userId, participation)).targetedCount).toBe(before.skillIds.length);
    const results = textOf(await playToEnd(t, pupil, participation));
    expect(results).toContain('Au milieu');
    expect(results).toContain('À mi-chemin.');
    expect(results).not.toContain('Plus loin');
    // The landing page of a campaign made now tells the new ones.
    const fresh = Number(
      String((await create(teacher.visitor, id)).headers.location)
        .split('/')
        .at(-1),
    );
    const now = await t.deps.db
      .selectFrom('campaigns')
      .select(['targetName', 'stages'])
      .where('id', '=', fresh)
      .executeTakeFirstOrThrow();
    expect(now.targetName).toBe('Autre');
    expect(now.stages?.[1]?.title.fr).toBe('Plus loin');
  });
});
