import { sql } from 'kysely';
import type { Campaign } from '../campaigns/index.ts';
import type { Release } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import type { Db } from '../platform/db.ts';
import { inSchool } from '../platform/scope.ts';
import { BOM, csvRow } from './csv-cell.ts';
import { csvText, csvWhole, glue } from './csv-sql.ts';
import { exportedRange, listExported, partsOf, type RowsOf } from './exported-rows.ts';
import { csvOf, headsOf, type ResultColumns, resultColumns } from './result-columns.ts';
import type { SkillGroup } from './result-groups.ts';

const OF_THE_CAMPAIGN = ["Nom de l'organisation", 'ID Campagne', 'Nom de la campagne', 'Nom du Profil Cible'];

/**
 * The results file of a campaign, shaped by the database in parts of a few thousand rows: one statement a part,
 * nothing held between two. Whoever stops reading stops the file: the next part is not asked for.
 */
export async function* resultsCsv(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  campaign: Campaign,
  release: Release,
  rowsOf: RowsOf,
): AsyncGenerator<string> {
  const columns = resultColumns(campaign, release, rowsOf);
  const heads = [...OF_THE_CAMPAIGN, ...headsOf(columns.known), ...headsOf(columns.results)];
  yield BOM + csvRow(heads);
  // A stream is read from wherever its reader is: each statement says anew for which school it is.
  const here = <T>(read: () => Promise<T>) => inSchool(campaign.organisationId, read);
  const ids = await here(() => listExported(db, campaign.id, rowsOf));
  const parts = partsOf(config, ids, heads.length);
  const ask = (n: number) => {
    const part = parts[n];
    const lines = part && here(() => linesOf(db, campaign.id, columns, part, heads.length));
    // Whoever stops reading never asks what became of the last one.
    lines?.catch(() => {});
    return lines;
  };
  // The next parts are shaped while this one is on its way: two on a server, which has processors for them; the embedded
  // database has one connection for everybody.
  const ahead = config.databaseUrl === null ? 1 : 2;
  const asked = Array.from({ length: ahead }, (_, n) => ask(n));
  for (let n = ahead; ; n++) {
    const lines = await asked.shift();
    if (lines === undefined) return;
    asked.push(ask(n));
    yield* lines;
  }
}

/**
 * Cells of one text. The driver holds an answer whole, doubling its room until it fits, and what was large waits long for the
 * collector: texts of some 32 KB are gone as fast as they come.
 */
const CELLS_OF_A_TEXT = 10_000;

async function linesOf(
  db: Db,
  campaignId: number,
  columns: ResultColumns,
  ids: readonly number[],
  width: number,
): Promise<readonly string[]> {
  const together = Math.max(1, Math.floor(CELLS_OF_A_TEXT / width));
  const { rows } = await sql<{ lines: string }>`
    with campaign as materialized (
      select right(${glue([csvText(sql`o.name`), csvWhole(sql`c.id`), csvText(sql`c.name`), csvText(sql`c.target_name`)])}, -1) as cells
      from campaigns c join organisations o on o.id = c.organisation_id where c.id = ${campaignId})
    select string_agg(line, '' order by n) as lines from (
      select row_number() over () - 1 as n,
        ${glue([sql`campaign.cells`, csvOf(columns.known), resultCells(columns)])} || chr(10) as line
      from campaign, ${exportedRange(campaignId, ids)}
      cross join lateral ${countsOf(columns.counted)} k) l
    group by n / ${sql.lit(together)} order by n / ${sql.lit(together)}`.execute(db);
  return rows.map(({ lines }) => lines);
}

const resultCells = ({ results }: ResultColumns) => sql`
  (case when r.shared_at is null then ${sql.lit(';"NA"'.repeat(headsOf(results).length))} else ${csvOf(results)} end)`;

/** Validated skills of each group: the bits of the test under the mask of the group. */
const countsOf = (groups: readonly SkillGroup[]) => sql`
  (select ${sql.join(
    groups.map((group, n) => sql`bit_count(${ofGroup(group)}) as ${sql.raw(`c${n}`)}`),
  )} offset 0)`;

const ofGroup = (group: SkillGroup) =>
  group.places.length === group.of
    ? sql`r.mastered`
    : sql`r.mastered & ${sql.lit(maskOf(group))}::bit varying`;

/** One for each skill of the group, zero for the others, as many as the campaign has. */
const maskOf = ({ places, of }: SkillGroup): string => {
  const bits = Array.from({ length: of }, () => '0');
  for (const place of places) bits[place] = '1';
  return bits.join('');
};
