import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp } from './app.ts';
import { MATRIX, WHO, type Who } from './route-matrix.ts';
import { routeWorld } from './route-world.ts';
import { campaign, join, rightForm, seat } from './school.ts';

let t: TestApp;
let world: Awaited<ReturnType<typeof routeWorld>>;
beforeAll(async () => {
  t = await testApp({ mailPage: true });
  world = await routeWorld(t);
});
afterAll(() => t.close());

/** Values that no page of ours writes anywhere: found in a table, a field nobody offers has reached it. */
const MARK = 'zz-glisse';
const SLIPPED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'id',
      'userId',
      'user_id',
      'ownerId',
      'creatorId',
      'email',
      'emailVerified',
      'status',
      'verdict',
      'level',
      'code',
      'constructor',
      'constructor.prototype',
      'constructor[prototype][slipped]',
      'prototype',
      '__proto__[slipped]',
      '__proto__.slipped',
    ].map((name) => [name, MARK]),
  ),
  score: '987654321',
  organisationId: '987654321',
  organisation_id: '987654321',
  sharedAt: '1999-09-09T09:09:09.999Z',
  shared_at: '1999-09-09T09:09:09.999Z',
  isCorrect: MARK,
  role: 'pix-admin',
};

let turn = 0;
const newSchool = () => ({
  etablissement: `École de passage ${++turn}`,
  type: 'autre',
  uai: '',
  commune: 'Pont-sur-Eau',
  'code-postal': '99042',
});
const campaignForm = { nom: 'Une campagne', objet: 'competence:1.1', identifiant: 'non' };
const phrase = 'lanterne rivière 48 pierre gué';

/** A form each route takes when nothing is slipped in. A route without line here is a button: it takes an empty form. */
const FORMS: Readonly<Record<string, () => Record<string, string> | Promise<Record<string, string>>>> = {
  'POST /langue': () => ({ lang: 'fr', retour: '/aide' }),
  'POST /inscription': () => ({
    prenom: 'Zoé',
    nom: 'Roux',
    courriel: `neuf${++turn}@exemple.example`,
    'mot-de-passe': phrase,
    conditions: 'oui',
  }),
  'POST /connexion': () => ({ courriel: world.pupil.email, 'mot-de-passe': PASSWORD }),
  'POST /mot-de-passe-oublie': () => ({ courriel: world.pupil.email }),
  'POST /mot-de-passe/:token': () => ({ 'mot-de-passe': phrase }),
  'POST /mon-compte/langue': () => ({ langue: 'fr' }),
  'POST /mon-compte/nom': () => ({ prenom: 'Zoé', nom: 'Roux' }),
  'POST /campagnes/:code/identifiant': () => ({ identifiant: 'B-12' }),
  'POST /parcours/:id/question': () => ({ position: '1', passer: '1' }),
  'POST /parcours/:id/etape': () => ({ reponses: '5' }),
  'POST /orga/equipe/inviter': () => ({ adresses: `invite${++turn}@exemple.example`, role: 'member' }),
  'POST /orga/equipe/membres/:userId/role': () => ({ role: 'member' }),
  'POST /orga/campagnes/nouvelle': () => campaignForm,
  'POST /orga/campagnes/par-classe': () => ({ ...campaignForm, classes: '4e A\n4e B' }),
  'POST /orga/campagnes/:id/modifier': () => ({ nom: 'Une campagne' }),
  'POST /orga/campagnes/:id/proprietaire': () => ({ proprietaire: world.owner.userId }),
  'POST /etablissements/inscription': () => ({
    ...newSchool(),
    prenom: 'Odile',
    nom: 'Marchand',
    fonction: 'Proviseure',
    courriel: `odile${++turn}@lycee.example`,
    commentaire: '',
  }),
  'POST /admin/demandes/:id/refuser': () => ({ motif: 'Déjà un espace.' }),
  'POST /admin/organisations/nouvelle': newSchool,
  'POST /admin/organisations/:id/modifier': newSchool,
  'POST /admin/organisations/:id/membres': () => ({ courriel: world.pupil.email, role: 'member' }),
  'POST /admin/profils-cibles/nouveau': () => ({ titre: 'Un profil', 'tube.query': '2' }),
  'POST /admin/profils-cibles/:id/modifier': () => ({ titre: 'Un profil', 'tube.query': '2' }),
  'POST /admin/profils-cibles/:id/obsolete': () => ({ obsolete: 'oui' }),
  'POST /admin/profils-cibles/:id/espaces': () => ({ espaces: String(world.a.id) }),
  'POST /admin/profils-cibles/:id/espaces/retirer': () => ({ espace: '1' }),
};

