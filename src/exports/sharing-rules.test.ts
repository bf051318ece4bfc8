import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { asked, campaign, join, keepSessions, person, playToEnd, school } from '../../test/school.ts';
import { routes } from '../routes.ts';

/** The rules of docs/results.md, held by every page and file that shows results, all at once. */
let t: TestApp;
let schoolId: number;
let teacher: Awaited<ReturnType<Awaited<ReturnType<typeof school>>['member']>>;
let made: Awaited<ReturnType<typeof campaign>>;
const people: (Awaited<ReturnType<typeof person>> & { participation: number })[] = [];
type Pupil = (typeof people)[number];

/** Five have sent, the sixth, Unsent, has begun. */
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  schoolId = id;
  teacher = await member('member');
  made = await campaign(t, id, teacher.userId, { options: { multipleSendings: true } });
  for (const [n, firstName] of ['Ada', 'Béa', 'Cléo', 'Dan', 'Élie', 'Unsent'].entries()) {
    const who = await person(t, { firstName, lastName: `Nom${n}` });
    const participation = await join(who.visitor, made.code);
    people.push({ ...who, participation });
    if (firstName === 'Unsent') continue;
    await playToEnd(t, who, participation, (position) => position % (n + 2) === 0);
    await who.visitor.post(`/parcours/${participation}/envoi`);
  }
});
afterAll(() => t.close());

const pupil = (n: number): Pupil => people[n] as Pupil;

/** What is seen of a campaign's results, everywhere. */
async function everywhere() {
  const { id } = made;
  const pages = [
    routes.campaignResults({ id }),
    routes.campaignAnalysis({ id }),
    routes.campaignNeeds({ id }),
    routes.campaignQuestions({ id }),
    routes.compareCampaigns({ id }),
    routes.campaignSummary({ id }),
  ];
  const seen: Record<string, string> = {};
  for (const path of pages) {
    const response = await teacher.visitor.get(path);
    expect(response.statusCode, path).toBe(200);
    // A tag a line, so that what differs can be read.
    seen[path] = response.body.replaceAll('<', '\n<');
  }
  return { pages: seen, ...(await files()) };
}

