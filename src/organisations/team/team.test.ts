import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../../test/app.ts';
import { campaign, person, school } from '../../../test/school.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

type School = Awaited<ReturnType<typeof school>>;
type Teacher = Awaited<ReturnType<School['member']>>;
let gues: School;
let boss: Teacher;
beforeEach(async () => {
  gues = await school(t);
  boss = await gues.member('admin', { firstName: 'Claire', lastName: 'Aubert' });
  t.mails.length = 0;
});

const rolesOf = async (organisationId = gues.id) =>
  Object.fromEntries(
    (
      await t.deps.db
        .selectFrom('memberships')
        .select(['userId', 'role'])
        .where('organisationId', '=', organisationId)
        .execute()
    ).map(({ userId, role }) => [userId, role]),
  );
const acts = async () =>
  (
    await t.deps.db
      .selectFrom('auditEvents')
      .select(['act', 'actorId', 'subjectId', 'address', 'details'])
      .where('organisationId', '=', gues.id)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act);
const invite = (visitor: Visitor, adresses: string, role = 'member') =>
  visitor.post('/orga/equipe/inviter', { adresses, role });

describe('the team page', () => {
  it('shows an administrator everyone, with role and last visit, and what can be done', async () => {
    const karim = await gues.member('member');
    const before = textOf(await boss.visitor.get('/orga/equipe'));
    expect(before).toContain('2 membres');
    expect(before).toMatch(/Aubert Claire \(vous\).*Administrateur/);
    expect(before).toMatch(/Benali Karim.*Membre Jamais/);
    expect(before).toContain('Aucune invitation en attente.');
    await karim.visitor.get('/orga/campagnes');
    const after = await boss.visitor.get('/orga/equipe');
    expect(textOf(after)).toMatch(/Benali Karim.*Membre 2 nov\. 2026/);
    expect(after.body).toContain(`/orga/equipe/membres/${karim.userId}/role`);
    expect(after.body).toContain(`/orga/equipe/membres/${karim.userId}/retrait`);
    expect(after.body).not.toContain(`/orga/equipe/membres/${boss.userId}/retrait`);
  });

  it('shows a member their colleagues, and neither visits, invitations nor acts', async () => {
    const karim = await gues.member('member');
    await invite(boss.visitor, 'nouvelle@exemple.example');
    const page = await karim.visitor.get('/orga/equipe');
    expect(page.statusCode).toBe(200);
    const text = textOf(page);
    expect(text).toContain('Aubert Claire');
    expect(text).toContain(boss.email);
    for (const hidden of ['nouvelle@', 'Dernière visite', 'Inviter', 'Changer le rôle', 'Retirer'])
      expect(text).not.toContain(`${hidden} `);
    expect(text).toContain('Quitter cet espace');
  });

  it('dates a visit at most every five minutes', async () => {
    const { visitor, userId } = await gues.member('member');
    const visit = async () =>
      (
        await t.deps.db
          .selectFrom('memberships')
          .select('lastVisitAt')
          .where('userId', '=', userId)
          .executeTakeFirstOrThrow()
      ).lastVisitAt;
    await visitor.get('/orga/campagnes');
    const first = await visit();
    expect(first).toEqual(t.clock.now());
    t.clock.advance({ minutes: 4 });
    await visitor.get('/orga/campagnes');
    expect(await visit()).toEqual(first);
    t.clock.advance({ minutes: 2 });
    await visitor.get('/orga/equipe/inexistant');
    expect(await visit()).toEqual(first);
    await visitor.get('/orga/equipe');
    expect(await visit()).toEqual(t.clock.now());
  });
});

