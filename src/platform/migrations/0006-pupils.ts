import type { Migration } from './migration.ts'

/**
 * A pupil is a random number and nothing else; each school keeps its own record of the pupil, with its own enrolments.
 * That two schools' records are one pupil is a decision of a person: a record moves to the other pupil, and back again
 * when it was wrong (`pupil_match`). Lines are never overwritten: a correction is a new one that says what it replaces.
 */
export const pupils: Migration = {
  name: '0006-pupils',
  sql: `
create table pupil (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  created_at timestamptz not null default now()
);
create index on pupil (region_id);
create table import_run (
  id uuid primary key default gen_random_uuid(),
  institution_id uuid not null references institution,
  kind text not null check (kind in ('table', 'edexml', 'ro', 'tbgi')),
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  state text not null check (state in ('reading', 'preview', 'applied', 'undone', 'refused', 'cancelled')),
  -- what was chosen on the way: the day the file tells about, the columns, what to do with who is gone
  settings jsonb not null default '{}',
  -- counts, problems and what was dropped on reading: what the pages show
  summary jsonb not null default '{}',
  started_by uuid references person,
  started_at timestamptz not null default now(),
  applied_at timestamptz,
  undone_by uuid references person,
  undone_at timestamptz
);
create index on import_run (institution_id, started_at);
create table school_record (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil,
  institution_id uuid not null references institution,
  -- by which the school knows the pupil, and in which of its systems (import/readers/delivery.ts); never a BSN
  key text not null,
  key_kind text not null default 'leerlingnummer',
  -- '' when the school did not say
  given_name text not null,
  infix text,
  family_name text not null,
  initials text,
  birth_date date,
  sex text check (sex in ('m', 'v', 'x')),
  email text,
  created_at timestamptz not null default now(),
  unique (institution_id, key_kind, key)
);
create index on school_record (pupil_id);
create index on school_record (birth_date, family_name);
create index school_record_name on school_record (lower(family_name) text_pattern_ops);
create table enrolment (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  site_id uuid not null references site,
  kind text not null check (kind in ('vo', 'mbo')),
  -- vmbo-bb … as in docs/formats.md; null when the school did not say: EDEXML has no leerweg
  opleiding text,
  leerjaar smallint check (leerjaar between 1 and 9),
  profiel text,
  crebo text,
  -- the school's own number of the enrolment, when a file has one: inschrijvingvolgnummer
  ref text,
  valid_from date not null,
  -- the last day
  valid_until date,
  -- why it ended, in the school's words or code
  reason text,
  import_id uuid references import_run,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  replaces uuid references enrolment,
  -- taken back, by an undone import or a correction
  withdrawn_at timestamptz,
  check (valid_until is null or valid_until >= valid_from)
);
create index on enrolment (record_id);
create index on enrolment (site_id);
create index on enrolment (import_id);
-- what one school says of a pupil in a route: both must say the same
create table route_enrolment (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  route_id uuid not null references route,
  phase text not null check (phase in ('VO', 'MBO')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  reason text,
  import_id uuid references import_run,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  replaces uuid references route_enrolment,
  withdrawn_at timestamptz
);
create index on route_enrolment (record_id);
create index on route_enrolment (route_id);
create table group_member (
  group_id uuid not null references pupil_group,
  record_id uuid not null references school_record on delete cascade,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  -- null: put there by a person, and left alone by imports
  import_id uuid references import_run,
  primary key (group_id, record_id, valid_from)
);
create index on group_member (record_id);
create table pupil_match (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  other_record_id uuid not null references school_record on delete cascade,
  -- 'later' decides nothing: it only puts the two aside
  decision text not null check (decision in ('same', 'different', 'later')),
  -- where the record was before, so that the decision can be taken back
  pupil_before uuid,
  -- what went along with the record: ids of care notes, roles and legal holds
  moved jsonb not null default '{}',
  decided_by uuid references person,
  decided_at timestamptz not null default now(),
  reversed_by uuid references person,
  reversed_at timestamptz
);
create index on pupil_match (record_id);
create index on pupil_match (other_record_id);
create table import_mapping (
  institution_id uuid primary key references institution,
  -- columns of a table, and which of our sites its words for sites mean: { columns, sites }
  mapping jsonb not null,
  saved_at timestamptz not null default now()
);
-- a file that was read and waits to be judged: one row a pupil, its lines beside it. Gone when the import ends; not
-- logged, so after a crash of the server it is empty and the preview is asked for again; half-filled pages, for judging writes every
-- row once more
create unlogged table import_row (
  import_id uuid not null references import_run on delete cascade,
  key text not null,
  key_kind text not null,
  -- of the file, counted from 1
  line integer not null,
  given_name text,
  infix text,
  family_name text,
  initials text,
  birth_date date,
  sex text,
  email text,
  -- found by judging: the record with this key, and what the file would do to it
  record_id uuid,
  pupil_id uuid,
  verdict text check (verdict in ('new', 'changed', 'same', 'refused')),
  primary key (import_id, key)
) with (fillfactor = 50);
create unlogged table import_line (
  import_id uuid not null references import_run on delete cascade,
  nr integer not null,
  key text not null,
  line integer not null,
  what text not null check (what in ('enrolment', 'route', 'group', 'placement', 'diploma', 'funding')),
  site_id uuid,
  -- the site in the words of the file, when it is none of ours by number or name: which it is, a person says
  site_word text,
  route_id uuid,
  group_name text,
  ref text,
  kind text,
  opleiding text,
  leerjaar smallint,
  profiel text,
  crebo text,
  phase text,
  valid_from date,
  valid_until date,
  reason text,
  -- of placements, diplomas and funding: everything else that was read
  fields jsonb,
  -- found by judging: the line it stands for, what the file would do to it, and from which day
  line_id uuid,
  verdict text check (verdict in ('new', 'changed', 'same', 'refused')),
  -- replace: the line was wrong; split: it held until now; after: it had ended
  how text check (how in ('replace', 'split', 'after')),
  starts_on date,
  -- ids of the line it becomes, and of the shortened one before it, with the day on which that begins
  new_id uuid,
  cut_id uuid,
  cut_from date,
  primary key (import_id, nr)
) with (fillfactor = 50);
create index on import_line (import_id, key);
-- rows that were refused or need to be known of, each with its line and the name of the reason
create table import_problem (
  import_id uuid not null references import_run on delete cascade,
  nr integer not null,
  refused boolean not null,
  problem jsonb not null,
  primary key (import_id, nr)
);
-- from RO: work placements and diplomas as the institution told DUO; fields by the names of import/readers
create table placement_line (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  import_id uuid not null references import_run,
  fields jsonb not null,
  withdrawn_at timestamptz
);
create index on placement_line (record_id);
create index on placement_line (import_id);
create table diploma_line (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  import_id uuid not null references import_run,
  fields jsonb not null,
  withdrawn_at timestamptz
);
create index on diploma_line (record_id);
create index on diploma_line (import_id);
-- from TBG-i: what an enrolment or diploma counts for, per teldatum
create table funding_line (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  import_id uuid not null references import_run,
  fields jsonb not null,
  withdrawn_at timestamptz
);
create index on funding_line (record_id);
create index on funding_line (import_id);
-- each change an import made, so that the whole of it can be undone
create table import_change (
  import_id uuid not null references import_run on delete cascade,
  nr integer not null,
  -- null for a group, which is of no pupil
  record_id uuid,
  what text not null check (what in ('record-added', 'record-changed', 'enrolment-added', 'enrolment-withdrawn', 'route-added', 'route-withdrawn',
    'group-made', 'group-added', 'group-ended', 'placement-added', 'diploma-added', 'funding-added')),
  line_id uuid,
  before jsonb,
  after jsonb,
  primary key (import_id, nr)
);
create index on import_change (record_id);
`,
}
