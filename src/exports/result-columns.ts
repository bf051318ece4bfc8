import { type RawBuilder, sql } from 'kysely';
import type { Campaign } from '../campaigns/index.ts';
import { type Release, stagesOf } from '../content/index.ts';
import { wholePercent } from '../engine/index.ts';
import { progressRatio } from '../participations/index.ts';
import { type CsvValue, csvCell } from './csv-cell.ts';
import { csvDay, csvRatio, csvText, csvWhole, glue, oneOf } from './csv-sql.ts';
import type { ExportedRow, RowsOf } from './exported-rows.ts';
import {
  type Badge,
  countValidated,
  type ResultGroups,
  resultGroups,
  type SkillGroup,
} from './result-groups.ts';

type Sql = RawBuilder<unknown>;

/** What a cell is for those who know more than text: `ratio` from 0 to 1, `day` as 2026-11-02. */
export type Kind = 'text' | 'number' | 'ratio' | 'day';

/** Columns side by side. What stands in them is said twice, for the database and for here; a test holds both together. */
export interface Columns {
  readonly heads: readonly string[];
  readonly kinds: readonly Kind[];
  /** Of row `r` and its counts `k`: the cells, each with its semicolon before it. */
  readonly csv: Sql;
  readonly values: (row: ExportedRow) => readonly CsvValue[];
}

export interface ResultColumns {
  /** Who and how far: of everybody. */
  readonly known: readonly Columns[];
  /** Only of what was sent; `NA` in each cell of the others. */
  readonly results: readonly Columns[];
  readonly groups: ResultGroups;
  /** What `k` counts: `k.c0`, `k.c1`… */
  readonly counted: readonly SkillGroup[];
}

/** The columns of 2019 (reference: campaigns, §6.3), and those that came since where the campaign has something to put in them. */
export function resultColumns(campaign: Campaign, release: Release, rowsOf: RowsOf): ResultColumns {
  const groups = resultGroups(campaign, release);
  const counted = [
    groups.all,
    ...groups.competences,
    ...groups.badges.flatMap(({ criteria }) => criteria.map(({ group }) => group)),
  ];
  const count = (group: SkillGroup): Sql => sql.raw(`k.c${counted.indexOf(group)}`);
  // An area has its competences and nothing else.
  const countArea = ({ places }: SkillGroup): Sql =>
    sql`(${sql.join(groups.competences.filter((of) => places.includes(of.places[0] ?? -1)).map(count), sql` + `)})`;
  const thresholds = stagesOf(release, campaign).map(({ threshold }) => threshold);
  return {
    groups,
    counted,
    known: [
      text('Nom du Participant', 'r.last_name', (row) => row.lastName),
      text('Prénom du Participant', 'r.first_name', (row) => row.firstName),
      ...(campaign.groups.length === 0
        ? []
        : [text('Classe ou groupe', 'r.group_name', (row) => row.groupName)]),
      ...(campaign.identifierLabel === null
        ? []
        : [text(campaign.identifierLabel, 'r.identifier', (row) => row.identifier)]),
      ...(rowsOf === 'participants' ? [] : [ATTEMPT, COUNTED]),
      PROGRESS,
      STARTED,
      SENT,
      SENT_ON,
    ],
    results: [
      ...(thresholds.length < 2 ? [] : [stage(thresholds, groups.all, count)]),
      ...groups.badges.map((badge) => won(badge, count)),
      mastery("% maitrise de l'ensemble des acquis du profil", groups.all, count),
      ...groups.competences.map((group) =>
        counts(group, count(group), {
          mastery: `% de maitrise des acquis de la compétence ${group.name}`,
          targeted: `Nombre d'acquis du profil cible dans la compétence ${group.name}`,
          validated: `Acquis maitrisés dans la compétence ${group.name}`,
        }),
      ),
      ...groups.areas.map((group) =>
        counts(group, countArea(group), {
          mastery: `% de maitrise des acquis du domaine ${group.name}`,
          targeted: `Nombre d'acquis du profil cible du domaine ${group.name}`,
          validated: `Acquis maitrisés du domaine ${group.name}`,
        }),
      ),
      states(groups),
    ],
  };
}

const one = (kind: Kind, head: string, csv: Sql, value: (row: ExportedRow) => CsvValue): Columns => ({
  heads: [head],
  kinds: [kind],
  csv,
  values: (row) => [value(row)],
});

const text = (head: string, column: string, value: (row: ExportedRow) => CsvValue): Columns =>
  one('text', head, csvText(sql.raw(column)), value);

/** Words that stand in thousands of cells. */
export const COMMON_WORDS = ['OK', 'KO', 'Non testé', 'Oui', 'Non'] as const;

const yesNo = (yes: boolean): string => (yes ? 'Oui' : 'Non');
const csvYesNo = (condition: Sql): Sql => sql`(case when ${condition} then ';"Oui"' else ';"Non"' end)`;

