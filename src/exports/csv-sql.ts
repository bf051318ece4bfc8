import { type RawBuilder, sql } from 'kysely';

/** Blanks as JavaScript knows them: what may stand before the sign of a formula. */
const BLANK = '\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';
const FORMULA = `^[${BLANK}]*[=+@\\u0009\\u000d\\uff1d\\uff0b\\uff0d\\uff20-]`;

type Sql = RawBuilder<unknown>;

// Every cell comes with the semicolon before it: half as many texts to glue for each row.

/**
 * `csvCell` of a text, made by the database: the same rules, compared with it over any text in csv-sql.test.ts. A text that begins
 * with a plain letter is neither a number nor a formula: two comparisons instead of two patterns.
 */
export const csvText = (text: Sql): Sql => sql`(case
  when ${text} is null then ';"NA"'
  when ascii(${text}) between 65 and 90 or ascii(${text}) between 97 and 122
    then ';"' || replace(${text}, '"', '""') || '"'
  when ${text} ~ '^[0-9][0-9-]*$' then ';' || ${text}
  when ${text} ~ ${sql.lit(FORMULA)} then ';"''' || replace(${text}, '"', '""') || '"'
  else ';"' || replace(${text}, '"', '""') || '"' end)`;

/** A ratio with at most three decimals, as `csvCell` prints a number. */
export const csvRatio = (ratio: Sql): Sql =>
  sql`';' || replace(trim_scale(round((${ratio})::numeric, 3))::text, '.', ',')`;

export const csvWhole = (number: Sql): Sql => sql`';' || (${number})::text`;

/**
 * Day in UTC, as the columns of 2019 have it. (Both databases are talked to in ISO: to_char costs ten times as much; and a zone
 * said as an interval need not be looked up by its name.)
 */
export const csvDay = (at: Sql): Sql => sql`';' || (${at} at time zone interval '0')::date::text`;

/**
 * One of these cells or rows of cells, by a number from 0: what can be said of n skills is n + 1 texts, made once and not for each
 * row. Told to the database in one text, which it takes apart once.
 */
export const oneOf = (texts: readonly string[], index: Sql): Sql =>
  sql`(string_to_array(${sql.lit(texts.map((text) => `;${text}`).join(BETWEEN))}, ${sql.lit(BETWEEN)}))[1 + ${index}]`;

/** In no cell that is made of numbers, « NA » and words of ours. */
const BETWEEN = '|';

export const glue = (cells: readonly Sql[]): Sql => sql.join(cells, sql` || `);
