import { ownedBySystem, policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'
import { linesOfRecord } from './record-lines.ts'

const RIGHTS = { see: 'progress/see', write: 'progress/write', shared: 'true' }
const OF_RECORD = 'record_id uuid not null references school_record on delete cascade'
const RECORDED = `recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now()`
const WITHDRAWN = `withdrawn_by uuid references person on delete set null,
  withdrawn_at timestamptz,
  withdrawn_why text`
const PART = `part_kind text not null check (part_kind in ('unit', 'block', 'exam', 'elective', 'own')),
  -- id within the design, of the elective, or of the line of the pupil's own programme
  part_id text not null check (length(part_id) between 1 and 64)`
const OUTCOME = `outcome text not null check (outcome in ('passed', 'failed', 'exempt')),
  mark numeric(3, 1) check (mark between 1 and 10)`
const SEEN = "(select sees_all('progress/see')) or record_id in (select visible_records('progress/see'))"
const WROTE = "record_id in (select visible_records('progress/write'))"

/**
 * What pupils achieved against the plan of their route, what was proposed and decided about their pace, and results that
 * wait until the school where they were made may write them down. Lines stay as they are; they are withdrawn.
 */
export const progress: Migration = {
  name: '0030-progress',
  sql: `
create table progress_import (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('preview', 'applied', 'undone')),
  -- rows below the header
  rows_read integer not null,
  -- rows that are results
  kept integer not null,
  -- what was refused: [{ "line": 4, "problem": "no-day", "value": "32-10-2026" }]; never the name of a pupil
  refused jsonb not null default '[]',
  ${RECORDED},
  applied_at timestamptz,
  undone_by uuid references person on delete set null,
  undone_at timestamptz
);
create index on progress_import (region_id);

create table part_result (
  id uuid primary key default gen_random_uuid(),
  ${OF_RECORD},
  route_id uuid not null references route,
  ${PART},
  ${OUTCOME},
  achieved_on date not null,
  -- under whose responsibility: Besluit experimenten doorlopende leerlijnen, art. 5 lid 6
  made_at uuid not null references institution,
  note text,
  import_id uuid references progress_import,
  -- of what was delivered: the line of the batch that brought it
  delivered_by uuid,
  -- as the receiving school writes it down
  written_as text,
  ${RECORDED},
  ${WITHDRAWN}
);
create index on part_result (record_id);
create index on part_result (import_id);
create index on part_result (route_id);

-- what a file would add: goes when it is added, or when nobody decides
create table progress_import_row (
  import_id uuid not null references progress_import on delete cascade,
  nr integer not null,
  line integer not null,
  ${OF_RECORD},
  route_id uuid not null references route,
  ${PART},
  ${OUTCOME},
  achieved_on date not null,
  made_at uuid not null references institution,
  note text,
  primary key (import_id, nr)
);
create index on progress_import_row (record_id);

create table part_hours (
  id uuid primary key default gen_random_uuid(),
  ${OF_RECORD},
  route_id uuid not null references route,
  ${PART},
  hours numeric(6, 2) not null check (hours > 0),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  note text,
  ${RECORDED},
  ${WITHDRAWN}
);
create index on part_hours (record_id);

-- to go faster, to take longer, or to do something else; by whom and why
create table pace_proposal (
  id uuid primary key default gen_random_uuid(),
  ${OF_RECORD},
  route_id uuid not null references route,
  kind text not null check (kind in ('accelerate', 'extend', 'change')),
  -- 1 or 2; of a change of something else: none
  half_years smallint check (half_years between 1 and 2),
  what text not null default '',
  reason text not null check (reason <> ''),
  -- the pupil, a parent, a colleague
  proposed_by text not null check (proposed_by <> ''),
  proposed_on date not null,
  ${RECORDED},
  ${WITHDRAWN},
  check ((kind = 'change') = (half_years is null))
);
create index on pace_proposal (record_id);
create table pace_decision (
  id uuid primary key default gen_random_uuid(),
  proposal_id uuid not null unique references pace_proposal on delete cascade,
  ${OF_RECORD},
  outcome text not null check (outcome in ('agreed', 'refused')),
  reason text not null check (reason <> ''),
  decided_on date not null,
  -- the first day on which it holds
  holds_from date,
  -- who decided, in the talk
  decided_with text not null check (decided_with <> ''),
  -- the talk, when it stands with the pupil
  talk_id uuid references talk on delete set null,
  ${RECORDED}
);
create index on pace_decision (record_id);
create index on pace_decision (talk_id);

-- of one pupil: what of the route is left out, done at another time, or added
create table own_programme (
  id uuid primary key default gen_random_uuid(),
  ${OF_RECORD},
  route_id uuid not null references route,
  starts_on date not null,
  -- the last day
  ends_on date check (ends_on >= starts_on),
  dayparts jsonb not null default '[]',
  times text not null default '',
  reason text not null check (reason <> ''),
  ${RECORDED},
  ${WITHDRAWN}
);
create index on own_programme (record_id);
create table own_programme_part (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references own_programme on delete cascade,
  ${OF_RECORD},
  what text not null check (what in ('exempt', 'moved', 'added')),
  -- of the design; none of what is added
  part_kind text check (part_kind in ('unit', 'block', 'exam')),
  part_id text,
  name text,
  due_on date,
  hours numeric(6, 2) check (hours > 0),
  reason text not null default '',
  ${RECORDED},
  withdrawn_at timestamptz,
  check ((what = 'added') = (name is not null) and (what = 'added') = (part_id is null) and (part_id is null) = (part_kind is null)),
  check (what <> 'moved' or due_on is not null)
);
create index on own_programme_part (programme_id);
create index on own_programme_part (record_id);

-- which part of the route is which part in the books of a school, and how a mark becomes a result there
create table result_rule (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  route_id uuid not null references route,
  made_at uuid not null references institution,
  to_id uuid not null references institution,
  ${PART},
  to_part text not null check (to_part <> ''),
  -- [{ "from": 8, "as": "goed" }], from high to low; empty = the mark goes along as it is
  bands jsonb not null default '[]',
  valid_from date not null,
  -- the last day
  valid_until date check (valid_until >= valid_from),
  source text not null default '',
  set_by uuid references person on delete set null,
  set_at timestamptz not null default now()
);
create index on result_rule (route_id);
create index on result_rule (region_id);

create table result_batch (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  to_id uuid not null references institution,
  note text,
  ${RECORDED}
);
create index on result_batch (region_id);
create table result_batch_line (
  id uuid primary key default gen_random_uuid(),
  batch_id uuid not null references result_batch on delete cascade,
  nr integer not null,
  ${OF_RECORD},
  -- of the same pupil, at the school that receives
  target_id uuid not null references school_record on delete cascade,
  result_id uuid not null references part_result on delete cascade,
  to_id uuid not null references institution,
  rule_id uuid references result_rule,
  -- as it was converted on that day
  to_part text not null,
  written_as text not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused')),
  reason text,
  decided_by uuid references person on delete set null,
  decided_at timestamptz,
  check ((state = 'waiting') = (decided_at is null) and (state <> 'refused' or reason <> '')),
  unique (batch_id, nr)
);
create index on result_batch_line (record_id);
create index on result_batch_line (target_id);
-- a school gets a result once; what it refused can be delivered again
create unique index result_batch_line_once on result_batch_line (result_id, to_id) where state <> 'refused';

-- what stands there stays: only that it was withdrawn comes to it
create function keep_progress_line() returns trigger language plpgsql as $$
declare
  free text[] := array['talk_id', 'recorded_by', 'withdrawn_by', 'withdrawn_at', 'withdrawn_why', 'ends_on', 'valid_until', 'set_by'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'a line is withdrawn, not changed' using errcode = 'check_violation', constraint = 'progress_line_kept';
  end if;
  return new;
end $$;
${['part_result', 'part_hours', 'pace_proposal', 'pace_decision', 'own_programme', 'own_programme_part', 'result_rule'].map(keptLine).join('\n')}

-- a line of a batch is accepted or refused, once
create function keep_batch_line() returns trigger language plpgsql as $$
declare
  free text[] := array['state', 'reason', 'decided_by', 'decided_at'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
      or (old.state <> 'waiting' and (to_jsonb(new) - 'decided_by'::text) is distinct from (to_jsonb(old) - 'decided_by'::text)) then
    raise exception 'what was delivered is answered once' using errcode = 'check_violation', constraint = 'batch_line_kept';
  end if;
  return new;
end $$;
create trigger keep_batch_line before update on result_batch_line for each row execute function keep_batch_line();

-- the same pupil at both ends, and the record of the school that receives
create function is_of_one_pupil(record uuid, target uuid, school uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from school_record r join school_record t on t.pupil_id = r.pupil_id
    where r.id = record and t.id = target and t.institution_id = school and t.id <> r.id)
$$;
-- asked as a function: a policy of the lines that reads the batch, and one of the batch that reads the lines, would never end
create function is_my_batch(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from result_batch b where b.id = wanted and b.recorded_by = current_person())
$$;
${ownedBySystem(['is_of_one_pupil(uuid, uuid, uuid)', 'is_my_batch(uuid)'])}
${linesOfRecord('part_result', RIGHTS)}
${policyOf('progress_import', {
  see: 'recorded_by = current_person() or id in (select r.import_id from part_result r)',
  add: "recorded_by = current_person() and region_id = (select my_region()) and exists (select from my_scopes('progress/write'))",
  change: `exists (select from my_scopes('progress/write')) and (recorded_by = current_person() or id in (select r.import_id from part_result r where ${WROTE}))`,
  remove: "recorded_by = current_person() and state = 'preview'",
})}
${policyOf('progress_import_row', {
  see: `import_id in (select i.id from progress_import i where i.recorded_by = current_person()) and (${SEEN})`,
  write: `import_id in (select i.id from progress_import i where i.recorded_by = current_person()) and (${WROTE})`,
})}
${linesOfRecord('part_hours', RIGHTS)}
${linesOfRecord('pace_proposal', RIGHTS)}
${linesOfRecord('pace_decision', RIGHTS)}
${linesOfRecord('own_programme', RIGHTS)}
${linesOfRecord('own_programme_part', RIGHTS)}
${policyOf('result_rule', {
  see: 'route_id in (select r.id from route r)',
  add: `set_by = current_person() and region_id = (select my_region()) and ${ruled('route_id', 'route/design')}`,
  change: ruled('route_id', 'route/design'),
})}
${policyOf('result_batch_line', {
  see: `${SEEN} or target_id in (select visible_records('progress/see'))`,
  add: `state = 'waiting' and ${WROTE} and is_of_one_pupil(record_id, target_id, to_id) and is_my_batch(batch_id)`,
  change: "target_id in (select own_records('progress/write'))",
})}
${policyOf('result_batch', {
  see: 'recorded_by = current_person() or id in (select l.batch_id from result_batch_line l)',
  add: "recorded_by = current_person() and region_id = (select my_region()) and exists (select from my_scopes('progress/write'))",
})}
`,
}

function keptLine(table: string): string {
  return `create trigger keep_${table} before update on ${table} for each row execute function keep_progress_line();`
}
