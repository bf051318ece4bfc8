import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, type TestApp, testApp, textOf } from '../../test/app.ts';
import { person, pixAdmin, school } from '../../test/school.ts';

let t: TestApp;
let boss: Awaited<ReturnType<typeof pixAdmin>>;
beforeAll(async () => {
  // Each request comes from its own address: strangers have a limit.
  t = await testApp({ env: { TRUST_PROXY: 'true' } });
  boss = await pixAdmin(t);
});
afterAll(() => t.close());

let n = 0;
const claimLink = (text = '') => /\/etablissements\/ouverture\/[\w-]+/.exec(text)?.[0] ?? '';
const rowOf = (id: number) =>
  t.deps.db.selectFrom('spaceRequests').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const acts = async (id: number) =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .selectAll()
      .where('subjectKind', '=', 'space-request')
      .where('subjectId', '=', String(id))
      .orderBy('id')
      .execute()
  ).map(({ act, actorId, organisationId, address }) => ({ act, actorId, organisationId, address }));

/** A request as the public form makes it; confirmed unless told otherwise. */
async function requested(changes: Record<string, string> = {}, confirmed = true) {
  const form = {
    etablissement: `Collège ${++n}`,
    type: 'college',
    uai: '',
    commune: 'Trois-Rivières',
    'code-postal': '71000',
    prenom: 'Odile',
    nom: 'Marchand',
    fonction: 'Principale',
    courriel: `odile${n}@loutre.example`,
    ...(changes.uai ? {} : { type: 'superieur' }),
    ...changes,
  };
  t.mails.length = 0;
  const from = { origin: ORIGIN, 'x-forwarded-for': `192.0.2.${n}` };
  await t.visitor().post('/etablissements/inscription', form, from);
  const link = /\/etablissements\/inscription\/confirmation\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
  if (confirmed) await t.visitor().post(link);
  t.mails.length = 0;
  const { id } = await t.deps.db
    .selectFrom('spaceRequests')
    .select('id')
    .where('email', '=', form.courriel)
    .executeTakeFirstOrThrow();
  return { id, form, url: `/admin/demandes/${id}` };
}

describe('the requests', () => {
  it('are listed by state, oldest first, and searched', async () => {
    const { form } = await requested({ etablissement: 'Lycée Premier', uai: '0870003F', type: 'lycee' });
    t.clock.advance({ minutes: 1 });
    await requested({ etablissement: 'Lycée Second' });
    await requested({ etablissement: 'École Muette' }, false);
    const list = textOf(await boss.visitor.get('/admin/demandes'));
    expect(list.indexOf('Lycée Premier')).toBeLessThan(list.indexOf('Lycée Second'));
    expect(list).not.toContain('École Muette');
    expect(textOf(await boss.visitor.get('/admin/demandes?etat=non-confirmees'))).toContain('École Muette');
    for (const q of ['premier', '0870003', form.courriel]) {
      const found = textOf(await boss.visitor.get(`/admin/demandes?q=${q}`));
      expect(found).toContain('Lycée Premier');
      expect(found).not.toContain('Lycée Second');
    }
    expect(textOf(await boss.visitor.get('/admin/demandes?q=%25'))).toContain('Rien ne correspond');
  });

  it('stand on pages of twenty-five', async () => {
    for (let i = 0; i < 26; i++) await requested({ etablissement: `Série ${i}` });
    const second = textOf(await boss.visitor.get('/admin/demandes?q=S%C3%A9rie&page=2'));
    expect(second).toContain('Série 25');
    expect(second).not.toContain('Série 24');
    expect(second).toContain('26 à 26 sur 26');
  });

  it('warn the reviewer, and only the reviewer, of what is odd', async () => {
    const first = await requested({ uai: '1237457A', type: 'college' });
    const second = await requested({ uai: '1237457A', type: 'college', courriel: `ref${n}@ac-dijon.fr` });
    const page = textOf(await boss.visitor.get(second.url));
    expect(page).toContain('La lettre de l’UAI ne correspond pas');
    expect(page).toContain('Une autre demande : Odile Marchand (À traiter)');
    expect(page).toContain('Adresse académique');
    await boss.visitor.post(`${first.url}/accepter`);
    expect(textOf(await boss.visitor.get(second.url))).toContain('Un espace existe : Collège');
    expect(textOf(await boss.visitor.get(first.url))).not.toContain('Un espace existe');
  });
});

