import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const seesIt = 'body_id in (select seen_bodies())'
const writesIt = 'body_id in (select writable_bodies())'
/** What was said in a meeting belongs to the body of that meeting, and is written while its minutes are open. */
const writesMinutes = `${writesIt} and is_open_meeting(meeting_id, body_id)`

/**
 * Where people of both sides meet: bodies with members by side, meetings with who came, what was decided and who does what.
 * Minutes that are closed are fixed; what became of a decision or an action, and corrections, are lines of their own.
 */
export const consultation: Migration = {
  name: '0017-consultation',
  sql: `
create table consultation_body (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  kind text not null check (kind in ('stuurgroep', 'directieberaad', 'klankbordgroep', 'docentenwerkgroep', 'ontwikkelgroep', 'planningsoverleg', 'coördinatoren', 'own')),
  name text not null check (name <> ''),
  profiel text,
  crebo text,
  -- every so many weeks or months, or so many times a year; null = when there is reason to
  every smallint check (every > 0),
  every_unit text check (every_unit in ('week', 'month', 'per-year')),
  -- months in which it can be, 1 to 12; none = all
  months smallint[] not null default '{}',
  -- 1 = Monday
  weekday smallint check (weekday between 1 and 5),
  from_time text check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  until_time text check (until_time ~ '^[0-2][0-9]:[0-5][0-9]$' and until_time > from_time),
  -- items of every agenda
  standing text[] not null default '{}',
  -- one side absent, not held
  needs_both boolean not null default true,
  decides text not null check (decides in ('consensus', 'majority')),
  -- what it is for, and why it ended when it has
  about text not null default '',
  -- where a template has it from
  source text,
  state text not null check (state in ('draft', 'active', 'ended')),
  ended_on date,
  end_reason text,
  -- goes up with each change
  revision integer not null default 1,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  check ((every is null) = (every_unit is null)),
  check ((state = 'ended') = (ended_on is not null))
);
create index on consultation_body (region_id);
create table consultation_school (
  body_id uuid not null references consultation_body,
  institution_id uuid not null references institution,
  side text not null check (side in ('vo', 'mbo')),
  primary key (body_id, institution_id)
);
create index on consultation_school (institution_id);
create table consultation_route (
  body_id uuid not null references consultation_body,
  route_id uuid not null references route,
  primary key (body_id, route_id)
);
create index on consultation_route (route_id);

create table consultation_member (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references consultation_body,
  -- null = somebody without an account
  person_id uuid references person,
  -- as it was when they joined
  name text not null check (name <> ''),
  -- of who has no account
  email text,
  side text not null check (side in ('vo', 'mbo')),
  -- the school they sit for
  institution_id uuid references institution,
  task text not null check (task in ('voorzitter', 'secretaris', 'lid')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  unique (body_id, id)
);
create unique index consultation_member_once on consultation_member (body_id, person_id) where valid_until is null;
create index on consultation_member (person_id);

create table consultation_meeting (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references consultation_body,
  planned_on date not null,
  from_time text not null check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  until_time text not null check (until_time ~ '^[0-2][0-9]:[0-5][0-9]$' and until_time > from_time),
  place text not null default '',
  state text not null check (state in ('planned', 'held', 'not-held', 'cancelled')),
  not_held_why text check (not_held_why in ('vo-absent', 'mbo-absent', 'nobody')),
  cancel_reason text check (cancel_reason <> ''),
  -- the standing items, as they were when the minutes were closed
  standing text[] not null default '{}',
  -- of the invitation: goes up with each change (RFC 5545)
  sequence integer not null default 0,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  closed_by uuid references person,
  closed_at timestamptz,
  unique (body_id, id),
  check ((state in ('held', 'not-held')) = (closed_at is not null)),
  check ((state = 'not-held') = (not_held_why is not null)),
  check ((state = 'cancelled') = (cancel_reason is not null))
);
create unique index consultation_meeting_once on consultation_meeting (body_id, planned_on) where state <> 'cancelled';

create table consultation_item (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  meeting_id uuid not null,
  title text not null check (title <> ''),
  added_by uuid not null references person,
  added_at timestamptz not null default now(),
  foreign key (body_id, meeting_id) references consultation_meeting (body_id, id)
);
create index on consultation_item (meeting_id);
create table consultation_attendance (
  meeting_id uuid not null,
  member_id uuid not null,
  body_id uuid not null,
  status text not null check (status in ('present', 'excused', 'absent')),
  noted_by uuid not null references person,
  noted_at timestamptz not null default now(),
  primary key (meeting_id, member_id),
  foreign key (body_id, meeting_id) references consultation_meeting (body_id, id),
  foreign key (body_id, member_id) references consultation_member (body_id, id)
);
create index on consultation_attendance (member_id);

create table consultation_decision (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  meeting_id uuid not null,
  text text not null check (text <> ''),
  agreed text not null check (agreed in ('consensus', 'majority', 'not-noted')),
  about_kind text check (about_kind in ('clause', 'route', 'figure')),
  agreement_id uuid references agreement,
  -- within the agreement
  clause_id text,
  route_id uuid references route,
  figure text,
  returns_on date,
  added_by uuid not null references person,
  added_at timestamptz not null default now(),
  unique (body_id, id),
  foreign key (body_id, meeting_id) references consultation_meeting (body_id, id),
  check ((about_kind = 'clause') is true = (agreement_id is not null and clause_id is not null)),
  check ((about_kind = 'route') is true = (route_id is not null)),
  check ((about_kind = 'figure') is true = (figure is not null))
);
create index on consultation_decision (meeting_id);
-- what became of a decision: the last line counts
create table consultation_decision_outcome (
  id bigint generated always as identity primary key,
  body_id uuid not null,
  decision_id uuid not null,
  outcome text not null check (outcome in ('stays', 'again', 'done', 'withdrawn')),
  returns_on date,
  note text not null default '',
  noted_on date not null,
  noted_by uuid not null references person,
  noted_at timestamptz not null default now(),
  foreign key (body_id, decision_id) references consultation_decision (body_id, id),
  check ((outcome = 'again') = (returns_on is not null)),
  check (outcome <> 'withdrawn' or note <> '')
);
create index on consultation_decision_outcome (decision_id);

create table consultation_action (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  meeting_id uuid not null,
  text text not null check (text <> ''),
  -- exactly one
  owner_id uuid not null,
  due_on date not null,
  added_by uuid not null references person,
  added_at timestamptz not null default now(),
  unique (body_id, id),
  foreign key (body_id, meeting_id) references consultation_meeting (body_id, id),
  foreign key (body_id, owner_id) references consultation_member (body_id, id)
);
create index on consultation_action (meeting_id);
create index on consultation_action (owner_id);
-- what became of an action: the last line counts; 'moved' has another day or another owner
create table consultation_action_outcome (
  id bigint generated always as identity primary key,
  body_id uuid not null,
  action_id uuid not null,
  outcome text not null check (outcome in ('done', 'dropped', 'moved')),
  due_on date,
  owner_id uuid,
  note text not null default '',
  noted_on date not null,
  noted_by uuid not null references person,
  noted_at timestamptz not null default now(),
  foreign key (body_id, action_id) references consultation_action (body_id, id),
  foreign key (body_id, owner_id) references consultation_member (body_id, id),
  check ((outcome = 'moved') = (due_on is not null)),
  check (owner_id is null or outcome = 'moved'),
  check (outcome = 'done' or note <> '')
);
create index on consultation_action_outcome (action_id);

create table consultation_correction (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  meeting_id uuid not null,
  text text not null check (text <> ''),
  added_on date not null,
  added_by uuid not null references person,
  added_at timestamptz not null default now(),
  foreign key (body_id, meeting_id) references consultation_meeting (body_id, id)
);
create index on consultation_correction (meeting_id);

-- each message that went out, or could not
create table consultation_sending (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence integer not null,
  arrived boolean not null,
  sent_by uuid not null references person,
  sent_at timestamptz not null default now(),
  foreign key (body_id, meeting_id) references consultation_meeting (body_id, id),
  foreign key (body_id, member_id) references consultation_member (body_id, id)
);
create index on consultation_sending (meeting_id);

-- when nobody of a school can meet: a period, or in it the same hours each week
create table school_blocked (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  institution_id uuid not null references institution,
  kind text not null check (kind in ('holiday', 'exams', 'blocked')),
  name text not null check (name <> ''),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  weekday smallint check (weekday between 1 and 5),
  from_time text check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  until_time text check (until_time ~ '^[0-2][0-9]:[0-5][0-9]$' and until_time > from_time),
  added_by uuid references person,
  check ((from_time is null) = (until_time is null))
);
create index on school_blocked (institution_id);
-- which of the ministry's holidays a school has
create table school_holiday_region (
  institution_id uuid primary key references institution,
  region_id uuid not null references region,
  holiday_region text not null check (holiday_region in ('noord', 'midden', 'zuid'))
);

create function keep_closed_meeting() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or old.state = 'cancelled' then
    raise exception 'minutes that are closed are not changed' using errcode = 'check_violation', constraint = 'consultation_closed';
  end if;
  if tg_op = 'UPDATE' and (new.body_id <> old.body_id or new.sequence < old.sequence) then
    raise exception 'a meeting stays with its body' using errcode = 'check_violation', constraint = 'consultation_closed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_closed_meeting before update or delete on consultation_meeting for each row execute function keep_closed_meeting();
create function keep_minutes() returns trigger language plpgsql as $$
begin
  if exists (select from consultation_meeting m where m.id = old.meeting_id and (m.closed_at is not null or m.state = 'cancelled')) then
    raise exception 'minutes that are closed are not changed' using errcode = 'check_violation', constraint = 'consultation_closed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
${['item', 'attendance', 'decision', 'action'].map((table) => `create trigger keep_${table} before update or delete on consultation_${table} for each row execute function keep_minutes();`).join('\n')}
${['decision_outcome', 'action_outcome', 'correction', 'sending'].map((table) => `create trigger keep_${table} before update or delete on consultation_${table} for each row execute function only_added();`).join('\n')}
-- who sat there for which side stays what it was
create function keep_member() returns trigger language plpgsql as $$
begin
  if new.body_id <> old.body_id or new.person_id is distinct from old.person_id or new.side <> old.side
      or new.institution_id is distinct from old.institution_id or new.valid_from <> old.valid_from then
    raise exception 'a member with another side or school is another member' using errcode = 'check_violation', constraint = 'consultation_member_fixed';
  end if;
  return new;
end $$;
create trigger keep_member before update on consultation_member for each row execute function keep_member();

-- where this right holds: in the region, at a school or site that takes part, in a route that it is about
create function my_bodies(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    with scopes as materialized (select * from my_scopes(wanted))
    select b.id from consultation_body b join scopes s on s.scope_kind = 'region' and s.scope_id = b.region_id
    union select p.body_id from consultation_school p left join site si on si.institution_id = p.institution_id
      join scopes s on (s.scope_kind = 'institution' and s.scope_id = p.institution_id) or (s.scope_kind = 'site' and s.scope_id = si.id)
    union select r.body_id from consultation_route r join scopes s on s.scope_kind = 'route' and s.scope_id = r.route_id;
end $$;
-- bodies in which one sits today, with one of these tasks
create function bodies_i_sit_in(tasks text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.body_id from consultation_member m join consultation_body b on b.id = m.body_id and b.region_id = my_region()
  where m.person_id = current_person() and m.task = any (tasks) and m.valid_from <= today() and (m.valid_until is null or m.valid_until >= today())
    and exists (select from my_scopes('consultation/see'))
$$;
create function seen_bodies() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select my_bodies('consultation/see')
  union select bodies_i_sit_in('{voorzitter,secretaris,lid}')
  union select b.id from consultation_body b where b.state = 'draft' and b.created_by = current_person() and exists (select from my_scopes('consultation/see'))
$$;
-- also what one is setting up, before its schools stand in it
create function writable_bodies() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select my_bodies('consultation/change')
  union select bodies_i_sit_in('{voorzitter,secretaris}')
  union select b.id from consultation_body b where b.state = 'draft' and b.created_by = current_person() and exists (select from my_scopes('consultation/change'))
$$;
create function is_open_meeting(wanted uuid, of_body uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from consultation_meeting m where m.id = wanted and m.body_id = of_body and m.state = 'planned')
$$;
create function is_closed_meeting(wanted uuid, of_body uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from consultation_meeting m where m.id = wanted and m.body_id = of_body and m.closed_at is not null)
$$;
create function is_my_action(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from consultation_action a join consultation_member m on m.id = coalesce((select o.owner_id from consultation_action_outcome o
      where o.action_id = a.id and o.owner_id is not null order by o.id desc limit 1), a.owner_id)
    where a.id = wanted and m.person_id = current_person())
$$;
-- schools for which one says when nobody can meet
create function calendar_schools() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select my_institutions('consultation/change')
  union select si.institution_id from site si join my_scopes('consultation/change') s on s.scope_kind = 'site' and s.scope_id = si.id
  union select si.institution_id from route_partner p join site si on si.id = p.site_id
    join my_scopes('consultation/change') s on s.scope_kind = 'route' and s.scope_id = p.route_id
$$;
-- when those who sit in a body that one writes meet elsewhere: when, and of whom, not with whom
create function busy_members(of_body uuid, first date, last date) returns table (person_id uuid, planned_on date, from_time text, until_time text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct other.person_id, m.planned_on, m.from_time, m.until_time
  from consultation_member mine join consultation_member other on other.person_id = mine.person_id and other.body_id <> mine.body_id
    join consultation_meeting m on m.body_id = other.body_id and m.state = 'planned' and m.planned_on between first and last
      and other.valid_from <= m.planned_on and (other.valid_until is null or other.valid_until >= m.planned_on)
  where mine.body_id = of_body and of_body in (select writable_bodies()) and (mine.valid_until is null or mine.valid_until >= first)
$$;
${ownedBySystem(['my_bodies(text)', 'bodies_i_sit_in(text[])', 'seen_bodies()', 'writable_bodies()', 'is_open_meeting(uuid, uuid)', 'is_closed_meeting(uuid, uuid)', 'is_my_action(uuid)', 'calendar_schools()', 'busy_members(uuid, date, date)'])}
${policyOf('consultation_body', {
  see: 'id in (select seen_bodies())',
  add: `state = 'draft' and region_id = (select my_region()) and created_by = current_person() and exists (select from my_scopes('consultation/change'))`,
  change: 'region_id = (select my_region()) and id in (select writable_bodies())',
})}
${policyOf('consultation_school', { see: seesIt, write: `${writesIt} and institution_id in (select i.id from institution i)` })}
${policyOf('consultation_route', { see: seesIt, write: `${writesIt} and route_id in (select r.id from route r)` })}
${policyOf('consultation_member', {
  see: seesIt,
  write: `${writesIt} and (person_id is null or person_id in (select p.id from person p where p.region_id = my_region()))
    and (institution_id is null or institution_id in (select i.id from institution i))`,
})}
${policyOf('consultation_meeting', { see: seesIt, add: `${writesIt} and state = 'planned'`, change: writesIt })}
${policyOf('consultation_item', {
  see: seesIt,
  add: `added_by = current_person() and is_open_meeting(meeting_id, body_id) and (${writesIt} or body_id in (select bodies_i_sit_in('{voorzitter,secretaris,lid}')))`,
  remove: `added_by = current_person() or ${writesIt}`,
})}
${policyOf('consultation_attendance', { see: seesIt, add: `noted_by = current_person() and ${writesMinutes}`, change: writesMinutes })}
${policyOf('consultation_decision', { see: seesIt, add: `added_by = current_person() and ${writesMinutes}`, remove: writesIt })}
${policyOf('consultation_action', { see: seesIt, add: `added_by = current_person() and ${writesMinutes}`, remove: writesIt })}
${policyOf('consultation_decision_outcome', { see: seesIt, add: `noted_by = current_person() and ${writesIt}` })}
${policyOf('consultation_action_outcome', {
  see: seesIt,
  add: `noted_by = current_person() and (${writesIt} or (is_my_action(action_id) and ${seesIt}))`,
})}
${policyOf('consultation_correction', { see: seesIt, add: `added_by = current_person() and ${writesIt} and is_closed_meeting(meeting_id, body_id)` })}
${policyOf('consultation_sending', { see: seesIt, add: `sent_by = current_person() and ${writesIt}` })}
${policyOf('school_blocked', {
  see: 'region_id = (select my_region())',
  add: 'region_id = (select my_region()) and added_by = current_person() and institution_id in (select calendar_schools())',
  remove: 'institution_id in (select calendar_schools())',
})}
${policyOf('school_holiday_region', { see: 'region_id = (select my_region())', write: 'region_id = (select my_region()) and institution_id in (select calendar_schools())' })}
`,
}
