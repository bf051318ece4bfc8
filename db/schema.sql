-- What the migrations make, for reading. Written by `npm run db:schema`; db/schema.test.ts tells when it is stale.

create table accounts (
  id text not null,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX accounts_user_id ON public.accounts USING btree (user_id);

create table answers (
  user_id text not null,
  participation_id bigint not null,
  position integer not null,
  item_id text not null,
  skill_id text not null,
  answer jsonb,
  verdict text not null,
  trace jsonb not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone not null,
  constraint answers_pkey PRIMARY KEY (user_id, participation_id, "position"),
  constraint answers_user_id_participation_id_fkey FOREIGN KEY (user_id, participation_id) REFERENCES participations(user_id, id) ON DELETE CASCADE,
  constraint answers_check CHECK (((answer IS NULL) = (verdict = 'skipped'::text))),
  constraint answers_position_check CHECK (("position" > 0)),
  constraint answers_verdict_check CHECK ((verdict = ANY (ARRAY['right'::text, 'wrong'::text, 'skipped'::text])))
);
create policy of_school on answers using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (( SELECT p.campaign_id
   FROM participations p
  WHERE ((p.user_id = answers.user_id) AND (p.id = answers.participation_id))
 LIMIT 1) IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (( SELECT p.campaign_id
   FROM participations p
  WHERE ((p.user_id = answers.user_id) AND (p.id = answers.participation_id))
 LIMIT 1) IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))))));

create table audit_events (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  act text not null,
  actor_id text,
  organisation_id bigint,
  subject_kind text not null,
  subject_id text not null,
  address text,
  details jsonb not null default '{}'::jsonb,
  constraint audit_events_pkey PRIMARY KEY (id),
  constraint audit_events_act_check CHECK ((act ~ '^[a-z]+(-[a-z]+)*$'::text))
);
CREATE INDEX audit_events_actor_id ON public.audit_events USING btree (actor_id, at DESC);
CREATE INDEX audit_events_at ON public.audit_events USING btree (at DESC, id DESC);
CREATE INDEX audit_events_organisation_id ON public.audit_events USING btree (organisation_id, at DESC);
create policy of_school on audit_events using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))));

create table campaign_counts (
  campaign_id bigint not null,
  shard smallint not null,
  participants integer not null default 0,
  started integer not null default 0,
  to_share integer not null default 0,
  shared integer not null default 0,
  received integer not null default 0,
  validated_sum bigint not null default 0,
  validated_squares bigint not null default 0,
  mastery integer[] not null default array_fill(0, ARRAY[101]),
  validated integer[] not null default '{}'::integer[],
  missed integer[] not null default '{}'::integer[],
  last_at timestamp with time zone,
  constraint campaign_counts_pkey PRIMARY KEY (campaign_id, shard),
  constraint campaign_counts_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  constraint campaign_counts_shard_check CHECK (((shard >= 0) AND (shard <= 7)))
);
create policy of_school on campaign_counts using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))))));

create table campaign_days (
  campaign_id bigint not null,
  day date not null,
  shard smallint not null,
  starts integer not null default 0,
  sendings integer not null default 0,
  constraint campaign_days_pkey PRIMARY KEY (campaign_id, day, shard),
  constraint campaign_days_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  constraint campaign_days_shard_check CHECK (((shard >= 0) AND (shard <= 7)))
);
create policy of_school on campaign_days using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))))));

create table campaign_item_counts (
  campaign_id bigint not null,
  item_id text not null,
  shard smallint not null,
  right_count integer not null default 0,
  wrong_count integer not null default 0,
  skipped_count integer not null default 0,
  constraint campaign_item_counts_pkey PRIMARY KEY (campaign_id, item_id, shard),
  constraint campaign_item_counts_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  constraint campaign_item_counts_shard_check CHECK (((shard >= 0) AND (shard <= 7)))
);
create policy of_school on campaign_item_counts using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))))));

