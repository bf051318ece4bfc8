import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, school } from '../../test/school.ts';
import { type SentResult, sentResult } from '../../test/sent-result.ts';
import { getSkill } from '../content/index.ts';

let t: TestApp;
let teacher: Visitor;
let stranger: Visitor;
let made: Awaited<ReturnType<typeof campaign>>;
/** Subjects of the campaign with their skills, easiest first. */
let tubes: [string, string[]][];
beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const owner = await gues.member('member');
  teacher = owner.visitor;
  stranger = (await (await school(t, 'Collège d’à côté')).member('admin')).visitor;
  made = await campaign(t, gues.id, owner.userId, { key: '1.1' });
  await t.deps.db
    .updateTable('campaigns')
    .set({ groups: JSON.stringify(['4e A', '4e B']) })
    .where('id', '=', made.id)
    .execute();
  tubes = [...Map.groupBy(made.skillIds, (id) => id.slice(0, id.indexOf('.')))];
});
afterAll(() => t.close());

const url = (path = '', query = '') => `/orga/campagnes/${made.id}/analyse${path}${query}`;
const page = async (path = '', query = '') => textOf(await teacher.get(url(path, query)));
const titleOf = (tube: string) => folded(t.deps.releases.current.tubes[tube]?.title.fr);
/** As `textOf` folds the spaces of a page. */
const folded = (text: string | undefined) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ');
const goalOf = (skillId: string | undefined) =>
  folded(getSkill(t.deps.releases.current, skillId ?? '').goal.fr);

/** So many skills validated in each subject, from the easiest; the next ones to review. */
const send = (lastName: string, steps: readonly number[], rest: Partial<SentResult> = {}) => {
  const upTo = (from: (n: number) => number, to?: (n: number) => number) =>
    tubes.flatMap(([, ids], i) => ids.slice(from(steps[i] ?? 0), to?.(steps[i] ?? 0)));
  return sentResult(t, made, {
    firstName: 'Jo',
    lastName,
    validated: upTo(
      () => 0,
      (n) => n,
    ),
    missed: upTo((n) => n),
    ...rest,
  });
};

describe('the analysis of a campaign', () => {
  it('waits for results, and is not found by another school', async () => {
    for (const path of ['', '/groupes', '/questions']) {
      expect(await page(path)).toContain('En attente de résultats');
      expect((await stranger.get(url(path))).statusCode).toBe(404);
    }
    const [skillId = ''] = made.skillIds;
    const [item = ''] = getSkill(t.deps.releases.current, skillId).itemIds;
    expect((await stranger.get(url(`/questions/${item}`))).statusCode).toBe(404);
  });

  it('sorts subjects by what is furthest from the aim, with levels that add up by hand', async () => {
    const full = tubes.map(([, ids]) => ids.length);
    // The first subject: one pupil has it all, three nothing. All the rest is known.
    await send('Alba', full, { group: '4e A' });
    for (const name of ['Brun', 'Caron', 'Diaz']) await send(name, [0, ...full.slice(1)], { group: '4e A' });
    await send(
      'Gardé',
      full.map(() => 0),
      { kept: true, group: '4e A' },
    );
    const [[tube, ids] = ['', []]] = tubes;
    const cap = Math.max(...ids.map((id) => getSkill(t.deps.releases.current, id).level));
    const text = await page();
    const table = text.slice(text.lastIndexOf('Prochaine marche'));
    expect(table.indexOf(titleOf(tube))).toBeGreaterThan(-1);
    for (const [other] of tubes.slice(1))
      expect(table.indexOf(titleOf(tube))).toBeLessThan(table.indexOf(titleOf(other)));
    const mean = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }).format(cap / 4);
    expect(table).toContain(`${mean} sur ${cap}`);
    expect(table).toContain('25 % validé 75 % à revoir 0 % non vérifié');
    expect(text).toContain(`À travailler d’abord ${titleOf(tube)} ${goalOf(ids[0])}`);
    expect(table).toContain(goalOf(ids[0]));
    // In the order of the test on demand.
    const other = await page('', '?tri=profil');
    expect(other.slice(other.lastIndexOf('Prochaine marche')).indexOf(titleOf(tube))).toBeGreaterThan(-1);
  });

  it('limited to a group rests on its pupils alone', async () => {
    const full = tubes.map(([, ids]) => ids.length);
    await send('Elie', full, { group: '4e B' });
    const text = await page('', '?groupe=4e+B');
    expect(text).toContain('Sur le seul résultat envoyé');
    expect(text).toContain('Les deux tiers du groupe ont validé tout ce qui était visé.');
    expect(await page('', '?groupe=4e+A')).toContain('Moyennes sur les 4 résultats envoyés');
    expect(await page()).toContain('Moyennes sur les 5 résultats envoyés');
  });
});