describe('accepting', () => {
  it('opens the space, once, and mails the link that gives it away', async () => {
    const { id, form, url } = await requested();
    await Promise.all([1, 2, 3].map(() => boss.visitor.post(`${url}/accepter`)));
    const page = await boss.visitor.follow(await boss.visitor.post(`${url}/accepter`));
    expect(textOf(page)).toContain('Acceptée par Maud Ricard');
    const spaces = await t.deps.db
      .selectFrom('organisations')
      .selectAll()
      .where('name', '=', form.etablissement)
      .execute();
    expect(spaces).toMatchObject([{ type: 'superieur', town: 'Trois-Rivières', postcode: '71000' }]);
    const organisationId = spaces[0]?.id ?? 0;
    expect(await rowOf(id)).toMatchObject({ state: 'accepted', organisationId, decidedBy: boss.userId });
    expect(t.mails.map((mail) => mail.to)).toEqual([form.courriel]);
    expect(await acts(id)).toEqual([
      { act: 'accept-request', actorId: boss.userId, organisationId, address: '127.0.0.1' },
    ]);

    // Nobody is in it yet: the one who reads the mailbox comes, signed in with an account of another address.
    const link = claimLink(t.mails[0]?.text);
    expect((await t.visitor().get(link)).headers.location).toBe(
      `/connexion?next=${encodeURIComponent(link)}`,
    );
    const referent = await person(t, { firstName: 'Odile', lastName: 'Marchand' });
    const claim = await referent.visitor.get(link);
    expect(textOf(claim)).toContain(`Odile Marchand (${referent.email})`);
    expect((await referent.visitor.get('/orga/campagnes')).statusCode).toBe(403);
    expect((await referent.visitor.post(link)).headers.location).toBe('/orga/campagnes');
    expect((await referent.visitor.get('/orga/campagnes')).headers.location).toBe('/orga/cgu');
    expect(
      await t.deps.db.selectFrom('memberships').selectAll().where('userId', '=', referent.userId).execute(),
    ).toMatchObject([{ organisationId, role: 'admin' }]);
    expect((await acts(id)).map(({ act, actorId }) => [act, actorId])).toEqual([
      ['accept-request', boss.userId],
      ['claim-space', referent.userId],
    ]);

    // The link is dead for anyone else.
    const thief = await person(t);
    expect((await thief.visitor.get(link)).statusCode).toBe(410);
    expect((await thief.visitor.post(link)).statusCode).toBe(410);
    expect((await thief.visitor.get('/orga/campagnes')).statusCode).toBe(403);
    expect(textOf(await boss.visitor.get(url))).toContain('Le référent a ouvert l’espace');
  });

  it('gives the space at once to the account whose address is proven', async () => {
    const referent = await person(t);
    const { url } = await requested({ courriel: referent.email });
    expect(textOf(await boss.visitor.get(url))).toContain('il deviendra administrateur tout de suite');
    await boss.visitor.post(`${url}/accepter`);
    expect(t.mails[0]?.text).toContain(`Connectez-vous avec votre compte personnel (${referent.email})`);
    expect(t.mails[0]?.text).toContain('http://localhost:3000/orga\n');
    expect((await referent.visitor.get('/orga/campagnes')).headers.location).toBe('/orga/cgu');
  });

  it('does not give it to an account that only claims the address', async () => {
    const squatter = await person(t);
    await t.deps.db
      .updateTable('users')
      .set({ emailVerified: false })
      .where('id', '=', squatter.userId)
      .execute();
    const { url } = await requested({ courriel: squatter.email });
    await boss.visitor.post(`${url}/accepter`);
    expect((await squatter.visitor.get('/orga/campagnes')).statusCode).toBe(403);
    expect(claimLink(t.mails[0]?.text)).not.toBe('');
  });

  it('is not possible before the address is confirmed, nor for a request that is not there', async () => {
    const { id, url } = await requested({}, false);
    expect(textOf(await boss.visitor.get(url))).toContain('L’adresse n’est pas confirmée');
    await boss.visitor.post(`${url}/accepter`);
    await boss.visitor.post(`${url}/refuser`, { motif: 'Non' });
    expect(await rowOf(id)).toMatchObject({ state: 'unconfirmed', organisationId: null });
    expect(t.mails).toEqual([]);
    const gone = await boss.visitor.follow(await boss.visitor.post('/admin/demandes/999999/accepter'));
    expect(gone.statusCode).toBe(404);
  });

  it('leaves nothing behind when the mail cannot be put in the outbox', async () => {
    const broken = await testApp();
    const admin = await pixAdmin(broken);
    await broken.visitor().post('/etablissements/inscription', {
      etablissement: 'Collège Coupé',
      type: 'autre',
      commune: 'Gué',
      'code-postal': '71000',
      prenom: 'Odile',
      nom: 'Marchand',
      fonction: 'Principale',
      courriel: 'odile@coupe.example',
    });
    const link = /\/etablissements\/\S+/.exec(broken.mails[0]?.text ?? '')?.[0] ?? '';
    await broken.visitor().post(link);
    broken.mails.push = () => {
      throw new Error('the database went away');
    };
    const { id } = await broken.deps.db.selectFrom('spaceRequests').select('id').executeTakeFirstOrThrow();
    expect((await admin.visitor.post(`/admin/demandes/${id}/accepter`)).statusCode).toBe(500);
    expect(await broken.deps.db.selectFrom('organisations').selectAll().execute()).toEqual([]);
    expect(await broken.deps.db.selectFrom('spaceRequests').select('state').execute()).toEqual([
      { state: 'pending' },
    ]);
    expect(
      await broken.deps.db
        .selectFrom('auditEvents')
        .selectAll()
        .where('act', '=', 'accept-request')
        .execute(),
    ).toEqual([]);
    await broken.close();
  });
});