create table campaign_watchers (
  campaign_id bigint not null,
  until timestamp with time zone not null,
  constraint campaign_watchers_pkey PRIMARY KEY (campaign_id),
  constraint campaign_watchers_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id)
);
create policy of_school on campaign_watchers using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))))));

create table campaigns (
  id bigint not null generated always as identity,
  organisation_id bigint not null,
  code text not null,
  name text not null,
  target_kind text not null,
  target_key text not null,
  target_name text not null,
  release_id text not null,
  skill_ids jsonb not null,
  title text,
  landing_text text,
  identifier_label text,
  creator_id text,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  stages jsonb,
  owner_id text,
  archived_by text,
  deleted_at timestamp with time zone,
  deleted_by text,
  multiple_sendings boolean not null default false,
  retake_after_days integer not null default 4,
  auto_share boolean not null default false,
  show_answers boolean not null default false,
  closes_at timestamp with time zone,
  time_zone text not null default 'Europe/Paris'::text,
  groups jsonb not null default '[]'::jsonb,
  badges jsonb,
  constraint campaigns_pkey PRIMARY KEY (id),
  constraint campaigns_code_key UNIQUE (code),
  constraint campaigns_creator_id_fkey FOREIGN KEY (creator_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint campaigns_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint campaigns_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE SET NULL,
  constraint campaigns_release_id_fkey FOREIGN KEY (release_id) REFERENCES content_releases(id),
  constraint campaigns_code_check CHECK ((code ~ '^[A-HJKMNP-Z]{6}[2-9]{3}$'::text)),
  constraint campaigns_identifier_label_check CHECK (((length(identifier_label) >= 1) AND (length(identifier_label) <= 255))),
  constraint campaigns_landing_text_check CHECK (((length(landing_text) >= 1) AND (length(landing_text) <= 5000))),
  constraint campaigns_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint campaigns_retake_after_days_check CHECK (((retake_after_days >= 0) AND (retake_after_days <= 365))),
  constraint campaigns_target_kind_check CHECK ((target_kind = ANY (ARRAY['competence'::text, 'profile'::text]))),
  constraint campaigns_title_check CHECK (((length(title) >= 1) AND (length(title) <= 50)))
);
CREATE INDEX campaigns_organisation ON public.campaigns USING btree (organisation_id, created_at DESC, id DESC);
CREATE INDEX campaigns_owner_id ON public.campaigns USING btree (owner_id);
create policy of_school on campaigns using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))));

create table content_releases (
  id text not null,
  document jsonb not null,
  created_at timestamp with time zone not null,
  constraint content_releases_pkey PRIMARY KEY (id)
);

create table invitations (
  id bigint not null generated always as identity,
  organisation_id bigint not null,
  email text not null,
  role text not null,
  lang text not null,
  token_hash text not null,
  invited_by text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES users(id) ON DELETE SET NULL,
  constraint invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint invitations_check CHECK (((accepted_at IS NULL) OR (cancelled_at IS NULL))),
  constraint invitations_email_check CHECK ((email = lower(email))),
  constraint invitations_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text])))
);
CREATE INDEX invitations_email ON public.invitations USING btree (email);
CREATE INDEX invitations_invited_by ON public.invitations USING btree (invited_by);
CREATE INDEX invitations_organisation_id ON public.invitations USING btree (organisation_id);
CREATE UNIQUE INDEX invitations_pending ON public.invitations USING btree (organisation_id, email) WHERE ((accepted_at IS NULL) AND (cancelled_at IS NULL));
create policy of_school on invitations using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))));

create table known_places (
  user_id text not null,
  place text not null,
  last_entered_at timestamp with time zone not null,
  constraint known_places_pkey PRIMARY KEY (user_id, place),
  constraint known_places_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

create table memberships (
  user_id text not null,
  organisation_id bigint not null,
  role text not null,
  created_at timestamp with time zone not null,
  last_visit_at timestamp with time zone,
  constraint memberships_pkey PRIMARY KEY (user_id, organisation_id),
  constraint memberships_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text])))
);
CREATE INDEX memberships_organisation_id ON public.memberships USING btree (organisation_id);
create policy of_school on memberships using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))));