describe('groups of need', () => {
  it('say who works with whom, on which skills, with which lessons, and by what rule', async () => {
    const response = await teacher.get(url('/groupes', '?groupe=4e+A'));
    const text = textOf(response);
    const [[tube, ids] = ['', []]] = tubes;
    expect(text).toContain('Fiche du groupe 4e A');
    expect(text).toContain('Comment les groupes sont faits');
    expect(text).toContain(`Groupe 1 : ${titleOf(tube)} Jo Brun Jo Caron Jo Diaz`);
    for (const id of ids.slice(0, 3)) expect(text).toContain(goalOf(id));
    expect(text).toContain('Rien à revoir Ces élèves ont validé tout ce qui a été vérifié');
    expect(text).toContain('Jo Alba');
    expect(text).not.toContain('Gardé');
    const [lesson = ''] = getSkill(t.deps.releases.current, ids[0] ?? '').tutorials;
    expect(response.body).toContain(`href="/tutos/${lesson}"`);
  });

  it('can be printed a page a group', async () => {
    expect((await teacher.get(url('/groupes'))).body).not.toContain('page-each');
    expect((await teacher.get(url('/groupes', '?pages=groupe'))).body).toContain('needs page-each');
  });

  it('are none for one pupil, and ask for a class where there are more people than in one', async () => {
    expect(await page('/groupes', '?groupe=4e+B')).toContain('Pas de groupe à former');
    const removed: number[] = [];
    for (let i = 0; i < 56; i++) removed.push((await send(`Foule ${i}`, [0], { group: '4e B' })).id);
    const response = await teacher.get(url('/groupes'));
    expect(textOf(response)).toContain('Les groupes de besoin se font pour 60 élèves au plus');
    expect(response.body).toContain('groupes?groupe=4e+A"');
    expect(await page('/groupes', '?groupe=4e+B')).toContain('Groupe 1');
    await t.deps.db
      .updateTable('participations')
      .set({ removedAt: t.clock.now() })
      .where('id', 'in', removed)
      .execute();
    expect(await page('/groupes')).toContain('Fiche de la classe');
  });
});

