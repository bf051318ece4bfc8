import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import { MATRIX, WHO } from './route-matrix.ts';
import { makeWorld } from './world.ts';

let t: TestApp;
let world: Awaited<ReturnType<typeof makeWorld>>;
beforeAll(async () => {
  t = await testApp({ mailPage: true });
  world = await makeWorld(t);
});
afterAll(() => t.close());

const SCORE = '987654';
const LONG_AGO = '1999-01-01T00:00:00Z';

/** What no form of ours sends: columns by their names, in both writings, and ways to the prototype of everything. */
const slipped = () => ({
  id: SCORE,
  userId: world.pupil.userId,
  user_id: world.pupil.userId,
  organisationId: String(world.b.id),
  organisation_id: String(world.b.id),
  campaignId: SCORE,
  participationId: SCORE,
  pixAdmin: 'true',
  isAdmin: 'true',
  ownerId: world.pupil.userId,
  score: SCORE,
  validatedCount: SCORE,
  validated_count: SCORE,
  knowledge: `{"query.1":"${SCORE}"}`,
  verdict: SCORE,
  isCorrect: 'true',
  sharedAt: LONG_AGO,
  shared_at: LONG_AGO,
  createdAt: LONG_AGO,
  anonymisedAt: LONG_AGO,
  emailVerified: 'true',
  __proto__x: SCORE,
  ['__proto__']: SCORE,
  '__proto__[polluted]': SCORE,
  '__proto__.polluted': SCORE,
  'constructor.prototype.polluted': SCORE,
  'constructor[prototype][polluted]': SCORE,
  prototype: SCORE,
});

/** Who holds which power, and every cell that holds a planted value. */
async function planted(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(t.owner);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select x::text as row from ${sql.table(name)} x
      where strpos(x::text, ${SCORE}) > 0 or strpos(x::text, '1999-01-01') > 0`.execute(t.owner);
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

const powers = async (userId: string) => {
  const { db } = t.deps;
  const { role } = await db
    .selectFrom('users')
    .select('role')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const spaces = await db
    .selectFrom('memberships')
    .select(['organisationId', 'role'])
    .where('userId', '=', userId)
    .execute();
  return { role, spaces };
};

/** The person of a session, by the cookie it holds. */
const newest = async (): Promise<string> =>
  (
    await t.deps.db
      .selectFrom('sessions')
      .select('userId')
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).userId;

/** Forms that are accepted, so that something is written: with what is slipped in, or refused whole. */
const COMPLETE: Readonly<Record<string, Record<string, string>>> = {
  'POST /inscription': {
    prenom: 'Zoé',
    nom: 'Roux',
    courriel: 'zoe.roux@exemple.example',
    'mot-de-passe': 'tambour lilas gué 39',
    conditions: 'oui',
  },
  'POST /mon-compte/nom': { prenom: 'Zoé', nom: 'Roux' },
  'POST /mon-compte/langue': { lang: 'en' },
  'POST /etablissements/inscription': {
    etablissement: 'Collège de la Loutre',
    type: 'college',
    uai: '0750655E',
    commune: 'Trois-Rivières',
    'code-postal': '71000',
    prenom: 'Odile',
    nom: 'Marchand',
    fonction: 'Principale',
    courriel: 'odile@exemple.example',
    commentaire: '',
    site: '',
  },
  'POST /orga/campagnes/nouvelle': { nom: 'Neuve', objet: 'competence:1.1', identifiant: 'non' },
  'POST /orga/campagnes/:id/modifier': { nom: 'Autre nom', titre: '', texte: '' },
  'POST /orga/equipe/inviter': { adresses: 'ana@exemple.example', role: 'member' },
};

const WRITES = Object.entries(MATRIX).filter(([route]) => route.startsWith('POST '));

describe('a form with more fields than the page had', () => {
  it.each(WRITES)('%s', async (route, line) => {
    const url = route.slice('POST '.length);
    const allowed = WHO.filter((_, i) => line.split(' ')[i] === 'in');
    expect(allowed.length).toBeGreaterThan(0);
    for (const who of allowed) {
      const visitor = await world.visitorAs(who);
      const userId = who === 'anonymous' ? null : await newest();
      const before = userId === null ? null : await powers(userId);
      const address = await world.addressOf(url);
      const reply = await visitor.post(address, { ...world.FORMS[route], ...COMPLETE[route], ...slipped() });
      expect(reply.statusCode, `${who} ${address}`).toBeLessThan(500);
      // The first who may: the next ones could be refused as too many.
      if (
        who === (allowed.includes('adminA') && !allowed.includes('anonymous') ? 'adminA' : allowed[0]) &&
        route in COMPLETE
      )
        expect([200, 303], address).toContain(reply.statusCode);
      // Whoever may leave a space, or the house, did: nothing is gained by it.
      const leaves = /depart|quitter|suppression|retirer|anonymiser/.test(url);
      if (userId !== null && !leaves) expect(await powers(userId), who).toEqual(before);
    }
    expect(await planted()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