create table orga_terms_acceptances (
  user_id text not null,
  version text not null,
  accepted_at timestamp with time zone not null,
  constraint orga_terms_acceptances_pkey PRIMARY KEY (user_id, version),
  constraint orga_terms_acceptances_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

create table organisations (
  id bigint not null generated always as identity,
  name text not null,
  type text not null,
  uai text,
  town text,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  postcode text,
  constraint organisations_pkey PRIMARY KEY (id),
  constraint organisations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint organisations_postcode_check CHECK (((length(postcode) >= 1) AND (length(postcode) <= 10))),
  constraint organisations_type_check CHECK ((type = ANY (ARRAY['college'::text, 'lycee'::text, 'ecole'::text, 'superieur'::text, 'autre'::text]))),
  constraint organisations_uai_check CHECK ((uai ~ '^[0-9]{7}[A-Z]$'::text))
);
CREATE INDEX organisations_uai ON public.organisations USING btree (uai);
create policy of_school on organisations using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))));

create table participations (
  user_id text not null,
  id bigint not null generated always as identity,
  campaign_id bigint not null,
  identifier text,
  status text not null,
  seed integer not null,
  rules_seen boolean not null default false,
  answer_count integer not null default 0,
  history jsonb not null default '[]'::jsonb,
  asked jsonb,
  asked_at timestamp with time zone,
  checkpoint_at integer not null default 0,
  knowledge jsonb not null default '{}'::jsonb,
  targeted_count integer not null,
  tested_count integer not null default 0,
  validated_count integer not null default 0,
  started_at timestamp with time zone not null,
  last_answer_at timestamp with time zone,
  finished_at timestamp with time zone,
  shared_at timestamp with time zone,
  strategy text not null default 'original'::text,
  earlier jsonb not null default '[]'::jsonb,
  length_from integer,
  length_to integer,
  attempt integer not null default 1,
  current boolean not null default true,
  counted boolean not null default false,
  group_name text,
  removed_at timestamp with time zone,
  sort_name text not null default ''::text,
  progress smallint not null default 
CASE
    WHEN (status <> 'started'::text) THEN (100)::double precision
    WHEN (length_to IS NOT NULL) THEN
    CASE
        WHEN (length_to = 0) THEN (0)::double precision
        ELSE LEAST((99)::double precision, floor(((((answer_count)::double precision / (length_to)::double precision) * (100)::double precision) + (0.5)::double precision)))
    END
    WHEN (targeted_count = 0) THEN (0)::double precision
    ELSE LEAST((99)::double precision, floor(((((tested_count)::double precision / (targeted_count)::double precision) * (100)::double precision) + (0.5)::double precision)))
END,
  states text,
  mastered bit varying default (translate(states, 'vi-'::text, '100'::text))::bit varying,
  constraint participations_pkey PRIMARY KEY (user_id, id),
  constraint participations_user_id_campaign_id_attempt_key UNIQUE (user_id, campaign_id, attempt),
  constraint participations_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  constraint participations_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint participations_answer_count_check CHECK ((answer_count >= 0)),
  constraint participations_attempt_check CHECK ((attempt >= 1)),
  constraint participations_check CHECK (((asked IS NULL) = (status <> 'started'::text))),
  constraint participations_check1 CHECK (((shared_at IS NULL) = (status <> 'shared'::text))),
  constraint participations_check2 CHECK (((length_from >= 0) AND (length_from <= length_to))),
  constraint participations_check3 CHECK (((NOT counted) OR (status = 'shared'::text))),
  constraint participations_group_name_check CHECK (((length(group_name) >= 1) AND (length(group_name) <= 50))),
  constraint participations_identifier_check CHECK (((length(identifier) >= 1) AND (length(identifier) <= 255))),
  constraint participations_states_check CHECK (((states IS NULL) = (status <> 'shared'::text))),
  constraint participations_status_check CHECK ((status = ANY (ARRAY['started'::text, 'to_share'::text, 'shared'::text])))
);
CREATE INDEX participations_campaign ON public.participations USING btree (campaign_id, id);
CREATE UNIQUE INDEX participations_counted ON public.participations USING btree (user_id, campaign_id) WHERE counted;
CREATE UNIQUE INDEX participations_current ON public.participations USING btree (user_id, campaign_id) WHERE current;
CREATE INDEX participations_exported ON public.participations USING btree (campaign_id, id) INCLUDE (user_id, counted, current) WHERE (removed_at IS NULL);
CREATE INDEX participations_followed ON public.participations USING btree (campaign_id, sort_name, id) WHERE (current AND (removed_at IS NULL));
CREATE INDEX participations_followed_group ON public.participations USING btree (campaign_id, group_name, sort_name, id) WHERE (current AND (removed_at IS NULL) AND (group_name IS NOT NULL));
CREATE INDEX participations_followed_progress ON public.participations USING btree (campaign_id, progress, sort_name, id) WHERE (current AND (removed_at IS NULL));
CREATE INDEX participations_followed_started ON public.participations USING btree (campaign_id, started_at, id) WHERE (current AND (removed_at IS NULL));
CREATE INDEX participations_followed_status ON public.participations USING btree (campaign_id, status DESC, sort_name, id) WHERE (current AND (removed_at IS NULL));
CREATE INDEX participations_read ON public.participations USING btree (campaign_id, sort_name, id) INCLUDE (validated_count) WHERE (counted AND (removed_at IS NULL));
CREATE INDEX participations_read_group ON public.participations USING btree (campaign_id, group_name, sort_name, id) WHERE (counted AND (removed_at IS NULL));
CREATE INDEX participations_read_result ON public.participations USING btree (campaign_id, validated_count, sort_name, id) WHERE (counted AND (removed_at IS NULL));
CREATE INDEX participations_removed ON public.participations USING btree (campaign_id, sort_name, id) WHERE (current AND (removed_at IS NOT NULL));
create policy of_school on participations using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (campaign_id IN ( SELECT c.id
   FROM campaigns c
  WHERE (c.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))))));