/** A form that is taken would end what the other routes need, or needs what no form can hold: they are refused here, and written elsewhere. */
const REFUSED = new Set([
  // These links are of nobody: what a true one does is in accounts.test.ts, account.test.ts and requests.test.ts.
  'POST /mot-de-passe/:token',
  'POST /mon-compte/adresse/:token',
  'POST /etablissements/inscription/confirmation/:token',
  'POST /etablissements/ouverture/:token',
  // They ask for a password, a code or a name typed in full; the tests of their slices do them.
  'POST /mon-compte/adresse',
  'POST /mon-compte/mot-de-passe',
  'POST /mon-compte/suppression',
  'POST /orga/campagnes/:id/suppression',
  'POST /orga/cgu',
  'POST /admin/utilisateurs/:id/anonymiser',
  'POST /admin/second-facteur',
  'POST /admin/organisations/:id/profils',
  'POST /admin/contenu/epreuves/:item',
  // The test is sent: nothing is asked any more. The one under way has its own test below.
  'POST /parcours/:id/question',
]);

/** Every table whole, as text. */
async function everything(): Promise<string> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(t.deps.db);
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    // The content is not written by forms, and heavy.
    if (name === 'releases') continue;
    const rows = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
      t.deps.db,
    );
    for (const { text } of rows.rows) texts.push(`${name}: ${text}`);
  }
  return texts.join('\n');
}

const houseOf = async () =>
  (await t.deps.db.selectFrom('users').select('id').where('role', '=', 'pix-admin').execute()).map(
    ({ id }) => id,
  );

/** What a field that nobody offers must never have done. */
async function expectClean(before: readonly string[]): Promise<void> {
  const all = await everything();
  for (const mark of [MARK, '987654321', '1999-09-09'])
    expect(all.split('\n').filter((line) => line.includes(mark))).toEqual([]);
  expect((await houseOf()).filter((id) => !before.includes(id))).toEqual([]);
  expect(({} as Record<string, unknown>).slipped).toBeUndefined();
  expect(({} as Record<string, unknown>).role).toBeUndefined();
}

const prototype = Object.getOwnPropertyNames(Object.prototype).sort();
const writes = Object.entries(MATRIX).filter(([route]) => route.startsWith('POST '));

/** Unknown fields first: a form's own field, when it bears one of these names, is read last and holds. */
const slipInto = (form: Record<string, string>) => {
  const slipped = new Map<string, string | string[]>([...Object.entries(SLIPPED), ['__proto__', MARK]]);
  for (const [name, value] of Object.entries(form)) slipped.set(name, value);
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of slipped) fields[name] = value;
  return fields;
};

describe('fields that no page offers', () => {
  it.each(writes)('change nothing: %s', async (route, line) => {
    const [, url = ''] = route.split(' ');
    const who = WHO[line.split(' ').indexOf('in')] as Who;
    const visitor = await world.visitorAs(who);
    const address = await world.addressOf(url);
    const before = await houseOf();
    const reply = await visitor.post(address, slipInto((await FORMS[route]?.()) ?? {}));
    expect([303, 200, 410, 422], reply.body.slice(0, 200)).toContain(reply.statusCode);
    // A form that is refused proves little: only those named above may be.
    if (!REFUSED.has(route)) expect([200, 303]).toContain(reply.statusCode);
    await expectClean(before);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototype);
  });

  it('change nothing in an answer, nor in the sending of a test', async () => {
    const made = await campaign(t, world.a.id, world.owner.userId);
    const { visitor, userId } = await seat(t, {});
    const id = await join(visitor, made.code);
    const before = await houseOf();
    const reply = await visitor.post(`/parcours/${id}/question`, {
      ...slipInto({}),
      ...(await rightForm(t, userId, id)),
    });
    expect(reply.statusCode).toBe(303);
    const rows = await t.deps.db
      .selectFrom('answers')
      .selectAll()
      .where('participationId', '=', id)
      .execute();
    expect(rows.map(({ verdict }) => verdict)).toEqual(['right']);
    await expectClean(before);
    const row = await t.deps.db
      .selectFrom('participations')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: 'started', sharedAt: null, userId, campaignId: made.id });
  });

  it('would be seen if one had got through', async () => {
    await t.deps.db
      .updateTable('users')
      .set({ firstName: MARK })
      .where('id', '=', world.pupil.userId)
      .execute();
    expect(await everything()).toContain(MARK);
    await t.deps.db
      .updateTable('users')
      .set({ firstName: 'Léa' })
      .where('id', '=', world.pupil.userId)
      .execute();
  });
});