async function files() {
  const { id } = made;
  const csv = await teacher.visitor.get(routes.campaignCsv({ id }));
  const rows = parse(csv.body, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[];
  const xlsx = await teacher.visitor.get(routes.campaignXlsx({ id }));
  const sheets = (await readSheets(xlsx.rawPayload)).slice(1).flatMap(({ data }) => data.slice(1));
  return { rows, sheets };
}

const sentRows = (rows: readonly Record<string, string>[]) =>
  rows.filter((row) => row['Partage (O/N)'] === 'Oui');

/** What the database keeps added up, of which the pages are made. */
async function countedNow() {
  const shards = await t.deps.db
    .selectFrom('campaignCounts')
    .where('campaignId', '=', made.id)
    .select(['received', 'validated', 'missed'])
    .execute();
  const sum = (of: (shard: (typeof shards)[number]) => number | undefined) =>
    shards.reduce((all, shard) => all + (of(shard) ?? 0), 0);
  return {
    count: sum(({ received }) => received),
    validated: made.skillIds.map((_, n) => sum(({ validated }) => validated[n])),
    missed: made.skillIds.map((_, n) => sum(({ missed }) => missed[n])),
  };
}

/** What the pages add up from is what the files say line by line: nobody twice, nobody forgotten. */
async function expectSums(received: number) {
  const { pages, rows, sheets } = await everywhere();
  const sent = sentRows(rows);
  expect(sent).toHaveLength(received);
  const counted = await countedNow();
  expect(counted.count).toBe(received);
  const found = (word: string) => made.skillIds.map((id) => sent.filter((row) => row[id] === word).length);
  expect(counted.validated).toEqual(found('OK'));
  expect(counted.missed).toEqual(found('KO'));
  const names = sheets.filter((cells) => cells.includes('Oui')).map(([last, first]) => `${first} ${last}`);
  expect(new Set(names).size).toBe(received);
  for (const { 'Nom du Participant': name = '' } of sent)
    expect(pages[routes.campaignResults({ id: made.id })]).toContain(name);
  return { pages, rows, sheets };
}

/** Everything but the line of somebody in the files, and dates of reading, which stand still. */
async function without(name: string) {
  const { pages, rows, sheets } = await everywhere();
  return {
    pages,
    rows: rows.filter((row) => row['Prénom du Participant'] !== name),
    sheets: sheets.filter((cells) => !cells.includes(name)),
  };
}

describe('a result that was sent', () => {
  it('is in every sum once', async () => {
    await expectSums(5);
  });

  it('is not moved by what its pupil does elsewhere later', async () => {
    const before = await everywhere();
    const later = await campaign(t, schoolId, teacher.userId, { name: 'Plus tard' });
    const who = pupil(3);
    const participation = await join(who.visitor, later.code);
    await playToEnd(t, who, participation);
    await who.visitor.post(`/parcours/${participation}/envoi`);
    const mine = await asked(t, who.userId, participation);
    const then = await asked(t, who.userId, who.participation);
    expect(mine.validatedCount).toBeGreaterThan(then.validatedCount);
    const after = await everywhere();
    // The page of progress now offers the other campaign to compare with: that is its purpose.
    delete before.pages[routes.compareCampaigns({ id: made.id })];
    delete after.pages[routes.compareCampaigns({ id: made.id })];
    expect(after).toEqual(before);
  });

  it('cannot be changed by an answer that comes late', async () => {
    const before = await everywhere();
    const who = pupil(0);
    for (const path of ['question', 'envoi', 'etape'])
      await who.visitor.post(`/parcours/${who.participation}/${path}`, { position: '1', passer: '1' });
    expect(await everywhere()).toEqual(before);
  });
});

describe('a result that was not sent', () => {
  it('appears nowhere, not even in a sum: finishing changes nothing but how far the files say one is', async () => {
    const who = pupil(5);
    const before = await without('Unsent');
    await playToEnd(t, who, who.participation);
    expect((await asked(t, who.userId, who.participation)).status).toBe('to_share');
    expect(await without('Unsent')).toEqual(before);
    for (const [path, body] of Object.entries(before.pages)) expect(body, path).not.toContain('Unsent');
    const { rows, sheets } = await files();
    const line = rows.find((row) => row['Prénom du Participant'] === 'Unsent') ?? {};
    const results = Object.values(line).slice(Object.keys(line).indexOf('Date du partage') + 1);
    expect(results.length).toBeGreaterThan(10);
    expect(new Set(results)).toEqual(new Set(['NA']));
    const cells = sheets.find((one) => one.includes('Unsent')) ?? [];
    expect(new Set(cells.slice(6))).toEqual(new Set([null]));
    await expectSums(5);
  });
});

describe('a result that is replaced', () => {
  it('stays the one that counts until the next is sent, then counts no more', async () => {
    const who = pupil(1);
    t.clock.advance({ days: 4 });
    await keepSessions(t);
    const before = await everywhere();
    await who.visitor.post(`/parcours/${who.participation}/reprise`);
    const { id } = await t.deps.db
      .selectFrom('participations')
      .where('userId', '=', who.userId)
      .where('current', '=', true)
      .where('campaignId', '=', made.id)
      .select('id')
      .executeTakeFirstOrThrow();
    expect(id).not.toBe(who.participation);
    await who.visitor.post(`/parcours/${id}/regles`);
    await playToEnd(t, who, id);
    expect(await everywhere()).toEqual(before);

    await who.visitor.post(`/parcours/${id}/envoi`);
    const { rows } = await expectSums(5);
    const mine = rows.filter((row) => row['Prénom du Participant'] === 'Béa');
    expect(mine).toHaveLength(1);
    const old = before.rows.find((row) => row['Prénom du Participant'] === 'Béa');
    expect(mine[0]?.['Date du partage']).not.toBe(old?.['Date du partage']);
  });
});

describe('a participation that is taken out', () => {
  it('leaves every sum and every list with all its tests, and comes back as it was', async () => {
    const before = await expectSums(5);
    const at = `/orga/campagnes/${made.id}/participants`;
    const { id } = await t.deps.db
      .selectFrom('participations')
      .where('userId', '=', pupil(1).userId)
      .where('campaignId', '=', made.id)
      .where('current', '=', true)
      .select('id')
      .executeTakeFirstOrThrow();
    await teacher.visitor.post(`${at}/${id}/retrait`);
    const { pages, rows, sheets } = await expectSums(4);
    expect(rows.map((row) => row['Prénom du Participant'])).not.toContain('Béa');
    expect(sheets.flat()).not.toContain('Béa');
    for (const [path, body] of Object.entries(pages)) expect(body, path).not.toContain('Béa');
    const every = await teacher.visitor.get(routes.campaignCsv({ id: made.id, lignes: 'participations' }));
    expect(every.body).not.toContain('Béa');

    await teacher.visitor.post(`${at}/${id}/retour`);
    expect(await expectSums(5)).toEqual(before);
  });

  it('of a campaign that was deleted is nowhere', async () => {
    const paths = [...Object.keys((await everywhere()).pages), routes.campaignCsv({ id: made.id })];
    await t.deps.db
      .updateTable('campaigns')
      .set({ deletedAt: t.clock.now() })
      .where('id', '=', made.id)
      .execute();
    for (const path of [...paths, routes.campaignXlsx({ id: made.id })])
      expect((await teacher.visitor.get(path)).statusCode, path).toBe(404);
  });
});
