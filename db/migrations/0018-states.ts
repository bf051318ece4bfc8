import { type Kysely, sql } from 'kysely';

/**
 * `states`: what was sent, one letter a skill in the order of the campaign: `v`alidated, `i`nvalidated, `-` not tested. Written by
 * the database at the sending and never again, so that files of results are cut out of one text instead of being looked up
 * skill by skill (6 000 tests of 700 skills: 4 million look-ups). Null until the results are sent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table participations add column states text collate "C"`.execute(db);
  await sql`
    create function participation_states(knowledge jsonb, skills jsonb) returns text language sql immutable as $$
      select coalesce(string_agg(coalesce(left(knowledge ->> id, 1), '-'), '' order by i), '')
      from jsonb_array_elements_text(skills) with ordinality as t (id, i)
    $$`.execute(db);
  await sql`
    create function freeze_states() returns trigger language plpgsql as $$
    begin
      select participation_states(new.knowledge, c.skill_ids) into new.states from campaigns c where c.id = new.campaign_id;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger participations_frozen_in before insert on participations
    for each row when (new.status = 'shared') execute function freeze_states()`.execute(db);
  await sql`
    create trigger participations_frozen before update on participations
    for each row when (new.status = 'shared' and old.status <> 'shared') execute function freeze_states()`.execute(
    db,
  );
  await sql`
    update participations p set states = participation_states(p.knowledge, c.skill_ids)
    from campaigns c where c.id = p.campaign_id and p.status = 'shared'`.execute(db);
  await sql`
    alter table participations
      add constraint participations_states_check check ((states is null) = (status <> 'shared'))`.execute(db);
  // Who is in a file, read from the index alone: the rows themselves are wide.
  await sql`
    create index participations_exported on participations (campaign_id, id) include (user_id, counted, current)
    where removed_at is null`.execute(db);
}
