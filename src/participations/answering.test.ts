import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, PASSWORD, type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { asked, campaign, join, person, playToEnd, rightForm, school } from '../../test/school.ts';
import { leadTest } from './lead-test.ts';

let t: TestApp;
let code: string;
let campaignId: number;
let organisationId: number;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  organisationId = gues.id;
  const teacher = await gues.member('member');
  ({ code, id: campaignId } = await campaign(t, gues.id, teacher.userId));
});
afterAll(() => t.close());

let who: { userId: string; email: string; visitor: Visitor };
let id: number;

beforeEach(async () => {
  who = await person(t);
  id = await join(who.visitor, code);
});

const answers = () =>
  t.deps.db.selectFrom('answers').selectAll().where('userId', '=', who.userId).orderBy('position').execute();
const answer = async () => who.visitor.post(`/parcours/${id}/question`, await rightForm(t, who.userId, id));

describe('a question', () => {
  it('is the same at each reload, with the same order of options', async () => {
    const first = await who.visitor.get(`/parcours/${id}/question`);
    for (let i = 0; i < 10; i++)
      expect((await who.visitor.get(`/parcours/${id}/question`)).body).toBe(first.body);
    expect((await asked(t, who.userId, id)).answerCount).toBe(0);
  });

  it('comes back with what was typed when the answer is empty or incomplete', async () => {
    const empty = await who.visitor.post(`/parcours/${id}/question`, { position: '1' });
    expect(empty.statusCode).toBe(422);
    expect(textOf(empty)).toContain('Je passe');
    expect(await answers()).toEqual([]);
  });

  it('is not shown to someone else: another pupil’s test does not exist', async () => {
    const other = await person(t);
    for (const path of ['question', 'etape', 'resultats', 'regles'])
      expect((await other.visitor.get(`/parcours/${id}/${path}`)).statusCode).toBe(404);
    for (const path of ['question', 'etape', 'envoi', 'regles'])
      expect(
        (await other.visitor.post(`/parcours/${id}/${path}`, { position: '1', reponses: '1' })).statusCode,
      ).toBe(404);
    expect(await answers()).toEqual([]);
  });

  it('asks a visitor to sign in, then brings them back', async () => {
    const stranger = t.visitor();
    const response = await stranger.get(`/parcours/${id}/question`);
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe(
      `/connexion?next=${encodeURIComponent(`/parcours/${id}/question`)}`,
    );
  });
});

describe('an answer', () => {
  it('is taken after an idle hour, and after the sign-in that longer asks for, at the same question', async () => {
    const page = `/parcours/${id}/question`;
    t.clock.advance({ minutes: 61 });
    expect((await answer()).statusCode).toBe(303);
    const shown = (await asked(t, who.userId, id)).asked;
    t.clock.advance({ minutes: 121 });
    const form = await rightForm(t, who.userId, id);
    // As a browser sends it: with the page it comes from.
    const late = await who.visitor.post(page, form, { origin: ORIGIN, referer: ORIGIN + page });
    expect(late.headers.location).toBe(`/connexion?next=${encodeURIComponent(page)}`);
    expect(await answers()).toHaveLength(1);
    const back = await who.visitor.post(String(late.headers.location), {
      courriel: who.email,
      'mot-de-passe': PASSWORD,
    });
    expect(back.headers.location).toBe(page);
    expect((await asked(t, who.userId, id)).asked).toEqual(shown);
    expect((await answer()).statusCode).toBe(303);
    expect((await answers()).map(({ verdict }) => verdict)).toEqual(['right', 'right']);
  });

  it('is stored with the question that was asked, and the next one is chosen before it is shown', async () => {
    const before = await asked(t, who.userId, id);
    const response = await answer();
    expect(response.statusCode).toBe(303);
    const [stored] = await answers();
    expect(stored).toMatchObject({ position: 1, itemId: before.asked?.itemId, verdict: 'right' });
    const after = await asked(t, who.userId, id);
    expect(after).toMatchObject({ answerCount: 1, status: 'started' });
    expect(after.asked?.itemId).not.toBe(before.asked?.itemId);
  });

  it('counts once when posted twice at once', async () => {
    const form = await rightForm(t, who.userId, id);
    const replies = await Promise.all(
      [1, 2, 3].map(() => who.visitor.post(`/parcours/${id}/question`, form)),
    );
    expect(replies.map((r) => r.statusCode)).toEqual([303, 303, 303]);
    expect(await answers()).toHaveLength(1);
    expect((await asked(t, who.userId, id)).answerCount).toBe(1);
  });

  it('given again from an old tab or with Back changes nothing, and says so', async () => {
    const form = await rightForm(t, who.userId, id);
    await who.visitor.post(`/parcours/${id}/question`, form);
    const second = await who.visitor.post(`/parcours/${id}/question`, { ...form, passer: '1' });
    expect(second.headers.location).toBe(`/parcours/${id}/question?deja=1`);
    expect(textOf(await who.visitor.follow(second))).toContain('avait déjà une réponse');
    expect((await answers()).map((a) => a.verdict)).toEqual(['right']);
  });

  it.each([['2'], ['99'], ['0'], ['-1'], ['1.5'], ['x'], ['']])(
    'for position « %s », never shown, is not found',
    async (position) => {
      const response = await who.visitor.post(`/parcours/${id}/question`, { position, passer: '1' });
      expect(response.statusCode).toBe(404);
      expect(await answers()).toEqual([]);
    },
  );

  it('ignores fields that are not ours to be told', async () => {
    const form = await rightForm(t, who.userId, id);
    await who.visitor.post(`/parcours/${id}/question`, {
      ...form,
      verdict: 'right',
      status: 'shared',
      __proto__: 'x',
      'constructor.prototype': 'x',
      sharedAt: '2026-01-01',
    });
    expect(await asked(t, who.userId, id)).toMatchObject({
      status: 'started',
      sharedAt: null,
      answerCount: 1,
    });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('is refused from another site', async () => {
    const form = await rightForm(t, who.userId, id);
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
    ]) {
      const response = await who.visitor.post(
        `/parcours/${id}/question`,
        form,
        headers as Record<string, string>,
      );
      expect(response.statusCode).toBe(403);
    }
    expect(await answers()).toEqual([]);
  });
});

