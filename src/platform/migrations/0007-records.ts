import type { Migration } from './migration.ts'

/** What is written about a pupil for those named, who looked, and what goes when its time is up. */
export const records: Migration = {
  name: '0007-records',
  sql: `
create table care_note (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil on delete cascade,
  institution_id uuid not null references institution,
  text text not null check (text <> ''),
  written_by uuid not null references person,
  written_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index on care_note (pupil_id);
create table care_note_reader (
  note_id uuid not null references care_note on delete cascade,
  person_id uuid not null references person,
  primary key (note_id, person_id)
);
-- every look at and change of a pupil's record; lines are only added
create table pupil_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person_id uuid,
  pupil_id uuid not null,
  action text not null check (action in ('look', 'change')),
  -- the page or the verb
  what text not null,
  -- why it was allowed: right, role and scope
  why jsonb not null,
  request_id text
);
create index on pupil_log (pupil_id, at);
create index on pupil_log (person_id, at);
-- what people did to schools, people, rights and settings
create table event_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  region_id uuid,
  person_id uuid,
  what text not null,
  subject jsonb not null default '{}',
  request_id text
);
create index on event_log (region_id, at);
create table legal_hold (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil on delete cascade,
  reason text not null check (reason <> ''),
  placed_by uuid references person,
  placed_at timestamptz not null default now(),
  lifted_by uuid references person,
  lifted_at timestamptz
);
create index on legal_hold (pupil_id);
-- a monthly list per institution, which someone approves
create table retention_list (
  id uuid primary key default gen_random_uuid(),
  institution_id uuid not null references institution,
  drawn_up_on date not null,
  approved_by uuid references person,
  approved_at timestamptz,
  carried_out_at timestamptz,
  unique (institution_id, drawn_up_on)
);
create table retention_item (
  list_id uuid not null references retention_list on delete cascade,
  nr integer not null,
  -- which term of platform/retention says so
  category text not null,
  pupil_id uuid not null,
  record_id uuid,
  starts_on date not null,
  ends_on date not null,
  -- left out by the one who approves, with a reason
  kept_because text,
  -- what became of it when the list was carried out
  outcome text check (outcome in ('destroyed', 'kept', 'held', 'not-due')),
  primary key (list_id, nr)
);
-- what was destroyed, without the person: also for a backup that is put back later
create table destroyed (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  category text not null,
  pupil_id uuid not null,
  record_id uuid,
  list_id uuid
);
-- counts that stay when the pupils have gone
create table cohort_count (
  institution_id uuid not null references institution,
  route_id uuid references route,
  start_year smallint not null,
  teldatum date not null,
  position text not null,
  n integer not null check (n >= 0),
  counted_at timestamptz not null default now(),
  unique (institution_id, route_id, start_year, teldatum, position)
);
`,
}
