import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { mergeKnowledge } from './my-profile.ts';

let t: TestApp;
let teacher: Visitor;
let code: string;
let id: number;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const owner = await gues.member('member');
  teacher = owner.visitor;
  ({ id, code } = await campaign(t, gues.id, owner.userId));
});
afterAll(() => t.close());

describe('collective results', () => {
  it('wait for the first sending, then average what was sent and nothing else', async () => {
    expect(textOf(await teacher.get(`/orga/campagnes/${id}/resultats`))).toContain('En attente de résultats');
    const strong = await person(t);
    const all = await join(strong.visitor, code);
    await playToEnd(t, strong, all);
    expect(textOf(await teacher.get(`/orga/campagnes/${id}/resultats`))).toContain(
      'Un participant a commencé',
    );
    await strong.visitor.post(`/parcours/${all}/envoi`);
    expect(textOf(await teacher.get(`/orga/campagnes/${id}/resultats`))).toContain('100 %');
    const lost = await person(t);
    const none = await join(lost.visitor, code);
    await playToEnd(t, lost, none, () => false);
    // Not sent yet: the mean does not move.
    expect(textOf(await teacher.get(`/orga/campagnes/${id}/resultats`))).toContain('100 %');
    await lost.visitor.post(`/parcours/${none}/envoi`);
    const text = textOf(await teacher.get(`/orga/campagnes/${id}/resultats`));
    expect(text).toContain('50 %');
    expect(text).toContain('Moyennes sur les 2 résultats envoyés');
  });
});

describe('one’s own competences', () => {
  it('start empty, then add up what the tests have shown, with tutorials for what was missed', async () => {
    const who = await person(t);
    const before = textOf(await who.visitor.get('/competences'));
    expect(before).toContain('0 pix');
    expect(before.match(/Pas encore testée/g)).toHaveLength(16);
    expect(textOf(await who.visitor.get('/mes-tutos'))).toContain('Aucun tuto');
    const participation = await join(who.visitor, code);
    await playToEnd(t, who, participation, (position) => position % 2 === 1);
    const after = textOf(await who.visitor.get('/competences'));
    expect(after.match(/Pas encore testée/g)).toHaveLength(15);
    expect(after).not.toContain('Mes compétences 0 pix');
    const tutorials = await who.visitor.get('/mes-tutos');
    expect(tutorials.body).toMatch(/href="\/tutos\/[a-z0-9-]+"/);
    const [, link] = /href="(\/tutos\/[a-z0-9-]+)"/.exec(tutorials.body) ?? [];
    expect((await who.visitor.get(link ?? '')).statusCode).toBe(200);
    expect((await who.visitor.get('/tutos/nexiste-pas')).statusCode).toBe(404);
  });

  it('take the newest word on each skill', () => {
    const merged = mergeKnowledge([
      { knowledge: { 'query.1': 'vd', 'query.2': 'i' } },
      { knowledge: { 'query.1': 'id', 'files.1': 'v' } },
    ]);
    expect([...merged].map(([skill, known]) => [skill, known.status]).sort()).toEqual([
      ['files.1', 'validated'],
      ['query.1', 'validated'],
      ['query.2', 'invalidated'],
    ]);
  });
});
