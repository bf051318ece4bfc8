import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, join, person, pixAdmin, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
let boss: Awaited<ReturnType<typeof pixAdmin>>;
beforeAll(async () => {
  t = await testApp();
  boss = await pixAdmin(t);
});
afterAll(() => t.close());

const SEARCH = '/admin/utilisateurs';
const actsOn = async (id: string) =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .select(['act', 'details'])
      .where('actorId', '=', boss.userId)
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act, details }) => ({ act, ...details }));

describe('accounts', () => {
  it('are not listed unasked, and found by name, address or number', async () => {
    const who = await person(t, { firstName: 'Fatou', lastName: 'Gomis' });
    for (const q of ['', 'Fa', '  Fa '])
      expect(textOf(await boss.visitor.get(`${SEARCH}?q=${encodeURIComponent(q)}`))).not.toContain('Gomis');
    for (const q of ['fatou', 'gomis', 'Fatou Gomis', who.email, who.userId])
      expect(textOf(await boss.visitor.get(`${SEARCH}?q=${encodeURIComponent(q)}`)), q).toContain(
        'Fatou Gomis',
      );
    expect(textOf(await boss.visitor.get(`${SEARCH}?q=%25%25%25`))).toContain('Rien ne correspond');
    expect((await boss.visitor.get(`${SEARCH}/nobody`)).statusCode).toBe(404);
  });

  it('show where someone works and how much they did, never an answer', async () => {
    const gues = await school(t, 'Collège du Compte');
    const teacher = await gues.member('admin', { firstName: 'Claire', lastName: 'Aubert' });
    const made = await campaign(t, gues.id, teacher.userId);
    await join(teacher.visitor, made.code);
    const page = textOf(await boss.visitor.get(`${SEARCH}/${teacher.userId}`));
    for (const words of ['Claire Aubert', 'Collège du Compte', 'Administrateur', '1 parcours commencé'])
      expect(page).toContain(words);
  });

  it('are signed out everywhere', async () => {
    const who = await person(t);
    await t.visitor().post('/connexion', { courriel: who.email, 'mot-de-passe': PASSWORD });
    const url = `${SEARCH}/${who.userId}`;
    expect(textOf(await boss.visitor.get(url))).toContain('2 appareils sont connectés');
    await boss.visitor.post(`${url}/sessions`);
    expect((await who.visitor.get('/mes-parcours')).statusCode).toBe(303);
    expect(textOf(await boss.visitor.get(url))).toContain('Aucun appareil n’est connecté');
    expect(await actsOn(who.userId)).toEqual([{ act: 'end-sessions' }]);
    expect((await boss.visitor.post(`${SEARCH}/nobody/sessions`)).statusCode).toBe(404);
  });
});

describe('an account that wrong passwords keep waiting', () => {
  it('is unlocked at once, for its owner', async () => {
    const who = await person(t);
    const url = `${SEARCH}/${who.userId}`;
    const stranger = t.visitor();
    const attempt = (password: string) =>
      stranger.post('/connexion', { courriel: who.email, 'mot-de-passe': password });
    expect(textOf(await boss.visitor.get(url))).not.toContain('Débloquer');
    for (let i = 0; i < 5; i++) await attempt('pas le bon du tout');
    expect((await attempt(PASSWORD)).statusCode).toBe(429);
    expect(textOf(await boss.visitor.get(url))).toContain('la connexion attend jusqu’au');
    await boss.visitor.post(`${url}/deblocage`);
    expect(textOf(await boss.visitor.get(url))).not.toContain('Débloquer');
    expect((await attempt(PASSWORD)).statusCode).toBe(303);
    expect(await actsOn(who.userId)).toEqual([{ act: 'unlock-account' }]);
    expect((await boss.visitor.post(`${SEARCH}/nobody/deblocage`)).statusCode).toBe(404);
  });
});

