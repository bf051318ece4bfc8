import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../test/app.ts';
import { campaign, join, keepSessions, person, playToEnd, rightForm, school } from '../../test/school.ts';

let t: TestApp;
let teacher: Visitor;
let id: number;
let text: string;
let rows: Record<string, string>[];

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t, 'Collège "des" Gués; Sud');
  const owner = await gues.member('member');
  teacher = owner.visitor;
  const made = await campaign(t, gues.id, owner.userId, {
    name: '=4e B; été',
    identifierLabel: 'N° de casier',
  });
  id = made.id;
  const sent = await person(t, { firstName: '+Zoé', lastName: '=HYPERLINK("x")' });
  await sent.visitor.post(`/campagnes/${made.code}/identifiant`, { identifiant: '007' });
  const first = Number(
    (await t.deps.db.selectFrom('participations').select('id').executeTakeFirstOrThrow()).id,
  );
  await sent.visitor.post(`/parcours/${first}/regles`);
  await playToEnd(t, sent, first, (position) => position <= 2);
  t.clock.advance({ days: 2 });
  await keepSessions(t);
  await sent.visitor.post(`/parcours/${first}/envoi`);
  const inProgress = await person(t, { firstName: 'Inès', lastName: 'Amrani' });
  await inProgress.visitor.post(`/campagnes/${made.code}/identifiant`, { identifiant: 'A-1' });
  const second = await join(inProgress.visitor, made.code);
  await inProgress.visitor.post(
    `/parcours/${second}/question`,
    await rightForm(t, inProgress.userId, second),
  );
  const response = await teacher.get(`/orga/campagnes/${id}/resultats.csv`);
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(response.headers['content-disposition']).toMatch(
    /^attachment; filename="Resultats-=4e B; ete-\d+-2026-11-04-1000\.csv"; filename\*=UTF-8''Resultats-/,
  );
  text = response.body;
  rows = parse(text, { bom: true, columns: true, delimiter: ';' });
});
afterAll(() => t.close());

describe('the results file', () => {
  it('has the columns of 2019, in their order', () => {
    const heads = Object.keys(rows[0] ?? {});
    expect(heads.slice(0, 13)).toEqual([
      "Nom de l'organisation",
      'ID Campagne',
      'Nom de la campagne',
      'Nom du Profil Cible',
      'Nom du Participant',
      'Prénom du Participant',
      'N° de casier',
      '% de progression',
      'Date de début',
      'Partage (O/N)',
      'Date du partage',
      'Palier obtenu (/4)',
      "% maitrise de l'ensemble des acquis du profil",
    ]);
    const competence = 'Mener une recherche et une veille d’information';
    expect(heads.slice(13, 19)).toEqual([
      `% de maitrise des acquis de la compétence ${competence}`,
      `Nombre d'acquis du profil cible dans la compétence ${competence}`,
      `Acquis maitrisés dans la compétence ${competence}`,
      '% de maitrise des acquis du domaine Information et données',
      "Nombre d'acquis du profil cible du domaine Information et données",
      'Acquis maitrisés du domaine Information et données',
    ]);
    expect(heads.slice(19).every((head) => /^[a-z-]+\.[1-8]$/.test(head))).toBe(true);
  });

  it('begins with the byte-order mark, parts cells with semicolons and lines with LF', () => {
    expect(text.startsWith('\ufeff"Nom de l\'organisation";"ID Campagne"')).toBe(true);
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('shows a sent result in numbers, dates and states, with formulas disarmed', () => {
    const row = rows[0] ?? {};
    expect(row).toMatchObject({
      "Nom de l'organisation": 'Collège "des" Gués; Sud',
      'Nom de la campagne': "'=4e B; été",
      'Nom du Participant': '\'=HYPERLINK("x")',
      'Prénom du Participant': "'+Zoé",
      'N° de casier': '007',
      '% de progression': '1',
      'Date de début': '2026-11-02',
      'Partage (O/N)': 'Oui',
      'Date du partage': '2026-11-04',
    });
    const skills = Object.entries(row).filter(([head]) => /^[a-z-]+\.[1-8]$/.test(head));
    const validated = skills.filter(([, state]) => state === 'OK').length;
    expect(skills.some(([, state]) => state === 'KO')).toBe(true);
    expect(row['Acquis maitrisés du domaine Information et données']).toBe(String(validated));
    const mastery = row["% maitrise de l'ensemble des acquis du profil"] ?? '';
    expect(mastery).toBe(String(Math.round((100 * validated) / skills.length) / 100).replace('.', ','));
  });

  it('shows who has not sent with progress, and NA for every result', () => {
    const row = rows[1] ?? {};
    expect(row).toMatchObject({
      'Nom du Participant': 'Amrani',
      'Partage (O/N)': 'Non',
      'Date du partage': 'NA',
    });
    expect(row['% de progression']).toMatch(/^0,\d{1,3}$/);
    const results = Object.entries(row).slice(11);
    expect(results.length).toBeGreaterThan(8);
    expect(results.every(([, cell]) => cell === 'NA')).toBe(true);
  });

  it('is a file with headings alone while nobody has joined', async () => {
    const { organisationId, creatorId } = await t.deps.db
      .selectFrom('campaigns')
      .select(['organisationId', 'creatorId'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const empty = await campaign(t, organisationId, creatorId ?? '', { name: 'Vide' });
    const response = await teacher.get(`/orga/campagnes/${empty.id}/resultats.csv`);
    expect(response.body.trim().split('\n')).toHaveLength(1);
  });

  it('is not found for another organisation', async () => {
    const elsewhere = await school(t, 'Ailleurs');
    const stranger = await elsewhere.member('admin');
    expect((await stranger.visitor.get(`/orga/campagnes/${id}/resultats.csv`)).statusCode).toBe(404);
  });
});