describe('inviting', () => {
  it('sends each address its own link, once, and shows them as pending', async () => {
    const done = await invite(
      boss.visitor,
      'Ana@exemple.example, bob@exemple.example;\nana@exemple.example',
      'admin',
    );
    expect(done.headers.location).toBe('/orga/equipe?fait=invitations');
    expect(t.mails.map(({ to }) => to)).toEqual(['ana@exemple.example', 'bob@exemple.example']);
    const [first, second] = t.mails.map(({ text }) => /\/orga\/invitation\/([\w-]+)/.exec(text)?.[1]);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(first).not.toBe(second);
    expect(t.mails[0]?.text).toContain('Claire Aubert vous invite');
    expect(t.mails[0]?.text).toContain('9 novembre 2026');
    const page = textOf(await boss.visitor.follow(done));
    expect(page).toContain('2 invitations en attente');
    expect(page).toContain('chaque personne invitée reçoit un message');
    expect(page).toMatch(/ana@exemple\.example Administrateur 2 nov\. 9 nov\./);
    const rows = await t.deps.db.selectFrom('invitations').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(first);
    expect(await acts()).toEqual(['invite-member', 'invite-member']);
  });

  it.each([
    ['nothing', ' , ;', ['Écrivez au moins une adresse']],
    [
      'what is no address',
      'zoe@exemple.example, Zoé, b@',
      ['Ce ne sont pas des adresses complètes', 'Zoé', 'b@'],
    ],
    [
      'a whole town',
      Array.from({ length: 51 }, (_, i) => `p${i}@x.example`).join('\n'),
      ['50 adresses au plus'],
    ],
  ])('refuses %s, keeps what was typed and sends nothing', async (_what, adresses, words) => {
    const refused = await invite(boss.visitor, adresses, 'admin');
    expect(refused.statusCode).toBe(422);
    for (const word of words) expect(textOf(refused)).toContain(word);
    expect(refused.body).toContain(adresses.split('\n')[0]);
    expect(refused.body).toMatch(/value="admin"[^>]*checked/);
    expect(t.mails).toEqual([]);
  });

  it('names who is of the team or invited already, and then invites nobody', async () => {
    const karim = await gues.member('member');
    await invite(boss.visitor, 'deja@exemple.example');
    t.mails.length = 0;
    const refused = await invite(
      boss.visitor,
      `neuf@exemple.example ${karim.email.toUpperCase()} deja@exemple.example`,
    );
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toMatch(/Font déjà partie de l’équipe : .*@exemple\.example/);
    expect(textOf(refused)).toMatch(/Ont déjà une invitation.* : deja@exemple\.example/);
    expect(t.mails).toEqual([]);
    const pending = textOf(await boss.visitor.get('/orga/equipe'));
    expect(pending).not.toContain('neuf@');
  });

  it('says the same of an address with an account elsewhere and of one without', async () => {
    const elsewhere = await person(t);
    const known = await invite(boss.visitor, elsewhere.email);
    const unknown = await invite(boss.visitor, 'personne@exemple.example');
    expect([known.statusCode, known.headers.location]).toEqual([
      unknown.statusCode,
      unknown.headers.location,
    ]);
    const [one, two] = t.mails.map(({ text }) => text.replace(/invitation\/[\w-]+/, 'X'));
    expect(one).toBe(two);
  });

  it('wants a role that exists', async () => {
    const refused = await invite(boss.visitor, 'a@x.example', 'pix-admin');
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('Choisissez un rôle.');
  });

  it('twice at once is one invitation', async () => {
    const statuses = await Promise.all([1, 2, 3].map(() => invite(boss.visitor, 'une@exemple.example')));
    expect(statuses.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422, 422]);
    expect(t.mails).toHaveLength(1);
  });

  it('is for administrators', async () => {
    const { visitor } = await gues.member('member');
    expect((await visitor.get('/orga/equipe/inviter')).statusCode).toBe(404);
    expect((await invite(visitor, 'a@x.example')).statusCode).toBe(404);
    expect(t.mails).toEqual([]);
  });
});

describe('a pending invitation', () => {
  const pendingId = async () =>
    (
      await t.deps.db
        .selectFrom('invitations')
        .select('id')
        .where('organisationId', '=', gues.id)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    ).id;

  it('is sent again with a new link for seven more days, not twice in a minute', async () => {
    await invite(boss.visitor, 'lente@exemple.example');
    const url = `/orga/equipe/invitations/${await pendingId()}/renvoi`;
    await boss.visitor.post(url);
    expect(t.mails).toHaveLength(1);
    t.clock.advance({ minutes: 90 });
    const done = await boss.visitor.post(url);
    expect(done.headers.location).toBe('/orga/equipe?fait=renvoi');
    await boss.visitor.post(url);
    expect(t.mails).toHaveLength(2);
    const links = t.mails.map(({ text }) => /\/orga\/invitation\/[\w-]+/.exec(text)?.[0] ?? '');
    expect((await t.visitor().get(links[0] ?? '')).statusCode).toBe(404);
    expect((await t.visitor().get(links[1] ?? '')).statusCode).toBe(200);
    expect(await acts()).toEqual(['invite-member', 'resend-invitation']);
  });

  it('is cancelled on a page that asks first; its link then says so', async () => {
    await invite(boss.visitor, 'erreur@exemple.example');
    const url = `/orga/equipe/invitations/${await pendingId()}/annulation`;
    expect(textOf(await boss.visitor.get(url))).toContain(
      'Le lien envoyé à erreur@exemple.example ne marchera plus.',
    );
    const done = await boss.visitor.post(url);
    expect(textOf(await boss.visitor.follow(done))).toContain('L’invitation est annulée');
    for (const again of [await boss.visitor.get(url), await boss.visitor.post(url)])
      expect(again.statusCode).toBe(404);
    const link = /\/orga\/invitation\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
    const dead = await t.visitor().get(link);
    expect(dead.statusCode).toBe(410);
    expect(textOf(dead)).toContain('L’administrateur de l’espace l’a annulée');
    expect((await invite(boss.visitor, 'erreur@exemple.example')).statusCode).toBe(303);
  });

  it('is out of reach of members and of other spaces', async () => {
    await invite(boss.visitor, 'a@exemple.example');
    const id = await pendingId();
    const enFace = await school(t, 'Lycée d’En Face');
    for (const stranger of [await gues.member('member'), await enFace.member('admin')]) {
      for (const act of ['renvoi', 'annulation'])
        expect((await stranger.visitor.post(`/orga/equipe/invitations/${id}/${act}`)).statusCode).toBe(404);
      expect((await stranger.visitor.get(`/orga/equipe/invitations/${id}/annulation`)).statusCode).toBe(404);
    }
    expect(await acts()).toEqual(['invite-member']);
  });
});

