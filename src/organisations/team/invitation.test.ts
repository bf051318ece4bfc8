import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestApp, testApp, textOf } from '../../../test/app.ts';
import { person, school } from '../../../test/school.ts';
import { ORGA_TERMS_VERSION } from '../accept-orga-terms.ts';

let t: TestApp;
let gues: Awaited<ReturnType<typeof school>>;
let boss: Awaited<ReturnType<typeof gues.member>>;
beforeAll(async () => {
  t = await testApp();
  gues = await school(t);
  boss = await gues.member('admin', { firstName: 'Claire', lastName: 'Aubert' });
});
afterAll(() => t.close());

/** Invites and gives the path that the mail carries. */
async function invited(email: string, role = 'member'): Promise<string> {
  t.mails.length = 0;
  await boss.visitor.post('/orga/equipe/inviter', { adresses: email, role });
  return /\/orga\/invitation\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
}
const roleOf = async (userId: string) =>
  (
    await t.deps.db
      .selectFrom('memberships')
      .select('role')
      .where('userId', '=', userId)
      .where('organisationId', '=', gues.id)
      .executeTakeFirst()
  )?.role ?? null;

describe('the mailed link of an invitation', () => {
  it('offers both ways in to who is signed out, and uses nothing up by being read', async () => {
    const link = await invited('nouvelle@exemple.example');
    const page = await t.visitor().get(link);
    expect(page.statusCode).toBe(200);
    const text = textOf(page);
    expect(text).toContain(
      'Claire Aubert vous invite à travailler dans l’espace Pix Orga de Collège des Gués',
    );
    expect(text).toContain('J’ai déjà un compte');
    expect(text).toContain('Je n’ai pas encore de compte');
    const back = encodeURIComponent(link);
    expect(page.body).toContain(`action="/connexion?next=${back}"`);
    expect(page.body).toContain(`action="/inscription?next=${back}"`);
    const ids = [...page.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await t.visitor().get(link)).statusCode).toBe(200);
  });

  it('leads who has no account through sign-up to the terms and the campaigns', async () => {
    const email = 'ana.neuve@exemple.example';
    const link = await invited(email, 'admin');
    const ana = t.visitor();
    const made = await ana.post(`/inscription?next=${encodeURIComponent(link)}`, {
      courriel: email,
      prenom: 'Ana',
      nom: 'Neuve',
      'mot-de-passe': PASSWORD,
      conditions: 'oui',
    });
    expect(made.headers.location).toBe(link);
    expect(textOf(await ana.get(link))).toContain('Vous êtes connecté avec le compte de Ana Neuve');
    const joined = await ana.post(link);
    expect(joined.headers.location).toBe(`/orga/campagnes?organisation=${gues.id}`);
    const terms = await ana.follow(joined);
    expect(textOf(terms)).toContain('l’espace de Collège des Gués');
    await ana.post(terms.at, { version: ORGA_TERMS_VERSION });
    expect(textOf(await ana.get('/orga/equipe'))).toMatch(/Neuve Ana \(vous\).*Administrateur/);
    const user = await t.deps.db
      .selectFrom('users')
      .select(['id', 'emailVerified'])
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    // The link came by mail: the address is proven.
    expect(user.emailVerified).toBe(true);
    const act = await t.deps.db
      .selectFrom('auditEvents')
      .selectAll()
      .where('actorId', '=', user.id)
      .executeTakeFirstOrThrow();
    expect(act).toMatchObject({
      act: 'join-organisation',
      organisationId: gues.id,
      details: { role: 'admin' },
    });
  });

  it('leads who has an account through sign-in', async () => {
    const { email, userId } = await person(t);
    const link = await invited(email.toUpperCase());
    const visitor = t.visitor();
    const form = { courriel: email, 'mot-de-passe': PASSWORD };
    const entered = await visitor.post(`/connexion?next=${encodeURIComponent(link)}`, form);
    expect(entered.headers.location).toBe(link);
    expect((await visitor.post(link)).statusCode).toBe(303);
    expect(await roleOf(userId)).toBe('member');
  });

  it('asks who is signed out to sign in before joining', async () => {
    const link = await invited('personne.encore@exemple.example');
    expect((await t.visitor().post(link)).headers.location).toMatch(/^\/connexion/);
  });

  it('says when the account is another one, and offers to change', async () => {
    const link = await invited('la.bonne@exemple.example');
    const other = await person(t, { firstName: 'Zoé', lastName: 'Roux' });
    const page = await other.visitor.get(link);
    expect(textOf(page)).toContain('Cette invitation est pour une autre adresse');
    expect(textOf(page)).toContain(`le compte de Zoé Roux, dont l’adresse est ${other.email}`);
    const forced = await other.visitor.post(link);
    expect(textOf(await other.visitor.follow(forced))).toContain(
      'Cette invitation est pour une autre adresse',
    );
    expect(await roleOf(other.userId)).toBeNull();
    const out = await other.visitor.post('/deconnexion', { retour: link });
    expect(out.headers.location).toBe(link);
    expect(textOf(await other.visitor.get(link))).toContain('Je n’ai pas encore de compte');
  });

  it('works once', async () => {
    const { email, visitor, userId } = await person(t);
    const link = await invited(email);
    const replies = await Promise.all([1, 2, 3].map(() => visitor.post(link)));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410, 410]);
    const again = await visitor.get(link);
    expect(again.statusCode).toBe(410);
    expect(textOf(again)).toContain('Elle a déjà servi');
    await boss.visitor.post(`/orga/equipe/membres/${userId}/retrait`);
    expect((await visitor.post(link)).statusCode).toBe(410);
    expect(await roleOf(userId)).toBeNull();
  });

  it('does not lower who was let in by another way meanwhile', async () => {
    const { email, visitor, userId } = await person(t);
    const link = await invited(email);
    await t.deps.db
      .insertInto('memberships')
      .values({ userId, organisationId: gues.id, role: 'admin', createdAt: t.clock.now() })
      .execute();
    expect((await visitor.post(link)).statusCode).toBe(303);
    expect(await roleOf(userId)).toBe('admin');
  });

  it('is dead after seven days, and says so plainly', async () => {
    const { email, userId } = await person(t);
    const link = await invited(email);
    const { visitor } = { visitor: t.visitor() };
    t.clock.advance({ days: 7 });
    const late = await t.visitor().get(link);
    expect(late.statusCode).toBe(410);
    expect(textOf(late)).toContain('Une invitation est valable sept jours');
    await visitor.post('/connexion', { courriel: email, 'mot-de-passe': PASSWORD });
    expect((await visitor.post(link)).statusCode).toBe(410);
    expect(await roleOf(userId)).toBeNull();
    await boss.visitor.post('/connexion', { courriel: boss.email, 'mot-de-passe': PASSWORD });
    expect(textOf(await boss.visitor.get('/orga/equipe'))).toContain('Expirée');
  });

  it('is dead when the space is closed', async () => {
    const closed = await school(t, 'École fermée');
    const admin = await closed.member('admin');
    const { email, visitor } = await person(t);
    t.mails.length = 0;
    await admin.visitor.post('/orga/equipe/inviter', { adresses: email, role: 'member' });
    const link = /\/orga\/invitation\/[\w-]+/.exec(t.mails[0]?.text ?? '')?.[0] ?? '';
    await t.deps.db
      .updateTable('organisations')
      .set({ archivedAt: t.clock.now() })
      .where('id', '=', closed.id)
      .execute();
    for (const reply of [await visitor.get(link), await visitor.post(link)]) {
      expect(reply.statusCode).toBe(410);
      expect(textOf(reply)).not.toContain('École fermée');
    }
  });

  it.each(['invente', 'x'.repeat(43), "x' or 'x'='x"])('invented (%s) opens nothing', async (token) => {
    const { visitor } = await person(t);
    const link = `/orga/invitation/${encodeURIComponent(token)}`;
    for (const reply of [await visitor.get(link), await visitor.post(link)]) {
      expect(reply.statusCode).toBe(404);
      expect(textOf(reply)).toContain('prenez le lien du message le plus récent');
    }
  });
});
