import { sql } from 'kysely';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../test/app.ts';
import { type ExportedClass, exportedClass } from '../../test/exported-class.ts';
import { person } from '../../test/school.ts';
import { type ExportedRow, exportedRows, listExported } from './exported-rows.ts';
import { headsOf, kindsOf, resultColumns, valuesOf } from './result-columns.ts';

let t: TestApp;
let world: ExportedClass;
let path: string;
beforeAll(async () => {
  t = await testApp();
  world = await exportedClass(t);
  path = `/orga/campagnes/${world.made.id}/resultats.xlsx`;
});
afterAll(() => t.close());

const download = async (visitor: Visitor = world.teacher) => {
  const response = await visitor.get(path);
  return { response, sheets: await readSheets(response.rawPayload, { trim: false }) };
};

/** What the columns say of somebody, as a spreadsheet should hold it. */
async function rowsHere() {
  const { made } = world;
  const columns = resultColumns(made, await t.deps.releases.get(made.releaseId), 'participants');
  const ids = await listExported(t.deps.db, made.id, 'participants');
  const { rows } = await sql<ExportedRow>`select * from ${exportedRows(made.id, ids)}`.execute(t.deps.db);
  const kinds = [...kindsOf(columns.known), ...kindsOf(columns.results)];
  const cells = (row: ExportedRow) =>
    valuesOf(columns, row).map((value, n) =>
      kinds[n] === 'day' && value !== null ? new Date(`${value}T00:00:00Z`) : value,
    );
  return {
    heads: [...headsOf(columns.known), ...headsOf(columns.results)],
    of: (firstName: string) => rows.filter((row) => row.firstName === firstName).map(cells),
  };
}

describe('the workbook of results', () => {
  it('is a file with a name in both forms, for nobody’s cache', async () => {
    const { response } = await download();
    expect(response.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(response.headers['content-disposition']).toMatch(
      /^attachment; filename="Resultats-.*\.xlsx"; filename\*=UTF-8''Resultats-.*\.xlsx$/,
    );
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('has a page to read, then a sheet a class in the order of the campaign, each with its own pupils by name, cell for cell', async () => {
    const { sheets } = await download();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Lisez-moi', '4e A', '=4e B', 'Sans classe']);
    const { heads, of } = await rowsHere();
    const [, a, b, none] = sheets.map(({ data }) => data);
    expect(b).toEqual([heads, ...of('Begun'), ...of('Some')]);
    expect(a).toEqual([heads, ...of('All'), ...of('Unsent')]);
    expect(none).toEqual([heads, ...of('None')]);
  });

  it('has real numbers and days, and text where a formula could be', async () => {
    const { sheets } = await download();
    const all = sheets[1]?.data[1] ?? [];
    const at = (head: string) => all[sheets[1]?.data[0]?.indexOf(head) ?? -1];
    expect(at('Date de début')).toEqual(new Date('2026-11-02T00:00:00Z'));
    expect(at('% de progression')).toBe(1);
    expect(at("% maitrise de l'ensemble des acquis du profil")).toBe(1);
    expect(at('Casier')).toBe('007');
    expect(at('Nom du Participant')).toBe('"All"; Élève');
    // No guard is needed: the cell says that it is text.
    expect(sheets[2]?.data[1]?.[2]).toBe('=4e B');
  });

  it('leaves every result of an unsent test empty', async () => {
    const { sheets } = await download();
    const heads = sheets[1]?.data[0] ?? [];
    const unsent = sheets[1]?.data[2] ?? [];
    const results = heads.findIndex((head) => String(head).startsWith('Palier obtenu'));
    expect(unsent.slice(0, 2)).toEqual(['"Unsent"; Élève', 'Unsent']);
    expect(results).toBeGreaterThan(5);
    expect(unsent.slice(results).filter((cell) => cell !== null)).toEqual([]);
  });

  it('says in « Lisez-moi » what it is of', async () => {
    const [readMe] = (await download()).sheets;
    const words = readMe?.data.flat().join('\n');
    for (const word of ['2de', world.made.name, world.made.targetName, '7 novembre 2026'])
      expect(words).toContain(word);
  });

  it('has one sheet where there are no classes, and its head when nobody came', async () => {
    await t.deps.db.transaction().execute(async (trx) => {
      await trx.updateTable('campaigns').set({ groups: '[]' }).where('id', '=', world.made.id).execute();
      await trx.updateTable('participations').set({ removedAt: t.clock.now() }).execute();
    });
    const { sheets } = await download();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Lisez-moi', 'Résultats']);
    expect(sheets[1]?.data).toHaveLength(1);
  });

  it('is not found for others', async () => {
    const stranger = await person(t, { firstName: 'Un', lastName: 'Autre' });
    expect((await stranger.visitor.get(path)).statusCode).not.toBe(200);
  });
});