create table second_factors (
  user_id text not null,
  sealed_secret text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  constraint second_factors_pkey PRIMARY KEY (user_id),
  constraint second_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

create table sessions (
  id text not null,
  token text not null,
  user_id text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  second_factor_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX sessions_user_id ON public.sessions USING btree (user_id);

create table space_requests (
  id bigint not null generated always as identity,
  state text not null,
  school_name text not null,
  type text not null,
  uai text,
  town text not null,
  postcode text not null,
  first_name text not null,
  last_name text not null,
  job_title text not null,
  email text not null,
  comment text,
  lang text not null,
  confirm_hash text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by text,
  reason text,
  organisation_id bigint,
  claim_hash text,
  claim_until timestamp with time zone,
  claimed_at timestamp with time zone,
  constraint space_requests_pkey PRIMARY KEY (id),
  constraint space_requests_claim_hash_key UNIQUE (claim_hash),
  constraint space_requests_confirm_hash_key UNIQUE (confirm_hash),
  constraint space_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id) ON DELETE SET NULL,
  constraint space_requests_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint space_requests_check CHECK (((state = 'unconfirmed'::text) = (confirmed_at IS NULL))),
  constraint space_requests_check1 CHECK (((state = ANY (ARRAY['accepted'::text, 'refused'::text])) = (decided_at IS NOT NULL))),
  constraint space_requests_check2 CHECK (((state = 'refused'::text) = (reason IS NOT NULL))),
  constraint space_requests_check3 CHECK (((state = 'accepted'::text) = (organisation_id IS NOT NULL))),
  constraint space_requests_check4 CHECK (((claim_hash IS NULL) = (claim_until IS NULL))),
  constraint space_requests_comment_check CHECK (((length(comment) >= 1) AND (length(comment) <= 2000))),
  constraint space_requests_email_check CHECK ((email = lower(email))),
  constraint space_requests_first_name_check CHECK (((length(first_name) >= 1) AND (length(first_name) <= 100))),
  constraint space_requests_job_title_check CHECK (((length(job_title) >= 1) AND (length(job_title) <= 100))),
  constraint space_requests_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint space_requests_last_name_check CHECK (((length(last_name) >= 1) AND (length(last_name) <= 100))),
  constraint space_requests_postcode_check CHECK (((length(postcode) >= 1) AND (length(postcode) <= 10))),
  constraint space_requests_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint space_requests_school_name_check CHECK (((length(school_name) >= 1) AND (length(school_name) <= 255))),
  constraint space_requests_state_check CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'pending'::text, 'accepted'::text, 'refused'::text]))),
  constraint space_requests_town_check CHECK (((length(town) >= 1) AND (length(town) <= 100))),
  constraint space_requests_type_check CHECK ((type = ANY (ARRAY['college'::text, 'lycee'::text, 'ecole'::text, 'superieur'::text, 'autre'::text]))),
  constraint space_requests_uai_check CHECK ((uai ~ '^[0-9]{7}[A-Z]$'::text))
);
CREATE INDEX space_requests_decided_by ON public.space_requests USING btree (decided_by);
CREATE INDEX space_requests_email ON public.space_requests USING btree (email, created_at);
CREATE INDEX space_requests_organisation_id ON public.space_requests USING btree (organisation_id);
CREATE INDEX space_requests_state ON public.space_requests USING btree (state, created_at DESC, id DESC);
CREATE INDEX space_requests_uai ON public.space_requests USING btree (uai);
create policy of_school on space_requests using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))));

