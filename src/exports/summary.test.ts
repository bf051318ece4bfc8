import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { routes } from '../routes.ts';

let t: TestApp;
let teacher: Visitor;
let made: Awaited<ReturnType<typeof campaign>>;
let summary: string;
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  const owner = await member('member');
  teacher = owner.visitor;
  made = await campaign(t, id, owner.userId, {
    name: 'Bilan de 4e',
    options: { groups: ['4e A', '4e B'] },
  });
  summary = routes.campaignSummary({ id: made.id });
});
afterAll(() => t.close());

async function takes(firstName: string, groupe: string, right: (n: number) => boolean, sends: boolean) {
  const who = await person(t, { firstName, lastName: 'Nom' });
  await who.visitor.post(`/campagnes/${made.code}/identifiant`, { groupe });
  const id = await join(who.visitor, made.code);
  await playToEnd(t, who, id, right);
  if (sends) await who.visitor.post(`/parcours/${id}/envoi`);
}

const read = async (path = summary) => textOf(await teacher.get(path));

describe('the summary of a campaign', () => {
  it('waits for a first result', async () => {
    const text = await read();
    expect(text).toContain('Bilan de 4e');
    expect(text).toContain('Pas encore de résultat');
    expect(textOf(await teacher.get(routes.campaignResults({ id: made.id })))).not.toContain(
      'Bilan d’une page',
    );
  });

  it('says on one sheet who took part, how it went and what to work on, by nobody’s name', async () => {
    await takes('Toutsait', '4e A', () => true, true);
    await takes('Riensait', '4e B', () => false, true);
    await takes('Nenvoiepas', '4e B', () => true, false);
    const text = await read();
    expect(text).toContain('Collège des Gués, bilan du 2 novembre 2026');
    expect(text).toContain(`${made.skillIds.length} acquis`);
    expect(text).toContain('Résultats envoyés le 2 novembre 2026');
    expect(text).toMatch(/Participants\s*3/);
    expect(text).toMatch(/Résultats reçus\s*2/);
    expect(text).toMatch(/Part reçue\s*67/);
    // One of two validated all.
    expect(text).toMatch(/Résultat moyen\s*50/);
    expect(text).toContain('À travailler d’abord');
    expect(text).toContain('Validé par 50 % des élèves');
    for (const name of ['Toutsait', 'Riensait', 'Nenvoiepas']) expect(text).not.toContain(name);
    const results = await teacher.get(routes.campaignResults({ id: made.id }));
    expect(results.body).toContain(`href="${summary}"`);
  });

  it('is of one class when it is asked for', async () => {
    const of = (groupe: string) => read(routes.campaignSummary({ id: made.id, groupe }));
    expect(await of('4e A')).toMatch(/Résultat moyen\s*100/);
    expect(await of('4e A')).toContain('Les deux tiers du groupe ont validé tout ce qui était visé.');
    expect(await of('4e B')).toMatch(/Résultat moyen\s*0/);
    // The number of participants is known of the whole campaign alone.
    expect(await of('4e B')).not.toContain('Part reçue');
  });

  it('speaks English, and is not found by another school', async () => {
    const stranger = await (await school(t, 'Ailleurs')).member('admin');
    expect((await stranger.visitor.get(summary)).statusCode).toBe(404);
    await teacher.post('/langue', { lang: 'en', retour: summary });
    expect(await read()).toContain('Results received');
  });
});
