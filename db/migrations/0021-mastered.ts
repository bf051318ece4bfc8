import { type Kysely, sql } from 'kysely';

/**
 * `mastered`: of what was sent, one bit a skill in the order of the campaign, one where it was validated. How many skills of a
 * competence are validated is then a mask and a count of bits, and not a walk through the letters of `states` for each line of a file.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participations add column mastered bit varying
      generated always as (translate(states, 'vi-', '100')::bit varying) stored`.execute(db);
}
