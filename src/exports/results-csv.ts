import { sql } from 'kysely';
import type { Campaign } from '../campaigns/index.ts';
import type { Release } from '../content/index.ts';
import type { Db } from '../platform/db.ts';
import { BOM, csvRow } from './csv-cell.ts';
import { csvText, glue } from './csv-sql.ts';
import { exportedRows, listExported, partsOf, type RowsOf } from './exported-rows.ts';
import { csvOf, headsOf, type ResultColumns, resultColumns } from './result-columns.ts';
import { runsOf, type SkillGroup } from './result-groups.ts';

const OF_THE_CAMPAIGN = ["Nom de l'organisation", 'ID Campagne', 'Nom de la campagne', 'Nom du Profil Cible'];

/**
 * The results file of a campaign, shaped by the database in parts of a few thousand rows: one statement a part, one text back,
 * nothing held between two. Whoever stops reading stops the file: the next part is not asked for.
 */
export async function* resultsCsv(
  db: Db,
  campaign: Campaign,
  release: Release,
  rowsOf: RowsOf,
): AsyncGenerator<string> {
  const columns = resultColumns(campaign, release, rowsOf);
  const heads = [...OF_THE_CAMPAIGN, ...headsOf(columns.known), ...headsOf(columns.results)];
  yield BOM + csvRow(heads);
  const ids = await listExported(db, campaign.id, rowsOf);
  for (const part of partsOf(ids, heads.length)) yield await linesOf(db, campaign.id, columns, part);
}

async function linesOf(db: Db, campaignId: number, columns: ResultColumns, ids: readonly number[]) {
  const { rows } = await sql<{ lines: string | null }>`
    with campaign as materialized (
      select ${glue([csvText(sql`o.name`), sql`c.id::text`, csvText(sql`c.name`), csvText(sql`c.target_name`)])} as cells
      from campaigns c join organisations o on o.id = c.organisation_id where c.id = ${campaignId})
    select string_agg(${glue([sql`campaign.cells`, csvOf(columns.known), resultCells(columns)])} || chr(10), '') as lines
    from campaign, ${exportedRows(campaignId, ids)}
    cross join lateral (select ${countsOf(columns.counted)} offset 0) k`.execute(db);
  return rows[0]?.lines ?? '';
}

const resultCells = ({ results }: ResultColumns) => sql`
  case when r.shared_at is null then ${sql.lit(
    headsOf(results)
      .map(() => '"NA"')
      .join(';'),
  )}
  else ${csvOf(results)} end`;

/** Validated skills of each group: what is left of its letters without the others. */
const countsOf = (groups: readonly SkillGroup[]) =>
  sql.join(
    groups.map((group, n) => {
      const letters = runsOf(group).map(
        ({ from, length }) => sql`substr(r.states, ${sql.lit(from + 1)}, ${sql.lit(length)})`,
      );
      return sql`length(translate(${letters.length === 0 ? sql`''` : sql.join(letters, sql` || `)}, 'i-', '')) as ${sql.raw(`c${n}`)}`;
    }),
  );
