import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../../test/app.ts';
import { person } from '../../../test/school.ts';

const FORM = '/etablissements/inscription';
let t: TestApp;
beforeAll(async () => {
  // Each test has its own address, so that the tries of one are not those of another.
  t = await testApp({ env: { TRUST_PROXY: 'true' } });
});
afterAll(() => t.close());

let n = 0;
const typed = (changes: Record<string, string> = {}) => ({
  etablissement: 'Collège de la Loutre',
  type: 'college',
  uai: '0750655E',
  commune: 'Trois-Rivières',
  'code-postal': '71000',
  prenom: 'Odile',
  nom: 'Marchand',
  fonction: 'Principale adjointe',
  courriel: `odile${++n}@loutre.example`,
  commentaire: '',
  site: '',
  ...changes,
});
const ask = (form: Record<string, string>, visitor: Visitor = t.visitor(), from = `192.0.2.${n % 250}`) =>
  visitor.post(FORM, form, { origin: 'http://localhost:3000', 'x-forwarded-for': from });
const requestsOf = (email: string) =>
  t.deps.db.selectFrom('spaceRequests').selectAll().where('email', '=', email).execute();
const linkIn = (text = '') => /\/etablissements\/inscription\/confirmation\/[\w-]+/.exec(text)?.[0] ?? '';
async function asked(changes: Record<string, string> = {}) {
  t.mails.length = 0;
  const form = typed(changes);
  expect((await ask(form)).statusCode).toBe(303);
  return { form, link: linkIn(t.mails[0]?.text) };
}

describe('asking for a space', () => {
  it('keeps the request and mails a link to the address, and to nobody else', async () => {
    const { form, link } = await asked({ uai: ' 075 0655 e ', commentaire: 'Nous commençons lundi.' });
    expect(await requestsOf(form.courriel)).toMatchObject([
      {
        state: 'unconfirmed',
        schoolName: 'Collège de la Loutre',
        type: 'college',
        uai: '0750655E',
        town: 'Trois-Rivières',
        postcode: '71000',
        firstName: 'Odile',
        lastName: 'Marchand',
        jobTitle: 'Principale adjointe',
        comment: 'Nous commençons lundi.',
        lang: 'fr',
        confirmedAt: null,
        createdAt: t.clock.now(),
      },
    ]);
    expect(t.mails.map((mail) => mail.to)).toEqual([form.courriel]);
    expect(link).not.toBe('');
    // A copy of the database confirms nothing.
    expect(JSON.stringify(await requestsOf(form.courriel))).not.toContain(link.split('/').at(-1));
  });

  it('writes in the language of the page', async () => {
    const visitor = t.visitor();
    visitor.cookies.set('lang', 'en');
    t.mails.length = 0;
    const form = typed();
    await ask(form, visitor);
    expect(t.mails[0]?.subject).toBe('Confirm your request for Collège de la Loutre');
    expect(await requestsOf(form.courriel)).toMatchObject([{ lang: 'en' }]);
  });

  it.each([
    ['etablissement', '', 'Écrivez le nom de l’établissement.'],
    ['etablissement', '…', 'Écrivez le nom de l’établissement.'],
    ['etablissement', 'é'.repeat(256), 'Ce texte est trop long.'],
    ['type', '', 'Choisissez un type d’établissement.'],
    ['type', 'maternelle', 'Choisissez un type d’établissement.'],
    ['uai', '', 'Écrivez l’UAI de l’établissement'],
    ['uai', '075065E', 'sept chiffres puis une lettre'],
    ['uai', '0750655EE', 'sept chiffres puis une lettre'],
    ['commune', '', 'Écrivez la commune.'],
    ['commune', 'x'.repeat(101), 'Ce texte est trop long.'],
    ['code-postal', '', 'Écrivez le code postal'],
    ['code-postal', '7<b>1', 'Écrivez le code postal'],
    ['prenom', '', 'Écrivez votre prénom.'],
    ['nom', ' ', 'Écrivez votre nom.'],
    ['fonction', '', 'Écrivez votre fonction'],
    ['courriel', 'odile', 'adresse e-mail complète'],
    ['courriel', 'odile@loutre.example\r\nBcc: x@y.example', 'adresse e-mail complète'],
    ['commentaire', 'x'.repeat(2001), 'plus de 2 000 caractères'],
  ])('refuses %s = « %s », beside the field, and keeps what was typed', async (field, value, words) => {
    t.mails.length = 0;
    const form = typed({ [field]: value });
    const response = await ask(form);
    expect(response.statusCode).toBe(422);
    const beside = response.body.split(`id="${field}-erreur">`)[1]?.split('</p>')[0] ?? '';
    expect(beside.replace(/[\u00a0\u202f]/g, ' ')).toContain(words);
    expect(textOf(response)).toContain('Un point à corriger');
    if (field !== 'prenom') expect(response.body).toContain('value="Odile"');
    expect(await requestsOf(form.courriel)).toEqual([]);
    expect(t.mails).toEqual([]);
  });

  it('tells all the errors at once', async () => {
    const response = await ask({});
    expect(textOf(response)).toContain('8 points à corriger');
  });

  it('lets higher education and others do without a UAI', async () => {
    for (const type of ['superieur', 'autre']) {
      const { form } = await asked({ type, uai: '' });
      expect(await requestsOf(form.courriel)).toMatchObject([{ type, uai: null }]);
    }
  });

  it('warns of a check letter that does not fit, and takes the request', async () => {
    t.mails.length = 0;
    const odd = await ask(typed({ uai: '1237457A' }));
    expect(textOf(await t.visitor().get(String(odd.headers.location)))).toContain('Vérifiez l’UAI');
    expect(textOf(await t.visitor().get(linkIn(t.mails[0]?.text)))).toContain('Vérifiez l’UAI');
    const right = await ask(typed());
    expect(textOf(await t.visitor().get(String(right.headers.location)))).not.toContain('Vérifiez');
  });

  it('says nothing of other requests for the same school', async () => {
    const { form } = await asked();
    const again = await ask(typed());
    expect(again.statusCode).toBe(303);
    expect(textOf(await t.visitor().follow(again))).not.toContain(form.nom);
  });

  it('takes nothing from a program that fills in every field, and does not tell it', async () => {
    t.mails.length = 0;
    const form = typed({ site: 'https://spam.example' });
    const response = await ask(form);
    expect(response.headers.location).toBe(`${FORM}/envoyee`);
    expect(await requestsOf(form.courriel)).toEqual([]);
    expect(t.mails).toEqual([]);
    const page = await t.visitor().get(FORM);
    expect(page.body).toMatch(/<label for="site">.*<input id="site" name="site" type="text" tabindex="-1"/s);
  });

  it('writes to one address three times a day, whoever asks', async () => {
    const { form } = await asked();
    for (let i = 0; i < 2; i++)
      expect((await ask({ ...form }, t.visitor(), `198.51.100.${i}`)).statusCode).toBe(303);
    const fourth = await ask({ ...form, courriel: form.courriel.toUpperCase() }, t.visitor(), '198.51.100.9');
    expect(fourth.statusCode).toBe(422);
    expect(textOf(fourth)).toContain('Trois demandes ont déjà été faites');
    expect(t.mails).toHaveLength(3);
    t.clock.advance({ hours: 25 });
    expect((await ask({ ...form })).statusCode).toBe(303);
  });

  it('is asked thirty times an hour from one place, not more', async () => {
    for (let i = 0; i < 30; i++) await ask(typed(), t.visitor(), '203.0.113.5');
    expect((await ask(typed(), t.visitor(), '203.0.113.5')).statusCode).toBe(429);
    expect((await ask(typed(), t.visitor(), '203.0.113.6')).statusCode).toBe(303);
  });

  it('is filled in for who is signed in, and says how to be', async () => {
    const { visitor, email } = await person(t, { firstName: 'Odile', lastName: 'Marchand' });
    const page = await visitor.get(FORM);
    for (const value of ['Odile', 'Marchand', email]) expect(page.body).toContain(`value="${value}"`);
    const stranger = await t.visitor().get(FORM);
    expect(stranger.body).toContain('href="/inscription?next=%2Fetablissements%2Finscription"');
  });
});