describe('a test', () => {
  it('stops at a checkpoint every five answers until it is passed, also after a reload', async () => {
    for (let n = 1; n <= 5; n++) await answer();
    expect((await who.visitor.get(`/parcours/${id}/question`)).headers.location).toBe(
      `/parcours/${id}/etape`,
    );
    const page = await who.visitor.get(`/parcours/${id}/etape`);
    expect(textOf(page)).toContain('Vos 5 dernières réponses');
    expect((await who.visitor.get(`/parcours/${id}/etape`)).statusCode).toBe(200);
    // An old tab's « Continuer » for an earlier checkpoint passes nothing.
    await who.visitor.post(`/parcours/${id}/etape`, { reponses: '3' });
    expect((await who.visitor.get(`/parcours/${id}/question`)).headers.location).toBe(
      `/parcours/${id}/etape`,
    );
    await who.visitor.post(`/parcours/${id}/etape`, { reponses: '5' });
    expect((await who.visitor.get(`/parcours/${id}/question`)).statusCode).toBe(200);
    expect((await who.visitor.get(`/parcours/${id}/etape`)).headers.location).toBe(
      `/parcours/${id}/question`,
    );
  });

  it('ends, shows results to the pupil, and sends them once', async () => {
    expect((await who.visitor.post(`/parcours/${id}/envoi`)).headers.location).toBe(
      `/parcours/${id}/question`,
    );
    expect((await asked(t, who.userId, id)).status).toBe('started');
    const results = await playToEnd(t, who, id, (position) => position % 3 !== 0);
    expect(textOf(results)).toContain('J’envoie mes résultats');
    await who.visitor.post(`/parcours/${id}/envoi`);
    const first = await asked(t, who.userId, id);
    t.clock.advance({ hours: 1 });
    await who.visitor.post(`/parcours/${id}/envoi`);
    expect((await asked(t, who.userId, id)).sharedAt).toEqual(first.sharedAt);
    expect(textOf(await who.visitor.get(`/parcours/${id}/resultats`))).toContain('Résultats envoyés le');
    expect(
      (await who.visitor.post(`/parcours/${id}/question`, { position: '1', passer: '1' })).headers.location,
    ).toContain('deja=1');
  });

  it('holds a score that its answers alone give again', async () => {
    await playToEnd(t, who, id, (position) => position % 2 === 0);
    const row = await asked(t, who.userId, id);
    const history = (await answers()).map(({ itemId, skillId, verdict }) => ({ itemId, skillId, verdict }));
    const skillIds = (
      await t.deps.db
        .selectFrom('campaigns')
        .select('skillIds')
        .where('id', '=', campaignId)
        .executeTakeFirstOrThrow()
    ).skillIds;
    const again = leadTest(t.deps.releases.current, { ...row, skillIds }, history);
    expect(again).toEqual({
      asked: null,
      knowledge: row.knowledge,
      targetedCount: row.targetedCount,
      testedCount: row.testedCount,
      validatedCount: row.validatedCount,
    });
    expect(row.history).toEqual(history);
  });

  it('is joined once, however often « Je commence » is posted', async () => {
    const other = await person(t);
    await Promise.all(Array.from({ length: 20 }, () => other.visitor.post(`/campagnes/${code}`)));
    const rows = await t.deps.db
      .selectFrom('participations')
      .select('id')
      .where('userId', '=', other.userId)
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('closes calmly when its campaign is archived: answers stay, nothing more is taken', async () => {
    const closing = await campaign(t, organisationId, who.userId, { name: 'À fermer' });
    const at = await join(who.visitor, closing.code);
    await who.visitor.post(`/parcours/${at}/question`, await rightForm(t, who.userId, at));
    await t.deps.db
      .updateTable('campaigns')
      .set({ archivedAt: t.clock.now() })
      .where('id', '=', closing.id)
      .execute();
    expect((await who.visitor.get(`/parcours/${at}/question`)).statusCode).toBe(410);
    expect(
      (await who.visitor.post(`/parcours/${at}/question`, await rightForm(t, who.userId, at))).statusCode,
    ).toBe(410);
    expect((await asked(t, who.userId, at)).answerCount).toBe(1);
    const late = await person(t);
    expect((await late.visitor.post(`/campagnes/${closing.code}`)).statusCode).toBe(410);
    expect((await late.visitor.get(`/campagnes/${closing.code}`)).statusCode).toBe(410);
  });
});
