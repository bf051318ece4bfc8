import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../test/app.ts';
import { type ExportedClass, exportedClass } from '../../test/exported-class.ts';
import type { Campaign } from '../campaigns/index.ts';
import { translate } from '../platform/i18n.ts';
import { inSchool, presentScope, type Scope } from '../platform/scope.ts';
import { csvRow } from './csv-cell.ts';
import { type ExportedRow, exportedRows, listExported } from './exported-rows.ts';
import { resultColumns, valuesOf } from './result-columns.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsXlsx } from './results-xlsx.ts';

let t: TestApp;
let teacher: Visitor;
let made: Campaign;
let ids: ExportedClass['ids'];
beforeAll(async () => {
  t = await testApp();
  ({ teacher, made, ids } = await exportedClass(t));
});
afterAll(() => t.close());

const file = async (rows = '') => {
  const response = await teacher.get(`/orga/campagnes/${made.id}/resultats.csv${rows}`);
  return {
    response,
    rows: parse(response.body, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[],
  };
};

describe('the results file shaped by the database', () => {
  it.each(['participants', 'participations'] as const)(
    'says of %s, byte for byte, what the columns say here',
    async (rowsOf) => {
      const release = await t.deps.releases.get(made.releaseId);
      const columns = resultColumns(made, release, rowsOf);
      const listed = await listExported(t.deps.db, made.id, rowsOf);
      const { rows } = await sql<ExportedRow>`select * from ${exportedRows(made.id, listed)}`.execute(
        t.deps.db,
      );
      const here = rows.map((row) =>
        csvRow(['2de', made.id, made.name, made.targetName, ...valuesOf(columns, row)]),
      );
      let text = '';
      for await (const part of resultsCsv(t.deps, made, release, rowsOf)) text += part;
      const lines = text
        .split('\n')
        .slice(1)
        .map((line) => `${line}\n`);
      expect(lines.slice(0, -1)).toEqual(here);
      expect(here.length).toBe(rowsOf === 'participants' ? 5 : 7);
    },
  );

  it('has one line a participant: the test that counts, else the one under way, never one taken out', async () => {
    const { rows } = await file();
    expect(rows.map((row) => row['Prénom du Participant'])).toEqual([
      'All',
      'Some',
      'Unsent',
      'Begun',
      'None',
    ]);
    const [, some, unsent, , none] = rows;
    expect(some).toMatchObject({
      'Partage (O/N)': 'Oui',
      'Date de début': '2026-11-02',
      '% de progression': '1',
    });
    expect(unsent).toMatchObject({
      'Partage (O/N)': 'Non',
      '% de progression': '1',
      'Palier obtenu (/2)': 'NA',
    });
    // The second sending has taken the place of the first.
    expect(none).toMatchObject({ 'Date du partage': '2026-11-07', 'Palier obtenu (/2)': '2' });
  });

  it('has class, stage and thematic results where the campaign has them', async () => {
    const [all, some] = (await file()).rows;
    expect(Object.keys(all ?? {}).slice(4, 17)).toEqual([
      'Nom du Participant',
      'Prénom du Participant',
      'Classe ou groupe',
      'Casier',
      '% de progression',
      'Date de début',
      'Partage (O/N)',
      'Date du partage',
      'Palier obtenu (/2)',
      'Le premier obtenu (O/N)',
      'Le tout obtenu (O/N)',
      'Peu obtenu (O/N)',
      "% maitrise de l'ensemble des acquis du profil",
    ]);
    expect(all).toMatchObject({
      'Classe ou groupe': '4e A',
      'Nom du Participant': '"All"; Élève',
      Casier: '007',
      'Palier obtenu (/2)': '2',
      'Le premier obtenu (O/N)': 'Oui',
      // One of its criteria is about skills that this campaign does not test.
      'Le tout obtenu (O/N)': 'Non',
      'Peu obtenu (O/N)': 'Oui',
    });
    expect(some?.['Classe ou groupe']).toBe("'=4e B");
  });

  it('has one line a participation on demand, with its number and whether it counts', async () => {
    const { response, rows } = await file('?lignes=participations');
    expect(response.headers['content-disposition']).toContain('filename="Participations-');
    const told = rows.map((row) => [
      row['Prénom du Participant'],
      row['N° de participation'],
      row['Prise en compte (O/N)'],
      row['Partage (O/N)'],
    ]);
    expect(told).toEqual([
      ['All', '1', 'Oui', 'Oui'],
      ['Some', '1', 'Oui', 'Oui'],
      ['None', '1', 'Non', 'Oui'],
      ['Unsent', '1', 'Non', 'Non'],
      ['Begun', '1', 'Non', 'Non'],
      ['Some', '2', 'Non', 'Non'],
      ['None', '2', 'Oui', 'Oui'],
    ]);
  });

  it('stays as it was sent when the person practises later', async () => {
    const before = (await file()).response.body;
    await t.deps.db
      .updateTable('participations')
      .set({ knowledge: '{}', validatedCount: 0 })
      .where('id', '=', ids.All ?? 0)
      .execute();
    expect((await file()).response.body).toBe(before);
  });

  it('is of its school, whoever reads the stream and from wherever', async () => {
    const release = await t.deps.releases.get(made.releaseId);
    const scopes: Scope[] = [];
    const db = t.deps.db.withPlugin({
      transformQuery: ({ node }) => {
        scopes.push(presentScope());
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const asked = {
      campaign: made,
      organisationName: '2de',
      release,
      t: translate('fr'),
      lang: 'fr' as const,
      now: t.clock.now(),
    };
    const workbook = await inSchool(made.organisationId, () => resultsXlsx({ db }, asked));
    await buffer(workbook);
    for await (const _part of resultsCsv({ ...t.deps, db }, made, release, 'participants')) {
      // To the end.
    }
    expect(scopes.length).toBeGreaterThan(4);
    expect(new Set(scopes.map((scope) => JSON.stringify(scope)))).toEqual(
      new Set([JSON.stringify({ organisationId: made.organisationId })]),
    );
  });

  it('asks the database for nothing more once the reader has gone', async () => {
    const release = await t.deps.releases.get(made.releaseId);
    const statements: string[] = [];
    const db = t.deps.db.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const parts = resultsCsv({ ...t.deps, db }, made, release, 'participants');
    await parts.next();
    expect(statements).toEqual([]);
    await parts.return(undefined);
    expect(statements).toEqual([]);
    for await (const _part of resultsCsv({ ...t.deps, db }, made, release, 'participants')) {
      // To the end.
    }
    expect(statements).toHaveLength(2);
  });
});