describe('confirming the address', () => {
  it('happens by a button, once, however often it is clicked', async () => {
    const { form, link } = await asked();
    const page = await t.visitor().get(link);
    for (const words of ['Collège de la Loutre', '0750655E', '71000 Trois-Rivières', form.courriel])
      expect(textOf(page)).toContain(words);
    expect(await requestsOf(form.courriel)).toMatchObject([{ state: 'unconfirmed' }]);
    t.mails.length = 0;
    const now = t.clock.now();
    await Promise.all([1, 2, 3].map(() => t.visitor().post(link)));
    t.clock.advance({ minutes: 1 });
    const done = await t.visitor().follow(await t.visitor().post(link));
    expect(textOf(done)).toContain('Votre demande nous est arrivée');
    expect(await requestsOf(form.courriel)).toMatchObject([{ state: 'pending', confirmedAt: now }]);
    expect(t.mails.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: form.courriel, subject: 'Demande reçue pour Collège de la Loutre' },
    ]);
  });

  it.each([
    ['a'.repeat(43), 410],
    ['court', 404],
    ["x' or 'x'='x", 404],
  ])('is not done by an invented link: %s', async (token, status) => {
    const link = `${FORM}/confirmation/${encodeURIComponent(token)}`;
    expect((await t.visitor().get(link)).statusCode).toBe(status);
    const posted = await t.visitor().follow(await t.visitor().post(link));
    expect(posted.statusCode).toBe(status);
  });

  it('also proves the address of the account, when its holder opens the link signed in', async () => {
    const verified = async (email: string) =>
      (
        await t.deps.db
          .selectFrom('users')
          .select('emailVerified')
          .where('email', '=', email)
          .executeTakeFirstOrThrow()
      ).emailVerified;
    const unproven = async () => {
      const who = await person(t);
      await t.deps.db
        .updateTable('users')
        .set({ emailVerified: false })
        .where('id', '=', who.userId)
        .execute();
      return who;
    };
    const holder = await unproven();
    const own = await asked({ courriel: holder.email });
    await holder.visitor.post(own.link);
    expect(await verified(holder.email)).toBe(true);

    // Someone made an account with the head’s address; the head opens the link without it.
    const squatter = await unproven();
    const heads = await asked({ courriel: squatter.email });
    await t.visitor().post(heads.link);
    expect(await verified(squatter.email)).toBe(false);
    // And a link proves nothing of the account of someone else.
    const other = await unproven();
    const third = await asked({ courriel: `tiers${++n}@loutre.example` });
    await other.visitor.post(third.link);
    expect(await verified(other.email)).toBe(false);
  });

  // Last: sessions are dated by the real clock, which this one leaves behind.
  it('comes too late after seven days, and the request is forgotten after thirty', async () => {
    const { form, link } = await asked();
    t.clock.advance({ days: 7, minutes: 1 });
    expect((await t.visitor().get(link)).statusCode).toBe(410);
    const late = await t.visitor().follow(await t.visitor().post(link));
    expect(textOf(late)).toContain('Ce lien ne marche plus');
    expect(await requestsOf(form.courriel)).toMatchObject([{ state: 'unconfirmed' }]);
    t.clock.advance({ days: 23 });
    await asked();
    expect(await requestsOf(form.courriel)).toEqual([]);
  });
});