describe('anonymising', () => {
  it('takes all that names the person out of every table, and no result of the class moves', async () => {
    const gues = await school(t, 'Collège Oublieux');
    const owner = await gues.member('admin');
    const made = await campaign(t, gues.id, owner.userId, { identifierLabel: 'Casier' });
    const pupil = await person(t, { firstName: 'Nominoë', lastName: 'Kervarrec' });
    const start = await pupil.visitor.post(`/campagnes/${made.code}/identifiant`, { identifiant: 'B-9917' });
    const id = Number(/\/parcours\/(\d+)\//.exec(String(start.headers.location))?.[1]);
    await pupil.visitor.post(`/parcours/${id}/regles`);
    await playToEnd(t, pupil, id, (position) => position % 2 === 1);
    await pupil.visitor.post(`/parcours/${id}/envoi`);
    await t.visitor().post('/mot-de-passe-oublie', { courriel: pupil.email });
    const results = `/orga/campagnes/${made.id}/resultats`;
    const before = textOf(await owner.visitor.get(results));
    const row = () =>
      t.deps.db
        .selectFrom('participations')
        .select(['status', 'validatedCount', 'testedCount', 'answerCount', 'identifier', 'sharedAt'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    const counts = await row();
    expect(counts.identifier).toBe('B-9917');

    const url = `${SEARCH}/${pupil.userId}/anonymiser`;
    for (const confirmation of ['', 'oui', `${pupil.email}x`, boss.email]) {
      const refused = await boss.visitor.post(url, { confirmation });
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain('Écrivez exactement l’adresse');
    }
    const done = await boss.visitor.post(url, { confirmation: ` ${pupil.email.toUpperCase()} ` });
    expect(done.headers.location).toBe(`${SEARCH}/${pupil.userId}`);
    const page = textOf(await boss.visitor.follow(done));
    expect(page).toContain('(compte supprimé) Anonyme');
    expect(page).toContain('Anonymisé le 2 novembre 2026');

    // The person is gone from the whole database, but for the number that names nobody.
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
      t.deps.db,
    );
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
        t.deps.db,
      );
      for (const trace of ['Nominoë', 'Kervarrec', pupil.email, 'B-9917'])
        expect(
          rows.filter((one) => one.row.includes(trace)),
          `${name} ${trace}`,
        ).toEqual([]);
    }
    for (const table of ['sessions', 'accounts', 'memberships'] as const)
      expect(
        await t.deps.db.selectFrom(table).select('userId').where('userId', '=', pupil.userId).execute(),
      ).toEqual([]);
    const typed = await t.deps.db
      .selectFrom('answers')
      .select(['answer', 'verdict'])
      .where('participationId', '=', id)
      .execute();
    expect(typed.some(({ verdict }) => verdict === 'right')).toBe(true);
    // What was ticked may stay; what was typed may not.
    for (const { answer } of typed) expect((answer as { kind?: string } | null)?.kind).not.toBe('fields');

    // What the class did stays, and so do the pages and the file that tell it.
    expect(await row()).toEqual({ ...counts, identifier: null });
    const nameless = before.replace('Kervarrec Nominoë B-9917', 'Anonyme (compte supprimé) –');
    expect(nameless).not.toBe(before);
    expect(textOf(await owner.visitor.get(results))).toBe(nameless);
    expect(textOf(await owner.visitor.get(`/orga/campagnes/${made.id}`))).toContain(
      'Anonyme (compte supprimé)',
    );
    const participant = `/orga/campagnes/${made.id}/participants/${id}`;
    for (const page of [participant, `${participant}/questions`, `/orga/campagnes/${made.id}/resultats.csv`])
      expect((await owner.visitor.get(page)).statusCode, page).toBe(200);

    expect((await pupil.visitor.get('/mes-parcours')).statusCode).toBe(303);
    const back = await t.visitor().post('/connexion', { courriel: pupil.email, 'mot-de-passe': PASSWORD });
    expect(back.statusCode).toBe(422);
    expect(textOf(await boss.visitor.get(`${SEARCH}?q=Compte`))).toContain('Rien ne correspond');
    expect(await actsOn(pupil.userId)).toEqual([{ act: 'anonymise-user' }]);
    // A second time there is nobody to forget.
    expect((await boss.visitor.post(url, { confirmation: pupil.email })).statusCode).toBe(422);
    expect(await actsOn(pupil.userId)).toHaveLength(1);
  });

  it('leaves the campaigns of a teacher to the space, and decided requests without a name', async () => {
    const gues = await school(t, 'Collège Quitté');
    await gues.member('admin');
    const teacher = await gues.member('admin', { firstName: 'Solène', lastName: 'Kerbrat' });
    const made = await campaign(t, gues.id, teacher.userId);
    await t.visitor().post('/etablissements/inscription', {
      etablissement: 'Lycée Demandé',
      type: 'superieur',
      commune: 'Gué',
      'code-postal': '71000',
      prenom: 'Solène',
      nom: 'Kerbrat',
      fonction: 'Professeure',
      courriel: teacher.email,
    });
    const link =
      /\/etablissements\/inscription\/confirmation\/\S+/.exec(t.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await t.visitor().post(link);
    const request = await t.deps.db
      .selectFrom('spaceRequests')
      .select('id')
      .where('email', '=', teacher.email)
      .executeTakeFirstOrThrow();
    await boss.visitor.post(`/admin/demandes/${request.id}/refuser`, { motif: 'Déjà un espace.' });
    await boss.visitor.post(`${SEARCH}/${teacher.userId}/anonymiser`, { confirmation: teacher.email });
    const colleague = await gues.member('admin');
    expect(textOf(await colleague.visitor.get(`/orga/campagnes/${made.id}`))).not.toContain('Kerbrat');
    expect(
      await t.deps.db
        .selectFrom('spaceRequests')
        .select(['schoolName', 'state', 'firstName', 'lastName', 'email', 'jobTitle'])
        .where('id', '=', request.id)
        .executeTakeFirstOrThrow(),
    ).toEqual({
      schoolName: 'Lycée Demandé',
      state: 'refused',
      firstName: '–',
      lastName: '–',
      email: '–',
      jobTitle: '–',
    });
  });

  it('never leaves a space without administrator, nor the house without its people', async () => {
    const gues = await school(t, 'Collège Seul');
    const lead = await gues.member('admin');
    await gues.member('member');
    const url = `${SEARCH}/${lead.userId}/anonymiser`;
    const refused = await boss.visitor.post(url, { confirmation: lead.email });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('seule administratrice');
    expect((await lead.visitor.get('/orga/campagnes')).statusCode).toBe(200);

    const own = await boss.visitor.post(`${SEARCH}/${boss.userId}/anonymiser`, { confirmation: boss.email });
    expect(own.statusCode).toBe(422);
    expect(textOf(own)).toContain('retirez-lui d’abord Pix Admin');

    await boss.visitor.post(`/admin/organisations/${gues.id}/archiver`);
    expect((await boss.visitor.post(url, { confirmation: lead.email })).statusCode).toBe(303);
  });
});
