import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
let zoe: Awaited<ReturnType<typeof person>>;
let boss: Awaited<ReturnType<Awaited<ReturnType<typeof school>>['member']>>;
beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  boss = await gues.member('admin', { firstName: 'Claire', lastName: 'Aubert' });
  const made = await campaign(t, gues.id, boss.userId, { identifierLabel: 'Casier' });
  zoe = await person(t, { firstName: 'Zoé', lastName: 'Étienne' });
  const other = await person(t, { firstName: 'Malo', lastName: 'Secret' });
  for (const pupil of [zoe, other]) {
    const start = await pupil.visitor.post(`/campagnes/${made.code}/identifiant`, {
      identifiant: `de ${pupil.email}`,
    });
    expect(start.statusCode).toBe(303);
    await playToEnd(t, pupil, await join(pupil.visitor, made.code), (position) => position % 2 === 1);
  }
});
afterAll(() => t.close());

describe('my data', () => {
  it('as JSON holds account, tests and answers, and no secret', async () => {
    const file = await zoe.visitor.get('/mon-compte/donnees.json');
    expect(file.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(file.headers['content-disposition']).toContain('Mes donnees-2026-11-02-1000.json');
    expect(file.headers['cache-control']).toBe('no-store');
    const data = JSON.parse(file.body);
    expect(data.account).toMatchObject({ firstName: 'Zoé', lastName: 'Étienne', email: zoe.email });
    expect(data.tests).toHaveLength(1);
    expect(data.tests[0]).toMatchObject({ organisation: 'Collège des Gués', identifier: `de ${zoe.email}` });
    const { length } = await t.deps.db
      .selectFrom('answers')
      .select('position')
      .where('userId', '=', zoe.userId)
      .execute();
    expect(data.tests[0].answers).toHaveLength(length);
    expect(data.tests[0].answers[0].question.length).toBeGreaterThan(5);
    expect(data.tests[0].answers[0].answer.length).toBeGreaterThan(0);
    expect(data.tests[0].answers[1]).toMatchObject({ verdict: 'skipped', answer: [] });
    expect(data.sessions).toHaveLength(1);
    for (const secret of ['argon2', 'token', 'password', 'hash']) expect(file.body).not.toContain(secret);
  });

  it('is nobody else’s', async () => {
    for (const ending of ['json', 'csv']) {
      const { body } = await zoe.visitor.get(`/mon-compte/donnees.${ending}`);
      for (const words of ['Malo', 'Secret', 'Claire', 'Aubert', boss.email])
        expect(body).not.toContain(words);
    }
  });

  it('as CSV says the same in the words of the screen', async () => {
    const { body } = await zoe.visitor.get('/mon-compte/donnees.csv');
    const rows = parse(body, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[];
    const value = (section: string, fact: string) =>
      rows.find((row) => row.Rubrique === section && row.Donnée === fact)?.Valeur;
    expect(value('Compte', 'Prénom')).toBe('Zoé');
    expect(value('Compte', 'Adresse e-mail')).toBe(zoe.email);
    expect(value('Mes parcours', 'État')).toBe('À envoyer');
    expect(value('Mes parcours', 'Identifiant demandé')).toBe(`de ${zoe.email}`);
    expect(value('Réponses', 'Jugement')).toBe('Réussie');
    expect(rows.filter((row) => row.Rubrique === 'Acquis').length).toBeGreaterThan(0);
  });

  it('of a teacher holds spaces, terms, campaigns and acts', async () => {
    t.mails.length = 0;
    await boss.visitor.post('/orga/equipe/inviter', { adresses: 'collegue@exemple.example', role: 'member' });
    const data = JSON.parse((await boss.visitor.get('/mon-compte/donnees.json')).body);
    expect(data.spaces).toMatchObject([{ organisation: 'Collège des Gués', role: 'admin' }]);
    expect(data.orgaTerms).toHaveLength(1);
    expect(data.campaigns).toHaveLength(1);
    expect(data.acts.map(({ act }: { act: string }) => act)).toContain('invite-member');
    expect(JSON.stringify(data)).not.toContain('collegue@');
    const { body } = await boss.visitor.get('/mon-compte/donnees.csv');
    expect(body).toContain('"Administrateur"');
  });

  it('holds the requests made with an address that is proven', async () => {
    const who = await person(t, { firstName: 'Odile', lastName: 'Marchand' });
    await t.visitor().post('/etablissements/inscription', {
      etablissement: 'Lycée Demandé',
      type: 'autre',
      commune: 'Gué',
      'code-postal': '71000',
      prenom: 'Odile',
      nom: 'Marchand',
      fonction: 'Proviseure',
      courriel: who.email,
    });
    const requests = async () =>
      JSON.parse((await who.visitor.get('/mon-compte/donnees.json')).body).requests as object[];
    expect(await requests()).toMatchObject([{ schoolName: 'Lycée Demandé', jobTitle: 'Proviseure' }]);
    expect((await who.visitor.get('/mon-compte/donnees.csv')).body).toContain('"Lycée Demandé"');
    await t.deps.db.updateTable('users').set({ emailVerified: false }).where('id', '=', who.userId).execute();
    expect(await requests()).toEqual([]);
  });

  it('is asked of every table that knows people', async () => {
    const tables = await t.deps.db.introspection.getTables();
    const known = tables
      .filter(({ columns }) =>
        columns.some(({ name }) => /^(user_id|email|actor_id|creator_id|invited_by)$/.test(name)),
      )
      .map(({ name }) => name);
    // Passwords and the secret of a telephone are the person's own; what a colleague was invited to is the colleague's.
    expect(known.sort()).toEqual([
      'accounts',
      'answers',
      'audit_events',
      'campaigns',
      'invitations',
      'known_places',
      'memberships',
      'orga_terms_acceptances',
      'participations',
      'second_factors',
      'sessions',
      'space_requests',
      'users',
    ]);
  });

  it('is for who is signed in', async () => {
    for (const ending of ['json', 'csv']) {
      const reply = await t.visitor().get(`/mon-compte/donnees.${ending}`);
      expect(reply.headers.location).toMatch(/^\/connexion\?next=/);
      expect(textOf(reply)).not.toContain('Zoé');
    }
  });
});
