import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { campaign, join, keepSessions, person, playToEnd, rightForm, school } from '../../test/school.ts';
import { progressPercent } from './participation.ts';

let t: TestApp;
let teacher: Visitor;
let made: Awaited<ReturnType<typeof campaign>>;
let empty: Awaited<ReturnType<typeof campaign>>;

/** Family name, group, and how far they went. */
const CLASS = [
  ['Zola', '4e A', 'shared'],
  ['Abel', '4e B', 'shared'],
  ['Morin', '4e A', 'to_share'],
  ['Étienne', '4e A', 'started'],
  ['De La Tour', '4e B', 'started'],
] as const;

beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  const owner = await member('member');
  teacher = owner.visitor;
  made = await campaign(t, id, owner.userId, { key: '1.3' });
  empty = await campaign(t, id, owner.userId, { name: 'Vide' });
  for (const [lastName, groupName, status] of CLASS) {
    const who = await person(t, { firstName: 'Lou', lastName });
    const participation = await join(who.visitor, made.code);
    if (status !== 'started') await playToEnd(t, who, participation);
    if (lastName === 'Étienne')
      await who.visitor.post(
        `/parcours/${participation}/question`,
        await rightForm(t, who.userId, participation),
      );
    if (status === 'shared') await who.visitor.post(`/parcours/${participation}/envoi`);
    await t.deps.db
      .updateTable('participations')
      .set({ groupName })
      .where('id', '=', participation)
      .execute();
    t.clock.advance({ hours: 20 });
  }
  // The class is told apart in groups afterwards: nobody was asked theirs.
  await t.deps.db
    .updateTable('campaigns')
    .set({ groups: JSON.stringify(['4e A', '4e B']) })
    .where('id', '=', made.id)
    .execute();
  // Five mornings passed on the clock: everyone is still signed in.
  await keepSessions(t);
});
afterAll(() => t.close());

/** Family names of the rows, from the top. */
async function rows(query: string): Promise<string[]> {
  const { body } = await teacher.get(`/orga/campagnes/${made.id}${query}`);
  const table = body.split('<tbody').find((part) => part.includes('id="p-')) ?? '';
  return [...table.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*?) <span/g)].map(([, name = '']) => name);
}

describe('the list of participants', () => {
  it.each([
    ['', ['Abel', 'De La Tour', 'Étienne', 'Morin', 'Zola']],
    ['?tri=nom-inverse', ['Zola', 'Morin', 'Étienne', 'De La Tour', 'Abel']],
    // Who waits for a word of the teacher first.
    ['?tri=etat', ['Morin', 'De La Tour', 'Étienne', 'Abel', 'Zola']],
    ['?tri=etat-inverse', ['Zola', 'Abel', 'Étienne', 'De La Tour', 'Morin']],
    ['?tri=avancement', ['De La Tour', 'Étienne', 'Abel', 'Morin', 'Zola']],
    ['?tri=avancement-inverse', ['Zola', 'Morin', 'Abel', 'Étienne', 'De La Tour']],
    ['?tri=debut', ['De La Tour', 'Étienne', 'Morin', 'Abel', 'Zola']],
    ['?tri=debut-inverse', ['Zola', 'Abel', 'Morin', 'Étienne', 'De La Tour']],
    ['?tri=avancement&etat=en-cours', ['De La Tour', 'Étienne']],
    ['?tri=avancement&etat=recus', ['Abel', 'Zola']],
    ['?tri=etat&etat=recus', ['Abel', 'Zola']],
    ['?groupe=4e%20A', ['Étienne', 'Morin', 'Zola']],
    ['?groupe=4e%20A&etat=recus&tri=debut', ['Zola']],
    ['?groupe=4e%20C', ['Abel', 'De La Tour', 'Étienne', 'Morin', 'Zola']],
    ['?q=de%20la', ['De La Tour']],
    ['?q=ETIENNE%20lou', ['Étienne']],
    ['?tri=constructor&etat=toString', ['Abel', 'De La Tour', 'Étienne', 'Morin', 'Zola']],
  ])('with %s', async (query, names) => expect(await rows(query)).toEqual(names));

  it.each(['?groupe=4e%20A', '?etat=recus', '?q=lou', '?q=lou&groupe=4e%20B&etat=en-cours'])(
    'says how many there are with %s',
    async (query) => {
      const text = textOf(await teacher.get(`/orga/campagnes/${made.id}${query}`));
      const { length } = await rows(query);
      expect(text).toContain(`1 à ${length} sur ${length}`);
    },
  );

  it('keeps filters and order in its links, and turns the order round at a second click', async () => {
    const { body } = await teacher.get(`/orga/campagnes/${made.id}?etat=recus&groupe=4e%20A&tri=debut`);
    expect(body).toMatch(
      /aria-sort="descending"[^>]*><a href="[^"]*etat=recus&amp;groupe=4e\+A&amp;tri=debut-inverse"/,
    );
    expect(body).toMatch(/href="[^"]*etat=recus&amp;groupe=4e\+A"[^>]*>Nom et prénom/);
    expect(body).toMatch(/<option[^>]*value="4e A"[^>]*selected/);
  });

  it('shows no group where the campaign has none', async () => {
    expect(textOf(await teacher.get(`/orga/campagnes/${empty.id}`))).not.toContain('Groupe');
    expect(textOf(await teacher.get(`/orga/campagnes/${made.id}`))).toContain('4e A');
  });
});

