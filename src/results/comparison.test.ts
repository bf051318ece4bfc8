import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { campaign, join, keepSessions, person, playToEnd, school } from '../../test/school.ts';

let t: TestApp;
let teacher: Awaited<ReturnType<Awaited<ReturnType<typeof school>>['member']>>;
let schoolId: number;
let first: Awaited<ReturnType<typeof campaign>>;
let second: Awaited<ReturnType<typeof campaign>>;
let unlike: Awaited<ReturnType<typeof campaign>>;
const pupils: Awaited<ReturnType<typeof person>>[] = [];
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  schoolId = id;
  teacher = await member('member');
  first = await campaign(t, id, teacher.userId, { name: 'Septembre', key: '1.3' });
  t.clock.advance({ days: 60 });
  await keepSessions(t);
  second = await campaign(t, id, teacher.userId, { name: 'Novembre', key: '1.3' });
  unlike = await campaign(t, id, teacher.userId, { name: 'Autre chose', key: '4.1' });
  for (let seat = 0; seat < 6; seat++) {
    const pupil = await person(t, { firstName: `Élève ${seat}`, lastName: 'Comparé' });
    pupils.push(pupil);
    await take(pupil, first.code, () => false);
    // The last one never sends the second time.
    await take(pupil, second.code, () => true, seat < 5);
  }
});
afterAll(() => t.close());

async function take(
  pupil: Awaited<ReturnType<typeof person>>,
  code: string,
  right: (position: number) => boolean,
  send = true,
) {
  const id = await join(pupil.visitor, code);
  await playToEnd(t, pupil, id, right);
  if (send) await pupil.visitor.post(`/parcours/${id}/envoi`);
  return id;
}

const page = async (id: number, search = '') =>
  textOf(await teacher.visitor.get(`/orga/campagnes/${id}/comparaison${search}`));

describe('two campaigns compared', () => {
  it('are chosen among those with enough in common', async () => {
    const choice = await page(first.id);
    expect(choice).toContain('Novembre');
    expect(choice).not.toMatch(/Autre chose –/);
    expect(await page(unlike.id)).toContain('Rien à comparer pour l’instant');
  });

  it('show what each pupil and the class gained, whichever of the two one looks from', async () => {
    const text = await page(second.id, `?avec=${first.id}`);
    expect(text).toContain('De « Septembre » à « Novembre »');
    expect(text).toContain('5 élèves ont envoyé les deux résultats');
    expect(text).toContain('La classe progresse');
    expect(text.match(/en progrès/g)).toHaveLength(5);
    // Not sent, so not there.
    expect(text).not.toContain('Élève 5');
    const seen = (words: string) => words.slice(words.indexOf('De « Septembre »'));
    expect(seen(await page(first.id, `?avec=${second.id}`))).toBe(seen(text));
  });

  it('are refused when there is nothing in common, when unknown, and to other schools', async () => {
    const other = await school(t, 'Lycée des Sources');
    const stranger = await other.member('admin');
    const theirs = await campaign(t, other.id, stranger.userId, { key: '1.3' });
    const status = async (visitor: typeof stranger.visitor, id: number, avec: string) =>
      (await visitor.get(`/orga/campagnes/${id}/comparaison?avec=${avec}`)).statusCode;
    expect(await status(teacher.visitor, first.id, String(unlike.id))).toBe(404);
    expect(await status(teacher.visitor, first.id, String(theirs.id))).toBe(404);
    expect(await status(teacher.visitor, first.id, 'envois')).toBe(404);
    expect(await status(teacher.visitor, first.id, '99999')).toBe(404);
    expect(await status(stranger.visitor, first.id, String(second.id))).toBe(404);
  });

  it('say so when nobody sent both', async () => {
    const third = await campaign(t, schoolId, teacher.userId, { name: 'Vide', key: '1.3' });
    expect(await page(third.id, `?avec=${first.id}`)).toContain('Personne à comparer');
  });
});

describe('the sendings of one campaign', () => {
  it('are compared, the first with the last', async () => {
    const made = await campaign(t, schoolId, teacher.userId, { name: 'Plusieurs fois', key: '1.3' });
    await t.deps.db
      .updateTable('campaigns')
      .set({ multipleSendings: true, retakeAfterDays: 0 })
      .where('id', '=', made.id)
      .execute();
    const pupil = await person(t, { firstName: 'Rosa', lastName: 'Tenace' });
    const id = await take(pupil, made.code, () => false);
    expect(await page(made.id, '?avec=envois')).toContain('Personne à comparer');
    const begun = await pupil.visitor.post(`/parcours/${id}/reprise`);
    const again = Number(/\d+/.exec(String(begun.headers.location))?.[0]);
    await pupil.visitor.post(`/parcours/${again}/regles`);
    await playToEnd(t, pupil, again);
    await pupil.visitor.post(`/parcours/${again}/envoi`);
    const text = await page(made.id, '?avec=envois');
    expect(text).toContain('Tenace Rosa');
    expect(text).toContain('Trop peu d’élèves pour parler de la classe');
    const participant = textOf(await teacher.visitor.get(`/orga/campagnes/${made.id}/participants/${again}`));
    expect(participant).toContain('2 envois');
  });
});

describe('one’s own progress', () => {
  it('sets each result beside the one before on the same skills', async () => {
    const text = textOf(await (pupils[0] as (typeof pupils)[0]).visitor.get('/competences'));
    expect(text).toMatch(/Ma progression.*en progrès.*depuis « Chercher ».*Rien d’assez proche avant/);
  });

  it('is not there before anything was sent', async () => {
    const who = await person(t);
    expect(textOf(await who.visitor.get('/competences'))).not.toContain('Ma progression');
  });
});

describe('a participant', () => {
  it('shows the school’s other campaigns, and nothing of other schools', async () => {
    const pupil = pupils[0] as (typeof pupils)[0];
    const other = await school(t, 'Lycée du Large');
    const boss = await other.member('admin');
    const theirs = await campaign(t, other.id, boss.userId, { name: 'Ailleurs', key: '1.3' });
    await take(pupil, theirs.code, () => true);
    const row = await t.deps.db
      .selectFrom('participations')
      .where('userId', '=', pupil.userId)
      .where('campaignId', '=', second.id)
      .select('id')
      .executeTakeFirstOrThrow();
    const text = textOf(await teacher.visitor.get(`/orga/campagnes/${second.id}/participants/${row.id}`));
    expect(text).toContain('Dans vos autres campagnes');
    expect(text).toContain('Septembre');
    expect(text).not.toContain('Ailleurs');
    expect(text).toContain('Par sujet');
  });
});
