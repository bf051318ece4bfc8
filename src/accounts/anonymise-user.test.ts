import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { findForReplay, replayParticipation } from '../participations/index.ts';
import { anonymiseUser } from './index.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

/** Every cell of every table in which the words stand. */
async function whereStands(words: string): Promise<string[]> {
  const tables = await t.owner.introspection.getTables();
  const found: string[] = [];
  for (const { name } of tables.filter(({ schema }) => schema === 'public')) {
    const { rows } = await sql<{ text: string }>`
      select x::text as text from ${sql.table(name)} x where strpos(lower(x::text), lower(${words})) > 0`.execute(
      t.owner,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
const remove = (visitor: { post: (url: string, form: Record<string, string>) => unknown }, form = {}) =>
  visitor.post('/mon-compte/suppression', { actuel: PASSWORD, mot: 'SUPPRIMER', ...form }) as ReturnType<
    Awaited<ReturnType<typeof person>>['visitor']['post']
  >;

describe('leaving for good', () => {
  it('leaves the school its counts, and of the person nothing anywhere', async () => {
    const gues = await school(t);
    const teacher = await gues.member('admin');
    const made = await campaign(t, gues.id, teacher.userId, { identifierLabel: 'Surnom', key: '1.3' });
    const pupil = await person(t, { firstName: 'Quetzalie', lastName: 'Ouroboros' });
    await pupil.visitor.post(`/campagnes/${made.code}/identifiant`, { identifiant: 'Ouroborosette' });
    const id = await join(pupil.visitor, made.code);
    await playToEnd(t, pupil, id, (position) => position % 3 !== 0);
    await pupil.visitor.post(`/parcours/${id}/envoi`);
    await teacher.visitor.post('/orga/equipe/inviter', { adresses: pupil.email, role: 'member' });
    await pupil.visitor.post('/mon-compte/adresse', {
      courriel: 'ouroboros.neuf@exemple.example',
      actuel: PASSWORD,
    });
    await t.visitor().post('/mot-de-passe-oublie', { courriel: pupil.email });
    const before = await t.deps.db
      .selectFrom('participations')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(await whereStands('Ouroboro')).toEqual(['participations', 'users', 'verifications']);

    const page = textOf(await pupil.visitor.get('/mon-compte/suppression'));
    expect(page).toContain('vos parcours comptent encore dans les nombres des établissements');
    const done = await remove(pupil.visitor);
    expect(done.statusCode).toBe(200);
    expect(textOf(done)).toContain('Votre compte est supprimé');
    expect(done.headers['clear-site-data']).toBe('"storage"');
    for (const words of ['Ouroboro', 'Quetzalie', pupil.email])
      expect(await whereStands(words), words).toEqual([]);
    for (const table of ['sessions', 'accounts', 'known_places', 'verifications', 'memberships'])
      expect(await whereStands(pupil.userId)).not.toContain(table);
    const { identifier, sortName, ...after } = await t.deps.db
      .selectFrom('participations')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(identifier).toBeNull();
    expect(sortName).toBe('anonyme\t(compte supprime)');
    expect(before).toMatchObject(after);

    const list = textOf(await teacher.visitor.get(`/orga/campagnes/${made.id}`));
    expect(list).toContain('Anonyme (compte supprimé)');
    for (const end of [
      `/participants/${id}`,
      `/participants/${id}/questions`,
      '/resultats',
      '/resultats.csv',
    ])
      expect((await teacher.visitor.get(`/orga/campagnes/${made.id}${end}`)).statusCode, end).toBe(200);
    // The score still follows from what is kept.
    const stored = await findForReplay(t.deps.db, id);
    if (!stored) throw new Error('nothing to replay');
    const { differences } = await replayParticipation(t.deps.db, t.deps.releases.current, stored);
    expect(differences).toEqual([]);
  });

  it('ends every session and frees the address for a new account', async () => {
    const who = await person(t);
    const elsewhere = t.visitor();
    await elsewhere.post('/connexion', { courriel: who.email, 'mot-de-passe': PASSWORD });
    await remove(who.visitor);
    for (const visitor of [who.visitor, elsewhere])
      expect((await visitor.get('/mes-parcours')).headers.location).toMatch(/^\/connexion/);
    expect(
      (await t.visitor().post('/connexion', { courriel: who.email, 'mot-de-passe': PASSWORD })).statusCode,
    ).toBe(422);
    const again = await t.visitor().post('/inscription', {
      prenom: 'Léa',
      nom: 'Ferrand',
      courriel: who.email,
      'mot-de-passe': PASSWORD,
      conditions: 'oui',
    });
    expect(again.statusCode).toBe(303);
    const act = await t.deps.db
      .selectFrom('auditEvents')
      .select('act')
      .where('actorId', '=', who.userId)
      .executeTakeFirstOrThrow();
    expect(act.act).toBe('delete-account');
  });

  it.each([
    ['without password', { actuel: '' }, 'Écrivez votre mot de passe actuel.'],
    ['with a wrong password', { actuel: 'pas le bon du tout' }, 'Ce n’est pas votre mot de passe actuel.'],
    ['without the word', { mot: '' }, 'Écrivez le mot SUPPRIMER.'],
    ['with another word', { mot: 'oui' }, 'Écrivez le mot SUPPRIMER.'],
  ])('is refused %s', async (_how, form, words) => {
    const who = await person(t);
    const refused = await remove(who.visitor, form);
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain(words);
    expect((await who.visitor.get('/mes-parcours')).statusCode).toBe(200);
  });

  it('says farewell in the language of who leaves', async () => {
    const who = await person(t);
    await who.visitor.post('/mon-compte/langue', { langue: 'en' });
    const done = await remove(who.visitor, { mot: 'delete' });
    expect(done.body).toContain('<html lang="en">');
    expect(textOf(done)).toContain('Your account is deleted');
  });

  it('takes the word in any case and either language', async () => {
    for (const mot of ['supprimer', ' Delete ']) {
      const who = await person(t);
      expect((await remove(who.visitor, { mot })).statusCode).toBe(200);
    }
  });

  it('is refused to the last administrator of a space, who is told which', async () => {
    const gues = await school(t, 'Lycée des Sources');
    const boss = await gues.member('admin');
    const refused = await remove(boss.visitor);
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toMatch(/Un espace resterait sans administrateur .*Lycée des Sources/);
    expect((await boss.visitor.get('/orga/campagnes')).statusCode).toBe(200);
    const second = await gues.member('admin');
    // Two who leave at the same moment do not leave it alone either.
    const replies = await Promise.all([boss, second].map(({ visitor }) => remove(visitor)));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
  });

  it('is possible for the administrator of a closed space, and leaves the campaigns to the school', async () => {
    const gues = await school(t);
    const boss = await gues.member('admin');
    const leaving = await gues.member('admin', { firstName: 'Bérénice', lastName: 'Dupart' });
    await campaign(t, gues.id, leaving.userId, { name: 'Elle reste' });
    expect((await remove(leaving.visitor)).statusCode).toBe(200);
    const list = textOf(await boss.visitor.get('/orga/campagnes'));
    expect(list).toContain('Elle reste');
    expect(list).not.toContain('Dupart');
    await t.deps.db
      .updateTable('organisations')
      .set({ archivedAt: t.clock.now() })
      .where('id', '=', gues.id)
      .execute();
    expect((await remove(boss.visitor)).statusCode).toBe(200);
  });
});

describe('the use case', () => {
  const run = (userId: string) =>
    t.deps.db.transaction().execute((trx) => anonymiseUser(trx, { userId, now: t.clock.now() }));

  it('is done once, and knows who does not exist', async () => {
    const who = await person(t);
    expect(await run(who.userId)).toEqual({ ok: true });
    expect(await run(who.userId)).toEqual({ ok: false, reason: 'no-such-user' });
    expect(await run('personne')).toEqual({ ok: false, reason: 'no-such-user' });
  });

  it('takes the role of Pix Admin away', async () => {
    const who = await person(t);
    await t.deps.db.updateTable('users').set({ role: 'pix-admin' }).where('id', '=', who.userId).execute();
    await run(who.userId);
    const user = await t.deps.db
      .selectFrom('users')
      .select(['role', 'anonymisedAt'])
      .where('id', '=', who.userId)
      .executeTakeFirst();
    expect(user).toEqual({ role: null, anonymisedAt: t.clock.now() });
  });
});
