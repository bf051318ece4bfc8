import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Campaign } from '../campaigns/index.ts';
import type { Release } from '../content/index.ts';
import type { Deps } from '../deps.ts';
import type { Lang } from '../messages.ts';
import { formatDate, type Translate } from '../platform/i18n.ts';
import { inSchool } from '../platform/scope.ts';
import type { CsvValue } from './csv-cell.ts';
import { type ExportedRow, exportedRows } from './exported-rows.ts';
import { COMMON_WORDS, headsOf, type Kind, kindsOf, resultColumns, valuesOf } from './result-columns.ts';
import type { Cell, Sheet } from './workbook/sheet-xml.ts';
import { sheetName, workbook } from './workbook/workbook.ts';

/** Rows made into cells at once: a few thousandths of a second, and little to keep in memory. */
const ROWS = 50;

interface Asked {
  readonly campaign: Campaign;
  readonly organisationName: string;
  readonly release: Release;
  readonly t: Translate;
  readonly lang: Lang;
  readonly now: Date;
}

/** The results file as a workbook: what it says in « Lisez-moi », then one sheet a class, by name, numbers and dates as such. */
export async function resultsXlsx({ db }: Pick<Deps, 'db'>, asked: Asked): Promise<Readable> {
  const { campaign, release, t, now } = asked;
  const columns = resultColumns(campaign, release, 'participants');
  const heads = [...headsOf(columns.known), ...headsOf(columns.results)];
  const kinds = [...kindsOf(columns.known), ...kindsOf(columns.results)];
  const classes = await listClasses({ db }, campaign);
  const sheets: Sheet[] = [readMe(asked)];
  for (const { groupName, ids } of classes) {
    const wanted =
      groupName ?? t(campaign.groups.length === 0 ? 'exports.sheet-all' : 'exports.sheet-no-class');
    sheets.push({
      name: sheetName(
        wanted,
        sheets.map(({ name }) => name),
      ),
      widths: heads.map((head, n) => (n < 2 ? 20 : Math.min(18, Math.max(9, head.length)))),
      head: heads,
      rows: async function* () {
        for (let from = 0; from < ids.length; from += ROWS) {
          // A stream is read from wherever its reader is: each statement says anew for which school it is.
          const { rows } = await inSchool(campaign.organisationId, () =>
            sql<ExportedRow>`select * from ${exportedRows(campaign.id, ids.slice(from, from + ROWS))}`.execute(
              db,
            ),
          );
          yield rows.map((row) =>
            valuesOf(columns, row).map((value, n) => cellOf(kinds[n] ?? 'text', value)),
          );
        }
      },
    });
  }
  return workbook(sheets, now, COMMON_WORDS);
}

const cellOf = (kind: Kind, value: CsvValue): Cell =>
  value === null
    ? null
    : typeof value === 'number'
      ? { kind: kind === 'ratio' ? 'ratio' : 'number', value }
      : { kind: kind === 'day' ? 'day' : 'text', value };

/** Who is in the file, by name, class after class as the campaign lists them; those of no class at the end. At least one, empty. */
async function listClasses({ db }: Pick<Deps, 'db'>, { id: campaignId, groups }: Campaign) {
  const { rows } = await sql<{ groupName: string | null; ids: number[] }>`
    select group_name, array_agg(id::float8 order by sort_name, id) as ids from (
      select distinct on (user_id) id, group_name, sort_name from participations
      where campaign_id = ${campaignId} and removed_at is null and (counted or current)
      order by user_id, counted desc) p
    group by group_name order by group_name`.execute(db);
  const place = ({ groupName }: { groupName: string | null }) => {
    const listed = groups.indexOf(groupName ?? '');
    return listed >= 0 ? listed : groups.length + Number(groupName === null);
  };
  return rows.length === 0 ? [{ groupName: null, ids: [] }] : rows.toSorted((a, b) => place(a) - place(b));
}

function readMe({ campaign, organisationName, t, lang, now }: Asked): Sheet {
  const line = (label: string, value: string): Cell[] => [
    { kind: 'head', value: label },
    { kind: 'wrapped', value },
  ];
  const rows = [
    line(t('exports.read-me-school'), organisationName),
    line(t('exports.read-me-campaign'), campaign.name),
    line(t('exports.read-me-target'), campaign.targetName),
    line(t('exports.read-me-made'), formatDate(lang, now, 'time', campaign.timeZone)),
    [],
    line(t('exports.read-me-rows'), t('exports.read-me-rows-text')),
    line(t('exports.read-me-empty'), t('exports.read-me-empty-text')),
    line(t('exports.read-me-skills'), t('exports.read-me-skills-text')),
    line(t('exports.read-me-days'), t('exports.read-me-days-text')),
    line(t('exports.read-me-care'), t('exports.read-me-care-text')),
  ];
  return {
    name: t('exports.sheet-read-me'),
    widths: [28, 90],
    head: null,
    rows: async function* () {
      yield rows;
    },
  };
}