describe('roles', () => {
  it('change on a page that says what each may do', async () => {
    const karim = await gues.member('member');
    const url = `/orga/equipe/membres/${karim.userId}/role`;
    const page = await boss.visitor.get(url);
    expect(textOf(page)).toContain('Rôle de Karim Benali');
    expect(page.body).toMatch(/value="member"[^>]*checked/);
    const done = await boss.visitor.post(url, { role: 'admin' });
    expect(textOf(await boss.visitor.follow(done))).toContain('Le rôle est enregistré.');
    expect((await rolesOf())[karim.userId]).toBe('admin');
    expect((await karim.visitor.get('/orga/equipe/inviter')).statusCode).toBe(200);
    expect(await acts()).toEqual(['change-role']);
  });

  it('are one of the two', async () => {
    const karim = await gues.member('member');
    for (const role of ['owner', '', 'pix-admin']) {
      const refused = await boss.visitor.post(`/orga/equipe/membres/${karim.userId}/role`, { role });
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain('Choisissez un rôle.');
    }
    expect((await rolesOf())[karim.userId]).toBe('member');
  });

  it('never leave a space without administrator', async () => {
    const refused = await boss.visitor.post(`/orga/equipe/membres/${boss.userId}/role`, { role: 'member' });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('nommez-en d’abord un autre');
    expect(await rolesOf()).toEqual({ [boss.userId]: 'admin' });
    expect(await acts()).toEqual([]);
  });
});

describe('removing and leaving', () => {
  it('takes the place at once and leaves the campaigns', async () => {
    const karim = await gues.member('member');
    const made = await campaign(t, gues.id, karim.userId, { name: 'Celle de Karim' });
    const url = `/orga/equipe/membres/${karim.userId}/retrait`;
    expect(textOf(await boss.visitor.get(url))).toContain('n’aura plus accès à l’espace de Collège des Gués');
    const done = await boss.visitor.post(url);
    expect(textOf(await boss.visitor.follow(done))).toContain('Cette personne n’a plus accès');
    expect((await karim.visitor.get(`/orga/campagnes/${made.id}`)).statusCode).toBe(403);
    expect(textOf(await boss.visitor.get('/orga/campagnes'))).toContain('Celle de Karim');
    expect(await acts()).toEqual(['remove-member']);
    expect((await boss.visitor.post(url)).statusCode).toBe(404);
  });

  it('one leaves by oneself, unless one is the last administrator', async () => {
    const karim = await gues.member('member');
    expect(textOf(await karim.visitor.get('/orga/equipe/depart'))).toContain(
      'Quitter l’espace de Collège des Gués',
    );
    expect((await karim.visitor.post('/orga/equipe/depart')).headers.location).toBe('/orga');
    expect((await karim.visitor.get('/orga/campagnes')).statusCode).toBe(403);
    for (const url of ['/orga/equipe/depart', `/orga/equipe/membres/${boss.userId}/retrait`]) {
      const refused = await boss.visitor.post(url);
      expect(refused.statusCode).toBe(422);
      expect(textOf(refused)).toContain('nommez-en d’abord un autre');
    }
    expect(await rolesOf()).toEqual({ [boss.userId]: 'admin' });
    expect(await acts()).toEqual(['leave-organisation']);
  });

  it('two administrators who leave at the same moment do not leave the space alone', async () => {
    const second = await gues.member('admin');
    const replies = await Promise.all(
      [boss, second].map(({ visitor }) => visitor.post('/orga/equipe/depart')),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    expect(Object.values(await rolesOf())).toEqual(['admin']);
  });

  it('two administrators who demote each other leave one', async () => {
    const second = await gues.member('admin');
    const demote = (who: Teacher, whom: Teacher) =>
      who.visitor.post(`/orga/equipe/membres/${whom.userId}/role`, { role: 'member' });
    const replies = await Promise.all([demote(boss, second), demote(second, boss)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 404]);
    expect(Object.values(await rolesOf()).sort()).toEqual(['admin', 'member']);
  });

  it('is the business of administrators of that space', async () => {
    const karim = await gues.member('member');
    const enFace = await school(t, 'Lycée d’En Face');
    for (const stranger of [karim, await enFace.member('admin')])
      for (const act of ['role', 'retrait']) {
        const url = `/orga/equipe/membres/${boss.userId}/${act}`;
        expect((await stranger.visitor.get(url)).statusCode).toBe(404);
        expect((await stranger.visitor.post(url, { role: 'member' })).statusCode).toBe(404);
      }
    expect(await rolesOf()).toEqual({ [boss.userId]: 'admin', [karim.userId]: 'member' });
    const nobody = await boss.visitor.post('/orga/equipe/membres/personne/retrait');
    expect(nobody.statusCode).toBe(404);
  });
});
