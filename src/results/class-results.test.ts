import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, person, school } from '../../test/school.ts';
import { type SentResult, sentResult } from '../../test/sent-result.ts';

let t: TestApp;
let teacher: Visitor;
let stranger: Visitor;
let made: Awaited<ReturnType<typeof campaign>>;
beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const owner = await gues.member('member');
  teacher = owner.visitor;
  stranger = (await (await school(t, 'Collège d’à côté')).member('admin')).visitor;
  made = await campaign(t, gues.id, owner.userId, { profile: 'rentree-6e' });
  await t.deps.db
    .updateTable('campaigns')
    .set({ groups: JSON.stringify(['6e A', '6e B', '6e C']) })
    .where('id', '=', made.id)
    .execute();
});
afterAll(() => t.close());

const url = (query = '') => `/orga/campagnes/${made.id}/resultats${query}`;
const page = async (query = '') => textOf(await teacher.get(url(query)));
const first = (n: number) => made.skillIds.slice(0, n);
const send = (result: Omit<SentResult, 'validated' | 'missed'> & { n: number }) =>
  sentResult(t, made, {
    firstName: 'Jo',
    ...result,
    validated: first(result.n),
    missed: made.skillIds.slice(result.n),
  });
/** Names of the list, in its order. */
const listed = async (query: string) => {
  const { body } = await teacher.get(url(query));
  const list = body.slice(body.lastIndexOf('<table class="data"'));
  return [...list.matchAll(/participants\/\d+">([^<]+?) ?<span/g)].map((match) => match[1]);
};

describe('the results of a class', () => {
  it('say that they wait, and are not found by another school', async () => {
    expect(await page()).toContain('En attente de résultats');
    expect(await page()).not.toContain('Comment se répartissent');
    expect((await stranger.get(url())).statusCode).toBe(404);
    expect((await t.visitor().get(url())).headers.location).toContain('/connexion');
  });

  it('add up by hand, over sent results alone', async () => {
    const n = made.skillIds.length;
    // Of ten pupils: two with none, three with half, four with all but one, one with all.
    const half = Math.floor(n / 2);
    const counts = [0, 0, half, half, half, n - 1, n - 1, n - 1, n - 1, n];
    for (const [i, count] of counts.entries())
      await send({ lastName: `Élève ${'ABCDEFGHIJ'[i]}`, n: count, group: i < 6 ? '6e A' : '6e B' });
    await send({ lastName: 'Gardé', n, kept: true, group: '6e A' });
    const mean = counts.reduce((a, b) => a + b, 0) / 10;
    const deviation = Math.sqrt(counts.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 10);
    const text = await page();
    expect(text).toContain(`de réussite en moyenne ${Math.round((100 * mean) / n)} %`);
    expect(text).toContain(
      `${new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }).format(mean)} / ${n}`,
    );
    expect(text).toContain(`environ ${Math.round((100 * deviation) / n)} points`);
    expect(text).toContain('résultats reçus 10 / 11');
    expect(text).toContain('10 résultatsSeuls les résultats envoyés');
    expect(text).not.toContain('Gardé');
    // The lower quarter has nothing, the middle result is that of the ninth tenth… all but one.
    const allButOne = Math.min(99, Math.round((100 * (n - 1)) / n));
    expect(text).toMatch(
      new RegExp(`Un quart du groupe est à \\d+ % ou moins, un quart à ${allButOne} % ou plus`),
    );
  });

  it('count who has won each badge, of all and of a group', async () => {
    const { badges } = await t.deps.db
      .selectFrom('campaigns')
      .select('badges')
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    const half = Math.floor(made.skillIds.length / 2);
    const n = made.skillIds.length;
    const wonBy = (counts: readonly number[], criteria: NonNullable<typeof badges>[number]['criteria']) =>
      counts.filter((count) =>
        criteria.every(({ skillIds, threshold }) => {
          const known = skillIds.filter((id) => first(count).includes(id)).length;
          return (100 * known) / skillIds.length >= threshold;
        }),
      ).length;
    const inA = [0, 0, half, half, half, n - 1];
    const all = [...inA, n - 1, n - 1, n - 1, n];
    const [text, ofA] = [await page(), await page('?groupe=6e+A')];
    expect(badges?.length).toBe(3);
    for (const { title, criteria } of badges ?? []) {
      const [won, wonInA] = [wonBy(all, criteria), wonBy(inA, criteria)];
      expect(won).toBeGreaterThan(wonInA);
      expect(text).toContain(`${title.fr} ${10 * won} % ${won} sur 10`);
      expect(ofA).toContain(`${wonInA} sur 6`);
    }
    // In the list, whoever knows all has all.
    expect(text).toMatch(/Élève J Jo 6e B 100 % .*? 3 sur 3/);
    expect(text).toMatch(/Élève A Jo 6e A 0 % .*? 0 sur 3/);
  });

  it('stand in bars by stage or by ten per cent, each the way to its pupils', async () => {
    const byStage = await teacher.get(url());
    const { profiles } = t.deps.releases.current;
    const stages = profiles.find(({ id }) => id === 'rentree-6e')?.stages ?? [];
    expect(stages.length).toBeGreaterThan(3);
    for (const stage of stages) expect(textOf(byStage)).toContain(stage.title.fr);
    const top = stages.length - 1;
    expect(await listed(`?palier=${top}`)).toEqual(['Élève F', 'Élève G', 'Élève H', 'Élève I', 'Élève J']);
    expect(await page(`?palier=${top}`)).toContain('5 résultatsSeuls');
    expect(await listed('?palier=0')).toEqual(['Élève A', 'Élève B']);
    const byTen = textOf(await teacher.get(url('?par=dix')));
    expect(byTen).toContain('90–100');
    expect(byTen).toMatch(/0–9 2 20 %/);
    expect(byTen).toMatch(/90–100 5 50 %/);
    expect(await listed('?par=dix&tranche=0')).toEqual(['Élève A', 'Élève B']);
    expect(await page('?tranche=20')).toContain('Personne ne correspond');
    // The choice of bars stays in the links of the list.
    expect((await teacher.get(url('?par=dix&tranche=90'))).body).toContain('par=dix&amp;tranche=90&amp;tri=');
  });

  it('are searched, sorted and filtered by the address; nonsense in it is passed over', async () => {
    expect(await listed('?q=eleve+c')).toEqual(['Élève C']);
    expect(await listed('?tri=-nom')).toEqual(
      ['J', 'I', 'H', 'G', 'F', 'E', 'D', 'C', 'B', 'A'].map((letter) => `Élève ${letter}`),
    );
    expect((await listed('?tri=-resultat'))[0]).toBe('Élève J');
    expect((await listed('?tri=resultat')).slice(0, 3)).toEqual(['Élève A', 'Élève B', 'Élève C']);
    expect((await listed('?tri=-resultat')).slice(1, 3)).toEqual(['Élève F', 'Élève G']);
    expect(await listed('?palier=99&tri=truc&tranche=5&par=%00')).toHaveLength(10);
    expect((await teacher.get(url('?page=7&tri=-nom'))).headers.location).toBe(url('?tri=-nom'));
  });

  it('of one group are those of its own pupils', async () => {
    expect(await listed('?groupe=6e+B')).toEqual(['Élève G', 'Élève H', 'Élève I', 'Élève J']);
    const text = await page('?groupe=6e+B');
    expect(text).toContain('Moyennes sur les 4 résultats envoyés');
    // Under five the sentence on the spread is left out: the list says it.
    expect(text).not.toContain('Un quart du groupe');
    expect(await page('?groupe=6e+A')).toContain('Moyennes sur les 6 résultats envoyés');
    expect(await page('?groupe=6e+C')).toContain('Pas encore de résultats dans ce groupe');
    // A group that the campaign does not have is no group.
    expect(await page('?groupe=6e+Z')).toContain('Moyennes sur les 10 résultats envoyés');
    expect(await listed('?groupe=6e+B&q=eleve+a')).toEqual([]);
  });

  it('count a person once, with where they go since the time before', async () => {
    const again = await send({ lastName: 'Zola', n: 2, group: '6e C' });
    expect(await page('?groupe=6e+C')).not.toContain('Évolution');
    const later = await send({
      lastName: 'Zola',
      n: made.skillIds.length,
      userId: again.userId,
      attempt: 2,
      group: '6e C',
    });
    const text = await page('?groupe=6e+C');
    expect(text).toContain('Sur le seul résultat envoyé');
    expect(text).toContain('↗ en progrès');
    await t.deps.db
      .updateTable('participations')
      .set({ removedAt: t.clock.now() })
      .where('id', '=', again.id)
      .execute();
    expect(await page('?groupe=6e+C')).not.toContain('en progrès');
    await t.deps.db
      .updateTable('participations')
      .set({ removedAt: t.clock.now() })
      .where('id', '=', later.id)
      .execute();
    expect(await page('?groupe=6e+C')).toContain('Pas encore de résultats dans ce groupe');
    expect(await page()).toContain('Moyennes sur les 10 résultats envoyés');
  });

  it('show no arrow where chance alone could make the difference', async () => {
    const once = await send({ lastName: 'Yvon', n: 10, group: '6e C' });
    await send({ lastName: 'Yvon', n: 11, userId: once.userId, attempt: 2, group: '6e C' });
    const text = await page('?groupe=6e+C');
    expect(text).toContain('= dans la marge du test');
    expect(text).not.toMatch(/[↗↘]/);
  });

  it('speak English to who reads English, and are shut to pupils', async () => {
    const pupil = await person(t);
    expect((await pupil.visitor.get(url())).statusCode).toBe(403);
    await teacher.post('/langue', { lang: 'en' });
    expect(await page()).toContain('How the results spread');
    await teacher.post('/langue', { lang: 'fr' });
  });
});