describe('questions of a class', () => {
  const items = () =>
    made.skillIds.flatMap((id) => getSkill(t.deps.releases.current, id).itemIds.slice(0, 1));
  const textItem = () =>
    items().find((id) => {
      const item = t.deps.releases.current.items[id];
      return item?.type === 'text' && (item.surfaces?.length ?? 0) < 2;
    }) ?? '';
  const choiceItem = () => items().find((id) => t.deps.releases.current.items[id]?.type === 'choice') ?? '';
  const skillOf = (itemId: string) => t.deps.releases.current.items[itemId]?.skillId ?? '';

  /** Sends a result in which these questions were answered. */
  async function answered(
    lastName: string,
    group: string,
    given: readonly { itemId: string; verdict: 'right' | 'wrong' | 'skipped'; answer: object | null }[],
    kept = false,
  ) {
    const made = await send(lastName, [0], {
      group,
      kept,
      history: given.map(({ itemId, verdict }) => ({ itemId, skillId: skillOf(itemId), verdict })),
    });
    for (const [i, { itemId, verdict, answer }] of given.entries())
      await t.deps.db
        .insertInto('answers')
        .values({
          userId: made.userId,
          participationId: made.id,
          position: i + 1,
          itemId,
          skillId: skillOf(itemId),
          answer: answer && JSON.stringify(answer),
          verdict,
          trace: '{}',
          askedAt: t.clock.now(),
          answeredAt: t.clock.now(),
        })
        .execute();
    return made;
  }

  const typed = (itemId: string, text: string) => {
    const question = t.deps.releases.current.items[itemId]?.question;
    const name = question?.type === 'text' ? question.field.name : '';
    return { kind: 'fields', texts: { [name]: text } };
  };

  it('are hidden under five answers, in the list and on their page', async () => {
    const item = textItem();
    for (let i = 0; i < 4; i++)
      await answered(`Quatre ${i}`, '4e A', [
        { itemId: item, verdict: i < 1 ? 'right' : 'wrong', answer: typed(item, i < 1 ? 'Bon' : 'mauvais') },
      ]);
    // Answered and kept: it does not make the fifth.
    await answered(
      'Secret',
      '4e A',
      [{ itemId: item, verdict: 'wrong', answer: typed(item, 'mauvais') }],
      true,
    );
    expect(await page('/questions')).toContain('Pas encore assez de réponses');
    const text = await page(`/questions/${item}`);
    expect(text).toContain('Trop peu de réponses');
    expect(text).not.toContain('mauvais');
    expect(text).toContain('La correction');
  });

  it('say what the class answered, the frequent words without any name, and how the question goes', async () => {
    const item = textItem();
    await answered('Cinq', '4e B', [{ itemId: item, verdict: 'wrong', answer: typed(item, ' Mauvais') }]);
    await answered('Six', '4e B', [
      { itemId: item, verdict: 'wrong', answer: typed(item, 'mon nom est Six') },
    ]);
    await answered('Sept', '4e B', [{ itemId: item, verdict: 'skipped', answer: null }]);
    const list = await page('/questions');
    expect(list).toContain('1 question Question');
    expect(list).toContain('14 % réussie 72 % à revoir 14 % passée');
    const response = await teacher.get(url(`/questions/${item}`));
    const text = textOf(response);
    expect(text).toContain('Le groupe : 7 réponses');
    expect(text).toContain('Sur les 6 réponses données parmi les 500 derniers résultats');
    expect(text).toMatch(/mauvais à revoir 67 % 4/i);
    // Given once: not shown, only counted.
    expect(text).not.toContain('mon nom est Six');
    expect(text).toContain('n’est pas montrée : il y en a 2.');
    expect(text).not.toMatch(/Quatre|Cinq|Sept/);
    const { text: words } = t.deps.releases.current.items[item] ?? {};
    expect(response.body).toContain('disabled');
    expect(text).toContain(folded(words?.question));
    // In a group of three, nothing.
    expect(await page(`/questions/${item}`, '?groupe=4e+B')).toContain('Trop peu de réponses');
    expect(await page('/questions', '?groupe=4e+B')).toContain('1 question en a trop peu.');
  });

  it('count the options of a choice one by one', async () => {
    const item = choiceItem();
    const question = t.deps.releases.current.items[item]?.question;
    if (question === undefined || !('options' in question)) throw new Error('no choice in 1.1');
    const right = question.options.findIndex(({ correct }) => correct);
    const other = right === 0 ? 1 : 0;
    for (let i = 0; i < 5; i++)
      await answered(`Choix ${i}`, '4e A', [
        {
          itemId: item,
          verdict: i < 2 ? 'right' : 'wrong',
          answer: { kind: 'options', chosen: [i < 2 ? right : other] },
        },
      ]);
    const text = await page(`/questions/${item}`, '?groupe=4e+A');
    expect(text).toContain('40 % réussie 60 % à revoir 0 % passée');
    const surfaces = t.deps.releases.current.items[item]?.surfaces?.length ?? 0;
    if (surfaces < 2) {
      expect(text).toContain(`${folded(question.options[other]?.text)} à revoir 60 % 3`);
      expect(text).toContain(`${folded(question.options[right]?.text)} juste 40 % 2`);
    }
    // The least right first, then by subject.
    const [first, second] = [item, textItem()].map((id) =>
      folded(t.deps.releases.current.items[id]?.text.question),
    );
    const least = await page('/questions');
    expect(least.indexOf(second ?? '')).toBeLessThan(least.indexOf(first ?? ''));
    expect(await page('/questions', '?tri=sujet')).toContain('2 questions Question');
    expect((await teacher.get(url('/questions', '?page=9&tri=sujet'))).headers.location).toBe(
      url('/questions', '?tri=sujet'),
    );
  });

  it('are not found when they are of no skill of the campaign, or of none at all', async () => {
    const [, foreign = ''] = Object.values(t.deps.releases.current.items)
      .filter(({ skillId }) => !made.skillIds.includes(skillId))
      .map(({ id }) => id);
    for (const id of [foreign, 'constructor', 'rien'])
      expect((await teacher.get(url(`/questions/${id}`))).statusCode).toBe(404);
  });
});