describe('a lost opening link', () => {
  it('is replaced, and the former one dies', async () => {
    const { id, url } = await requested();
    await boss.visitor.post(`${url}/accepter`);
    const former = claimLink(t.mails[0]?.text);
    await boss.visitor.post(`${url}/lien`);
    const fresh = claimLink(t.mails[1]?.text);
    expect(new Set(['', former, fresh]).size).toBe(3);
    const referent = await person(t);
    expect((await referent.visitor.get(former)).statusCode).toBe(410);
    expect((await referent.visitor.post(fresh)).statusCode).toBe(303);
    // Once it has served, there is none to send again.
    await boss.visitor.post(`${url}/lien`);
    expect(t.mails).toHaveLength(2);
    expect((await acts(id)).map(({ act }) => act)).toEqual(['accept-request', 'renew-claim', 'claim-space']);
  });

  it('does not open a space that was archived', async () => {
    const { id, url } = await requested();
    await boss.visitor.post(`${url}/accepter`);
    const { organisationId } = await rowOf(id);
    await boss.visitor.post(`/admin/organisations/${organisationId}/archiver`);
    const referent = await person(t);
    expect((await referent.visitor.post(claimLink(t.mails[0]?.text))).statusCode).toBe(410);
  });
});

describe('refusing', () => {
  it('needs a reason, which is mailed as it was written', async () => {
    const { id, url } = await requested();
    const empty = await boss.visitor.post(`${url}/refuser`, { motif: '  ' });
    expect(empty.statusCode).toBe(422);
    expect(textOf(empty)).toContain('Écrivez pourquoi');
    const long = await boss.visitor.post(`${url}/refuser`, { motif: 'x'.repeat(2001) });
    expect(long.body).toContain('x'.repeat(2001));
    expect(textOf(long)).toContain('plus de 2 000 caractères');
    expect(t.mails).toEqual([]);
    const motif = 'L’UAI est celui d’un autre <collège>.\nÉcrivez-nous.';
    await Promise.all([1, 2].map(() => boss.visitor.post(`${url}/refuser`, { motif })));
    expect(t.mails).toHaveLength(1);
    expect(t.mails[0]?.text).toContain(motif);
    expect(t.mails[0]?.html).toContain('d’un autre &lt;collège&gt;.<br>Écrivez-nous.');
    expect(await rowOf(id)).toMatchObject({ state: 'refused', reason: motif });
    expect(textOf(await boss.visitor.get(url))).toContain('Refusée par Maud Ricard');
    // Decided is decided.
    await boss.visitor.post(`${url}/accepter`);
    expect(await rowOf(id)).toMatchObject({ state: 'refused', organisationId: null });
    expect((await acts(id)).map(({ act }) => act)).toEqual(['refuse-request']);
  });
});

describe('Pix Admin', () => {
  it('does not exist for anyone else, by any address', async () => {
    const gues = await school(t);
    const { id } = await requested();
    const addresses = t.routes.filter(({ url }) => url.startsWith('/admin'));
    expect(addresses.length).toBeGreaterThan(12);
    const visitors = [(await person(t)).visitor, (await gues.member('admin')).visitor];
    for (const { method, url } of addresses) {
      const path = url.replace(':id', url.includes('demandes') ? String(id) : String(gues.id));
      const post = [method].flat().includes('POST');
      for (const visitor of visitors)
        expect((await (post ? visitor.post(path) : visitor.get(path))).statusCode, path).toBe(404);
      const stranger = await (post ? t.visitor().post(path) : t.visitor().get(path));
      expect(stranger.headers.location, path).toMatch(/^\/connexion/);
    }
    expect(await rowOf(id)).toMatchObject({ state: 'pending' });
  });

  it('is left at the next request by who loses the role', async () => {
    const { visitor, email, userId } = await pixAdmin(t);
    expect((await visitor.get('/admin')).headers.location).toBe('/admin/demandes');
    await t.deps.db.updateTable('users').set({ role: null }).where('id', '=', userId).execute();
    expect((await visitor.get('/admin/demandes')).statusCode).toBe(404);
    expect(email).not.toBe('');
  });
});