const ATTEMPT = one('number', 'N° de participation', csvWhole(sql`r.attempt`), (row) => row.attempt);
const COUNTED = one('text', 'Prise en compte (O/N)', csvYesNo(sql`r.counted`), (row) => yesNo(row.counted));
// progressRatio, in the words of the database.
const PROGRESS = one(
  'ratio',
  '% de progression',
  sql`(case
    when r.status <> 'started' then ';1'
    when r.length_to is null then ${csvRatio(sql`coalesce(r.tested_count::numeric / nullif(r.targeted_count, 0), 0)`)}
    else ${csvRatio(sql`least(1, coalesce(r.answer_count::numeric / nullif(r.length_to, 0), 0))`)} end)`,
  (row) => round(progressRatio(row), 3),
);
const STARTED = one('day', 'Date de début', csvDay(sql`r.started_at`), (row) => day(row.startedAt));
const SENT = one('text', 'Partage (O/N)', csvYesNo(sql`r.shared_at is not null`), (row) =>
  yesNo(row.sharedAt !== null),
);
const SENT_ON = one('day', 'Date du partage', sql`coalesce(${csvDay(sql`r.shared_at`)}, ';"NA"')`, (row) =>
  row.sharedAt === null ? null : day(row.sharedAt),
);

type Count = (group: SkillGroup) => Sql;
const validatedOf = (row: ExportedRow, group: SkillGroup): number => countValidated(row.states ?? '', group);

/** « Palier obtenu (/n) »: stages reached above the zero stage. */
function stage(thresholds: readonly number[], all: SkillGroup, count: Count): Columns {
  const reached = (validated: number): CsvValue => {
    const percent = wholePercent(validated, all.places.length);
    const stages = thresholds.filter((threshold) => threshold <= percent).length;
    return stages === 0 ? null : stages - 1;
  };
  return one(
    'number',
    `Palier obtenu (/${thresholds.length - 1})`,
    oneOf(
      upTo(all).map((n) => csvCell(reached(n))),
      count(all),
    ),
    (row) => reached(validatedOf(row, all)),
  );
}

function won(badge: Badge, count: Count): Columns {
  const holds = badge.criteria.map(({ group, least }) => sql`${count(group)} >= ${sql.lit(least)}`);
  return one(
    'text',
    `${badge.name} obtenu (O/N)`,
    csvYesNo(sql.join([sql`true`, ...holds], sql` and `)),
    (row) => yesNo(badge.criteria.every(({ group, least }) => validatedOf(row, group) >= least)),
  );
}

const mastery = (head: string, group: SkillGroup, count: Count): Columns =>
  one(
    'ratio',
    head,
    oneOf(
      upTo(group).map((n) => csvCell(share(n, group))),
      count(group),
    ),
    (row) => share(validatedOf(row, group), group),
  );

function counts(
  group: SkillGroup,
  count: Sql,
  heads: { mastery: string; targeted: string; validated: string },
): Columns {
  const cells = (validated: number): readonly number[] => [
    share(validated, group),
    group.places.length,
    validated,
  ];
  return {
    heads: [heads.mastery, heads.targeted, heads.validated],
    kinds: ['ratio', 'number', 'number'],
    csv: oneOf(
      upTo(group).map((n) => cells(n).map(csvCell).join(';')),
      count,
    ),
    values: (row) => cells(validatedOf(row, group)),
  };
}

const WORDS: Readonly<Record<string, string>> = { v: 'OK', i: 'KO', '-': 'Non testé' };

/** One column a skill: the letters of `states` spelt out, all at once. */
function states({ skills }: ResultGroups): Columns {
  // The words have no letter of `states`: « Non testé » neither v, i nor hyphen.
  const spelt = Object.entries(WORDS).reduce<Sql>(
    (letters, [letter, word]) => sql`replace(${letters}, ${sql.lit(letter)}, ${sql.lit(`;"${word}"`)})`,
    sql`r.states`,
  );
  return {
    heads: skills.map((skill) => skill.id),
    kinds: skills.map(() => 'text'),
    csv: spelt,
    values: (row) => Array.from(row.states ?? '', (letter) => WORDS[letter] ?? null),
  };
}

const upTo = ({ places }: SkillGroup): number[] => Array.from({ length: places.length + 1 }, (_, n) => n);
const share = (validated: number, { places }: SkillGroup): number =>
  places.length === 0 ? 0 : round(validated / places.length, 2);
const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** UTC, as the columns of 2019 have it. */
const day = (date: Date): string => date.toISOString().slice(0, 10);

export const headsOf = (columns: readonly Columns[]): string[] => columns.flatMap(({ heads }) => heads);

export const kindsOf = (columns: readonly Columns[]): Kind[] => columns.flatMap(({ kinds }) => kinds);

export const csvOf = (columns: readonly Columns[]): Sql => glue(columns.map(({ csv }) => csv));

/** Known, then results or `NA` in each of their cells. */
export const valuesOf = ({ known, results }: ResultColumns, row: ExportedRow): CsvValue[] => [
  ...known.flatMap(({ values }) => values(row)),
  ...(row.sharedAt === null
    ? headsOf(results).map(() => null)
    : results.flatMap(({ values }) => values(row))),
];