create table target_profile_spaces (
  profile_id bigint not null,
  organisation_id bigint not null,
  created_at timestamp with time zone not null,
  constraint target_profile_spaces_pkey PRIMARY KEY (profile_id, organisation_id),
  constraint target_profile_spaces_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint target_profile_spaces_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES target_profiles(id)
);
CREATE INDEX target_profile_spaces_organisation_id ON public.target_profile_spaces USING btree (organisation_id);
create policy of_school on target_profile_spaces using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif"))));

create table target_profiles (
  id bigint not null generated always as identity,
  title text not null,
  description text,
  tubes jsonb not null,
  stages jsonb not null default '[]'::jsonb,
  is_public boolean not null,
  for_new_spaces boolean not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  obsolete_at timestamp with time zone,
  constraint target_profiles_pkey PRIMARY KEY (id),
  constraint target_profiles_description_check CHECK (((length(description) >= 1) AND (length(description) <= 1000))),
  constraint target_profiles_title_check CHECK (((length(title) >= 1) AND (length(title) <= 100)))
);
create policy of_school on target_profiles using (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR is_public OR (id IN ( SELECT s.profile_id
   FROM target_profile_spaces s
  WHERE (s.organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::bigint AS "nullif")))))) with check (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'house'::text) OR false));

create table tries (
  key text not null,
  failures integer not null,
  counted_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint tries_pkey PRIMARY KEY (key),
  constraint tries_failures_check CHECK ((failures >= 0))
);
CREATE INDEX tries_counted_at ON public.tries USING btree (counted_at);

create table users (
  id text not null,
  name text not null,
  first_name text not null,
  last_name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  terms_accepted_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  role text,
  lang text,
  anonymised_at timestamp with time zone,
  constraint users_pkey PRIMARY KEY (id),
  constraint users_email_key UNIQUE (email),
  constraint users_email_check CHECK ((email = lower(email))),
  constraint users_first_name_check CHECK (((length(first_name) >= 1) AND (length(first_name) <= 100))),
  constraint users_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint users_last_name_check CHECK (((length(last_name) >= 1) AND (length(last_name) <= 100))),
  constraint users_role_check CHECK ((role = 'pix-admin'::text))
);

create table verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_identifier ON public.verifications USING btree (identifier);
