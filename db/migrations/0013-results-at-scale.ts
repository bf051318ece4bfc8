import { type Kysely, sql } from 'kysely';

/**
 * Several tests of one person in one campaign, and counts of a campaign that cost the same whatever its size.
 *
 * `current` is the test that a teacher follows: the last begun. `counted` is the one whose results a teacher reads: the last
 * sent. A test that was removed from a campaign is neither. The counts follow by trigger, whoever writes a participation, so
 * that nothing sent is ever counted twice or forgotten: they are always the sum of what `contribute_participation` gives for
 * each row (a test adds it all up again). They are spread over eight shards, so that a class that sends its results in the
 * same second does not queue for one row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await campaignColumns(db);
  await participationColumns(db);
  await countTables(db);
  await countTriggers(db);
  await changeNotices(db);
  await sql`select contribute_participation(p, 1) from participations p`.execute(db);
}

async function campaignColumns(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table campaigns
      add column owner_id text references users (id) on delete set null,
      add column archived_by text,
      add column deleted_at timestamptz,
      add column deleted_by text,
      add column multiple_sendings boolean not null default false,
      add column retake_after_days integer not null default 4 check (retake_after_days between 0 and 365),
      add column auto_share boolean not null default false,
      add column show_answers boolean not null default false,
      add column closes_at timestamptz,
      add column time_zone text not null default 'Europe/Paris',
      add column groups jsonb not null default '[]',
      add column badges jsonb`.execute(db);
  await sql`update campaigns set owner_id = creator_id`.execute(db);
  await sql`create index campaigns_owner_id on campaigns (owner_id)`.execute(db);
}

async function participationColumns(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participations
      add column attempt integer not null default 1 check (attempt >= 1),
      add column current boolean not null default true,
      add column counted boolean not null default false,
      add column group_name text check (length(group_name) between 1 and 50),
      add column removed_at timestamptz,
      add column sort_name text collate "C" not null default ''`.execute(db);
  await sql`update participations set counted = true where status = 'shared'`.execute(db);
  await sql`
    alter table participations
      drop constraint participations_user_id_campaign_id_key,
      add unique (user_id, campaign_id, attempt),
      add check (not counted or status = 'shared')`.execute(db);
  await sql`create unique index participations_current on participations (user_id, campaign_id) where current`.execute(
    db,
  );
  await sql`create unique index participations_counted on participations (user_id, campaign_id) where counted`.execute(
    db,
  );
  // Names without case or accents, family name first: the order of every list, and what a search looks into. The tab sorts
  // « De » with all its first names before « De la ».
  await sql`
    create function person_sort_name(first_name text, last_name text) returns text language sql immutable as $$
      select regexp_replace(lower(normalize(last_name || chr(9) || first_name, NFD)), '[\\u0300-\\u036f]', '', 'g')
    $$`.execute(db);
  await sql`
    update participations p set sort_name = person_sort_name(u.first_name, u.last_name)
    from users u where u.id = p.user_id`.execute(db);
  await sql`
    create function name_participation() returns trigger language plpgsql as $$
    begin
      select person_sort_name(u.first_name, u.last_name) into new.sort_name from users u where u.id = new.user_id;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger participations_name before insert on participations
    for each row execute function name_participation()`.execute(db);
  await sql`
    create function rename_participations() returns trigger language plpgsql as $$
    begin
      update participations set sort_name = person_sort_name(new.first_name, new.last_name) where user_id = new.id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger users_rename after update of first_name, last_name on users
    for each row when (old.first_name <> new.first_name or old.last_name <> new.last_name)
    execute function rename_participations()`.execute(db);
  const followed = sql`where current and removed_at is null`;
  const read = sql`where counted and removed_at is null`;
  await sql`create index participations_followed on participations (campaign_id, sort_name, id) ${followed}`.execute(
    db,
  );
  await sql`create index participations_followed_status on participations (campaign_id, status, sort_name, id) ${followed}`.execute(
    db,
  );
  await sql`create index participations_read on participations (campaign_id, sort_name, id) ${read}`.execute(
    db,
  );
  await sql`create index participations_read_result on participations (campaign_id, validated_count, sort_name, id) ${read}`.execute(
    db,
  );
}

async function countTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaign_counts (
      campaign_id bigint not null references campaigns (id),
      shard smallint not null check (shard between 0 and 7),
      participants integer not null default 0,
      started integer not null default 0,
      to_share integer not null default 0,
      shared integer not null default 0,
      received integer not null default 0,
      validated_sum bigint not null default 0,
      validated_squares bigint not null default 0,
      mastery integer[] not null default array_fill(0, array[101]),
      validated integer[] not null default '{}',
      missed integer[] not null default '{}',
      last_at timestamptz,
      primary key (campaign_id, shard)
    )`.execute(db);
  await sql`
    create table campaign_days (
      campaign_id bigint not null references campaigns (id),
      day date not null,
      shard smallint not null check (shard between 0 and 7),
      starts integer not null default 0,
      sendings integer not null default 0,
      primary key (campaign_id, day, shard)
    )`.execute(db);
  await sql`
    create table campaign_item_counts (
      campaign_id bigint not null references campaigns (id),
      item_id text not null,
      shard smallint not null check (shard between 0 and 7),
      right_count integer not null default 0,
      wrong_count integer not null default 0,
      skipped_count integer not null default 0,
      primary key (campaign_id, item_id, shard)
    )`.execute(db);
}

async function countTriggers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function add_integers(a integer[], b integer[]) returns integer[] language sql immutable as $$
      select coalesce(array_agg(coalesce(x, 0) + coalesce(y, 0) order by i), '{}')
      from unnest(a, b) with ordinality as t (x, y, i)
    $$`.execute(db);
  // Whole per cent as the engine says it: 100 only when all is validated, 0 only when nothing is.
  await sql`
    create function mastery_percent(validated integer, targeted integer) returns integer language sql immutable as $$
      select case
        when targeted = 0 or validated = 0 then 0
        when validated >= targeted then 100
        else least(99, greatest(1, round(100.0 * validated / targeted)::integer)) end
    $$`.execute(db);
  await sql`
    create function contribute_participation(p participations, sign integer) returns void language plpgsql as $$
    declare
      s smallint := p.id % 8;
      zone text;
      skills jsonb;
      of_followed integer := 0;
      of_read integer := 0;
      v integer[];
      m integer[];
      slot integer;
    begin
      if p.removed_at is not null or not (p.current or p.counted) then return; end if;
      if p.current then of_followed := sign; end if;
      if p.counted then of_read := sign; end if;
      select c.time_zone, c.skill_ids into zone, skills from campaigns c where c.id = p.campaign_id;
      if p.counted then
        select array_agg(coalesce(left(p.knowledge ->> id, 1) = 'v', false)::integer * sign order by i),
               array_agg(coalesce(left(p.knowledge ->> id, 1) = 'i', false)::integer * sign order by i)
        into v, m from jsonb_array_elements_text(skills) with ordinality as t (id, i);
      end if;
      slot := mastery_percent(p.validated_count, p.targeted_count) + 1;
      insert into campaign_counts as c (campaign_id, shard) values (p.campaign_id, s) on conflict do nothing;
      update campaign_counts c set
        participants = c.participants + of_followed,
        started = c.started + case when p.status = 'started' then of_followed else 0 end,
        to_share = c.to_share + case when p.status = 'to_share' then of_followed else 0 end,
        shared = c.shared + case when p.status = 'shared' then of_followed else 0 end,
        received = c.received + of_read,
        validated_sum = c.validated_sum + of_read * p.validated_count,
        validated_squares = c.validated_squares + of_read * p.validated_count * p.validated_count,
        mastery[slot] = c.mastery[slot] + of_read,
        validated = case when p.counted then add_integers(c.validated, v) else c.validated end,
        missed = case when p.counted then add_integers(c.missed, m) else c.missed end,
        last_at = greatest(c.last_at, p.started_at, p.finished_at, p.shared_at)
      where c.campaign_id = p.campaign_id and c.shard = s;
      if p.current then
        insert into campaign_days as d (campaign_id, day, shard, starts)
        values (p.campaign_id, (p.started_at at time zone zone)::date, s, sign)
        on conflict (campaign_id, day, shard) do update set starts = d.starts + excluded.starts;
      end if;
      if p.counted then
        insert into campaign_days as d (campaign_id, day, shard, sendings)
        values (p.campaign_id, (p.shared_at at time zone zone)::date, s, sign)
        on conflict (campaign_id, day, shard) do update set sendings = d.sendings + excluded.sendings;
        -- In one order: two who send at once never wait for each other in a ring.
        insert into campaign_item_counts as n (campaign_id, item_id, shard, right_count, wrong_count, skipped_count)
        select p.campaign_id, h ->> 'itemId', s,
               sign * count(*) filter (where h ->> 'verdict' = 'right'),
               sign * count(*) filter (where h ->> 'verdict' = 'wrong'),
               sign * count(*) filter (where h ->> 'verdict' = 'skipped')
        from jsonb_array_elements(p.history) h group by 2 order by 2
        on conflict (campaign_id, item_id, shard) do update set
          right_count = n.right_count + excluded.right_count,
          wrong_count = n.wrong_count + excluded.wrong_count,
          skipped_count = n.skipped_count + excluded.skipped_count;
      end if;
    end $$`.execute(db);
  await sql`
    create function count_participation() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then perform contribute_participation(old, -1); end if;
      if tg_op <> 'DELETE' then perform contribute_participation(new, 1); end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger participations_counted_in after insert or delete on participations
    for each row execute function count_participation()`.execute(db);
  // An answer changes none of these: it costs the comparison below and nothing else.
  await sql`
    create trigger participations_counted_again after update on participations for each row
    when (old.status <> new.status or old.current <> new.current or old.counted <> new.counted
      or (old.removed_at is null) <> (new.removed_at is null))
    execute function count_participation()`.execute(db);
}

/** Who looks at a campaign is told of each change on the channel `campaign_changed`; nobody looks: nothing is sent. */
async function changeNotices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaign_watchers (
      campaign_id bigint primary key references campaigns (id),
      until timestamptz not null
    )`.execute(db);
  await sql`
    create function notice_participation() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from campaign_watchers w where w.campaign_id = new.campaign_id and w.until > now()) then
        perform pg_notify('campaign_changed', new.campaign_id || ':' || new.id);
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger participations_noticed after insert or update on participations
    for each row execute function notice_participation()`.execute(db);
}