describe('the activity of a campaign', () => {
  it('without anyone gives the code, to copy and as a picture', async () => {
    const { body } = await teacher.get(`/orga/campagnes/${empty.id}`);
    expect(textOf({ body })).toContain(`Donnez le code ${empty.code}`);
    expect(body).toContain(`data-copy="${empty.code}"`);
    expect(body).toContain('aria-label="Code QR');
  });

  it('draws the days with the same numbers in a table', async () => {
    const { body } = await teacher.get(`/orga/campagnes/${made.id}`);
    expect(body).toMatch(/role="img" aria-label="Du [^"]* 5 participants ont commencé et 2 ont envoyé/);
    const table = body.split('<caption class="sr">Jour après jour')[1]?.split('</table>')[0] ?? '';
    const days = [...table.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].map(([, , cells = '']) =>
      [...cells.matchAll(/>(\d+)</g)].map(([, n]) => Number(n)),
    );
    expect(days.length).toBeGreaterThan(2);
    expect(days.reduce((sum, [starts = 0]) => sum + starts, 0)).toBe(5);
    expect(days.at(-1)?.slice(2)).toEqual([5, 2]);
  });

  it('comes anew by itself only where one asked for it', async () => {
    expect((await teacher.get(`/orga/campagnes/${made.id}`)).body).not.toContain('http-equiv="refresh"');
    expect((await teacher.get(`/orga/campagnes/${made.id}?auto=1`)).body).toContain('http-equiv="refresh"');
  });
});

describe('the wall', () => {
  const wall = (query = '') => teacher.get(`/orga/campagnes/${made.id}/projection${query}`);

  it('shows where everyone is, and nobody’s name', async () => {
    const response = await wall();
    const text = textOf(response);
    for (const [lastName] of CLASS) expect(text).not.toContain(lastName);
    expect(text).not.toContain('Lou');
    expect(text).toContain(made.code);
    expect(response.body.match(/id="g-\d+"/g)).toHaveLength(5);
    // By arrival: the order of the alphabet would tell who is who.
    const order = [...response.body.matchAll(/id="g-(\d+)"/g)].map(([, id]) => Number(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('shows first names where the teacher says so, one group where asked, dark where wanted', async () => {
    const response = await wall('?noms=1&groupe=4e%20B&fond=sombre');
    const text = textOf(response);
    expect(text).toContain('Lou A.');
    expect(text).toContain('Lou D.');
    expect(text).not.toContain('Lou Z.');
    expect(text).not.toContain('Abel');
    expect(response.body).toContain('wall--dark');
    expect(text).toMatch(/2 participants|participants 2/);
  });
});

it('progress is kept by the database as the engine says it', async () => {
  const shape = fc.record({
    status: fc.constantFrom('started' as const, 'to_share' as const, 'shared' as const),
    answerCount: fc.nat(60),
    lengthTo: fc.option(fc.nat(40)),
    testedCount: fc.nat(90),
    targetedCount: fc.nat(90),
  });
  const [definition] = (
    await sql<{ expression: string }>`
      select generation_expression as expression from information_schema.columns
      where table_name = 'participations' and column_name = 'progress'`.execute(t.deps.db)
  ).rows;
  await fc.assert(
    fc.asyncProperty(shape, async (p) => {
      const { rows: found } = await sql<{ progress: number }>`
        select (${sql.raw(definition?.expression ?? '')})::int as progress from (select
          ${p.status}::text as status, ${p.answerCount}::int as answer_count, ${p.lengthTo}::int as length_to,
          ${p.testedCount}::int as tested_count, ${p.targetedCount}::int as targeted_count) as p`.execute(
        t.deps.db,
      );
      expect(found[0]?.progress).toBe(progressPercent(p));
    }),
    { numRuns: 300 },
  );
});
