import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * Row-level security (ADR 0011): a connection sees the rows of the school it was told, all of them when it opened as the
 * house's, none otherwise. Who owns the tables is not bound: migrating and saving need all. `db/school-policy.test.ts` fails for
 * a table of a school without policy.
 *
 * The settings are read in a `select`, so that a statement reads them once and not for each row.
 */
const house = sql`(select current_setting('app.scope', true)) = 'house'`;
const school = sql`(select nullif(current_setting('app.organisation', true), '')::bigint)`;
const campaigns = sql`select c.id from campaigns c where c.organisation_id = ${school}`;

async function protect(
  db: Kysely<unknown>,
  table: string,
  ofSchool: RawBuilder<unknown>,
  mayWrite: RawBuilder<unknown> = ofSchool,
): Promise<void> {
  await sql`
    create policy of_school on ${sql.table(table)}
    using (${house} or ${ofSchool}) with check (${house} or ${mayWrite})`.execute(db);
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
}

/** A table whose rows name their school in this column. */
export const protectBySchool = (
  db: Kysely<unknown>,
  table: string,
  column = 'organisation_id',
): Promise<void> => protect(db, table, sql`${sql.ref(column)} = ${school}`);

/** A table whose rows name their campaign: the campaigns of the school are read once for a whole statement. */
export const protectByCampaign = (db: Kysely<unknown>, table: string): Promise<void> =>
  protect(db, table, sql`campaign_id in (${campaigns})`);

/** A table whose rows name their participation. One look by key for each row: a `limit` keeps PostgreSQL from reading them all. */
export const protectByParticipation = (db: Kysely<unknown>, table: string): Promise<void> =>
  protect(
    db,
    table,
    sql`(select p.campaign_id from participations p
         where p.user_id = ${sql.table(table)}.user_id and p.id = ${sql.table(table)}.participation_id limit 1)
        in (${campaigns})`,
  );

/** Target profiles: a school reads public ones and those it was given; the house writes them. */
export const protectProfiles = (db: Kysely<unknown>): Promise<void> =>
  protect(
    db,
    'target_profiles',
    sql`is_public or id in (select s.profile_id from target_profile_spaces s where s.organisation_id = ${school})`,
    sql`false`,
  );
