import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const change = "'consultation/change'"

/**
 * What people of both schools do for each other, and what stands in the way: hours promised and given, activities with their
 * costs, bottlenecks, contacts and go-betweens, calls for subsidy. Hours, costs that were made and what was done about a
 * bottleneck are lines that are only ever added; a correction is a line with a reason. And schools that join an agreement.
 */
export const activities: Migration = {
  name: '0018-activities',
  sql: `
-- the schools and routes in which a right holds: in the whole region, at a school, at a site or for a group of it, in a route
create function schools_where(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    with scopes as materialized (select * from my_scopes(wanted))
    select i.id from institution i join scopes s on (s.scope_kind = 'region' and s.scope_id = i.region_id) or (s.scope_kind = 'institution' and s.scope_id = i.id)
    union select si.institution_id from site si join scopes s on s.scope_kind = 'site' and s.scope_id = si.id
    union select si.institution_id from pupil_group g join site si on si.id = g.site_id join scopes s on s.scope_kind = 'group' and s.scope_id = g.id;
end $$;
create function routes_where(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    with scopes as materialized (select * from my_scopes(wanted))
    select r.id from route r join scopes s on (s.scope_kind = 'region' and s.scope_id = r.region_id) or (s.scope_kind = 'route' and s.scope_id = r.id);
end $$;
-- to look along: the routes, too, in which one of those schools takes part
create function routes_around(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    select routes_where(wanted)
    union select p.route_id from route_partner p join site si on si.id = p.site_id where si.institution_id in (select schools_where(wanted));
end $$;
-- the schools that a right reaches: also those in a route that one leads
create function schools_reached(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    select schools_where(wanted)
    union select si.institution_id from route_partner p join site si on si.id = p.site_id where p.route_id in (select routes_where(wanted));
end $$;

-- who does what for whom in a school year: the hours are lines under it
create table activity_task (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  -- the school that gives the hours, and the one they are for; null = for itself, or for all of a route
  institution_id uuid not null references institution,
  for_institution_id uuid references institution check (for_institution_id <> institution_id),
  person_id uuid references person,
  -- the name, or a function that nobody has yet
  person_name text not null check (person_name <> ''),
  function text not null check (function <> ''),
  route_id uuid references route,
  leerjaar smallint check (leerjaar between 1 and 9),
  -- 2026 = 2026-2027
  school_year smallint not null,
  created_by uuid references person,
  created_at timestamptz not null default now()
);
create index on activity_task (region_id, school_year);
create index on activity_task (person_id);
create index on activity_task (route_id);

-- exchange, rooms, joint days: planned, with people, hours and costs
create table activity (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  kind text not null check (kind in ('teaching', 'training', 'exam', 'post', 'room', 'equipment', 'pupils', 'other')),
  title text not null check (title <> ''),
  description text not null default '',
  place text,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
  cancel_reason text check ((state = 'cancelled') = (cancel_reason is not null)),
  created_by uuid references person,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index on activity (region_id);
create table activity_person (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references activity,
  institution_id uuid not null references institution,
  for_institution_id uuid references institution check (for_institution_id <> institution_id),
  person_id uuid references person,
  person_name text not null check (person_name <> ''),
  function text not null check (function <> ''),
  hours numeric(8,2) not null check (hours >= 0)
);
create index on activity_person (activity_id);
create table activity_cost (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references activity,
  stage text not null check (stage in ('planned', 'made')),
  -- who pays, and for whom; null = for itself, or for all
  institution_id uuid not null references institution,
  for_institution_id uuid references institution check (for_institution_id <> institution_id),
  name text not null check (name <> ''),
  happened_on date not null,
  cents bigint not null check (cents <> 0 and abs(cents) <= 10000000000),
  corrects uuid references activity_cost,
  reason text,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  check (corrects is not null or cents > 0),
  check ((corrects is null) = (reason is null)),
  check (corrects is null or stage = 'made')
);
create index on activity_cost (activity_id);
create index on activity_cost (corrects);

create table activity_hours (
  id uuid primary key default gen_random_uuid(),
  task_id uuid not null references activity_task,
  kind text not null check (kind in ('promised', 'given')),
  -- the days on which they were given
  from_on date,
  until_on date check (until_on >= from_on),
  hours numeric(8,2) not null check (hours <> 0),
  note text not null default '',
  -- the line that this one mends, and why
  corrects uuid references activity_hours,
  reason text,
  -- whose hours in an activity these are
  activity_person_id uuid references activity_person,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  check (kind = 'promised' or (from_on is not null and until_on is not null)),
  check (corrects is not null or hours > 0),
  check ((corrects is null) = (reason is null))
);
create index on activity_hours (task_id);
create index on activity_hours (corrects);
create index on activity_hours (from_on) where kind = 'given';
create unique index activity_hours_once on activity_hours (activity_person_id) where corrects is null;

create trigger keep_activity_hours before update or delete on activity_hours for each row execute function only_added();
create function keep_cost_made() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.stage = 'planned' then return old; end if;
  raise exception 'this is only ever added to' using errcode = 'check_violation', constraint = 'only_added';
end $$;
create trigger keep_cost_made before update or delete on activity_cost for each row execute function keep_cost_made();

-- a correction mends a first line of the same kind, and never takes away more than there is; asked at the end, because
-- what is restored comes in any order
create function check_hours_correction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare first activity_hours;
begin
  if new.corrects is null then return new; end if;
  select * into first from activity_hours where id = new.corrects for update;
  if first.id is null or first.corrects is not null or first.task_id <> new.task_id or first.kind <> new.kind
      or first.from_on is distinct from new.from_on or first.until_on is distinct from new.until_on
      or first.hours + coalesce((select sum(h.hours) from activity_hours h where h.corrects = first.id), 0) < 0 then
    raise exception 'this does not mend that line' using errcode = 'check_violation', constraint = 'hours_correction';
  end if;
  return new;
end $$;
create constraint trigger check_hours_correction after insert on activity_hours deferrable initially deferred for each row execute function check_hours_correction();
create function check_cost_correction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare first activity_cost;
begin
  if new.corrects is null then return new; end if;
  select * into first from activity_cost where id = new.corrects for update;
  if first.id is null or first.corrects is not null or first.stage <> 'made' or first.activity_id <> new.activity_id
      or first.institution_id <> new.institution_id or first.for_institution_id is distinct from new.for_institution_id
      or first.happened_on <> new.happened_on
      or first.cents + coalesce((select sum(c.cents) from activity_cost c where c.corrects = first.id), 0) < 0 then
    raise exception 'this does not mend that line' using errcode = 'check_violation', constraint = 'cost_correction';
  end if;
  return new;
end $$;
create constraint trigger check_cost_correction after insert on activity_cost deferrable initially deferred for each row execute function check_cost_correction();

-- what was done or called off stays so, and so does who was in it
create function keep_activity() returns trigger language plpgsql as $$
begin
  if old.state <> 'planned' then
    raise exception 'what was done or called off stays so' using errcode = 'check_violation', constraint = 'activity_over';
  end if;
  return new;
end $$;
create trigger keep_activity before update on activity for each row execute function keep_activity();
create function keep_activity_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from activity a where a.id = coalesce(new.activity_id, old.activity_id) and a.state <> 'planned') then
    raise exception 'what was done or called off stays so' using errcode = 'check_violation', constraint = 'activity_over';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_activity_person before update or delete on activity_person for each row execute function keep_activity_person();

create table bottleneck (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  kind text not null check (kind in ('travel-card', 'travel-costs', 'material-costs', 'meeting-hours', 'timetable', 'exam-flexibility', 'bbl-day', 'inspection-room', 'own')),
  title text not null check (title <> ''),
  -- who is hurt by it, and how
  hurts text not null check (hurts <> ''),
  since date not null,
  owner_id uuid references person,
  owner_name text,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index on bottleneck (region_id);
create table bottleneck_line (
  id uuid primary key default gen_random_uuid(),
  bottleneck_id uuid not null references bottleneck,
  -- in the order in which they were written
  nr smallint not null,
  happened_on date not null,
  kind text not null check (kind in ('tried', 'escalated', 'resolved', 'reopened')),
  -- of what was escalated: the body or person
  to_whom text check ((kind = 'escalated') = (to_whom is not null)),
  note text not null default '',
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  unique (bottleneck_id, nr)
);
create trigger keep_bottleneck_line before update or delete on bottleneck_line for each row execute function only_added();

-- whom to turn to at a school, for profiles or crebos; or who keeps two schools together
create table contact (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  kind text not null check (kind in ('contact', 'go-between')),
  institution_id uuid not null references institution,
  -- of a go-between: the school at the other side
  other_institution_id uuid references institution check (other_institution_id <> institution_id),
  person_id uuid references person,
  person_name text not null check (person_name <> ''),
  about text not null default '',
  reached text not null default '',
  profielen text[] not null default '{}',
  crebos text[] not null default '{}',
  from_on date not null,
  -- the last day
  until_on date check (until_on >= from_on),
  successor_id uuid references person,
  successor_name text,
  -- the first day of the successor
  hands_over_on date,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  check ((kind = 'go-between') = (other_institution_id is not null))
);
create index on contact (region_id);

create table subsidy_call (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  name text not null check (name <> ''),
  -- who gives it, and where it can be read
  source text not null check (source <> ''),
  opens_on date,
  closes_on date check (closes_on >= opens_on),
  -- what one application can get
  cents bigint check (cents > 0),
  -- the part of the costs that the schools bear themselves
  own_share numeric(5,4) check (own_share between 0 and 1),
  note text not null default '',
  created_by uuid references person,
  created_at timestamptz not null default now()
);
create index on subsidy_call (region_id);
create table subsidy_application (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  call_id uuid not null references subsidy_call,
  title text not null check (title <> ''),
  -- the school that leads
  lead_id uuid not null references institution,
  asked_cents bigint check (asked_cents > 0),
  granted_cents bigint check (granted_cents > 0),
  account_by date,
  state text not null default 'idea' check (state in ('idea', 'submitted', 'granted', 'refused', 'accounted')),
  submitted_on date,
  decided_on date,
  accounted_on date,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check ((state in ('granted', 'accounted')) = (granted_cents is not null)),
  check (state = 'idea' or (submitted_on is not null and asked_cents is not null)),
  check (state in ('idea', 'submitted') or decided_on is not null),
  check ((state = 'accounted') = (accounted_on is not null))
);
create index on subsidy_application (call_id);
-- what was asked and granted stays so
create function keep_subsidy_application() returns trigger language plpgsql as $$
begin
  if old.state in ('refused', 'accounted') or (old.state <> 'idea' and (new.state = 'idea' or new.asked_cents <> old.asked_cents or new.submitted_on <> old.submitted_on))
      or (old.state = 'granted' and (new.state <> 'accounted' and new.state <> 'granted' or new.granted_cents <> old.granted_cents or new.decided_on <> old.decided_on)) then
    raise exception 'what was asked and decided stays so' using errcode = 'check_violation', constraint = 'application_decided';
  end if;
  return new;
end $$;
create trigger keep_subsidy_application before update on subsidy_application for each row execute function keep_subsidy_application();

-- a party that joined by an amendment is one from its signature on; before, it reads and signs what it was asked
create function is_seated(joins_by uuid, wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select joins_by is null or exists (select from agreement_amendment w where w.id = joins_by
    and (w.state = 'signed' or (w.state = 'offered' and wanted in ('agreement/see', 'agreement/sign'))))
$$;
-- these two belong to Doorloop's own role, and only their owner replaces them
grant create on schema public to doorloop_system;
grant execute on function is_seated(uuid, text) to doorloop_system;
set local role doorloop_system;
create or replace function my_agreements(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    with scopes as materialized (select * from my_scopes(wanted))
    select a.id from agreement a join scopes s on s.scope_kind = 'region' and s.scope_id = a.region_id
    union select p.agreement_id from agreement_party p join institution i on i.id = p.institution_id or (p.institution_id is null and i.board_id = p.board_id)
      left join site si on si.institution_id = i.id
      join scopes s on (s.scope_kind = 'institution' and s.scope_id = i.id) or (s.scope_kind = 'site' and s.scope_id = si.id)
      where is_seated(p.joins_by, wanted)
    union select r.agreement_id from agreement_route r join scopes s on s.scope_kind = 'route' and s.scope_id = r.route_id;
end $$;
create or replace function my_parties() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from agreement_party p join institution i on i.id = p.institution_id or (p.institution_id is null and i.board_id = p.board_id)
    join my_signing_scopes() s on s.institution_id = i.id
  where (p.institution_id is not null or s.is_board) and is_seated(p.joins_by, 'agreement/sign')
$$;
reset role;
revoke create on schema public from doorloop_system;
-- an amendment is signed by who was a party before it, and by who joins by it
create or replace function keep_offered_amendment() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.changes is distinct from old.changes or new.effective_on <> old.effective_on or new.number <> old.number
      or new.reason <> old.reason or new.agreement_id <> old.agreement_id) then
    raise exception 'an amendment that was offered is not changed' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if old.state in ('signed', 'withdrawn') then
    raise exception 'what was signed stays so' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  if old.state <> 'draft' and new.state <> 'draft' and (new.offered_on is distinct from old.offered_on
      or new.offered_at is distinct from old.offered_at or new.object_until is distinct from old.object_until) then
    raise exception 'the days of an offer stay so' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if new.state = 'signed' and (old.state <> 'offered' or exists (select from agreement_party p where p.agreement_id = new.agreement_id
      and (p.joins_by = new.id or is_seated(p.joins_by, 'agreement/change'))
      and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id = new.id))) then
    raise exception 'not every party has signed' using errcode = 'check_violation', constraint = 'agreement_all_signed';
  end if;
  if old.state = 'offered' and new.state = 'draft' and exists (select from agreement_signature s where s.amendment_id = new.id) then
    raise exception 'somebody has signed this' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  return new;
end $$;
-- who joins is part of what is signed
create function keep_joining_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.joins_by is not null and exists (select from agreement_amendment w where w.id = old.joins_by and w.state <> 'draft') then
    raise exception 'an amendment that was offered is not changed' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_joining_party before update or delete on agreement_party for each row execute function keep_joining_party();
create function writable_drafts_of_amendments() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from agreement_amendment w where w.state = 'draft' and w.agreement_id in (select writable_agreements())
$$;
${ownedBySystem(['is_seated(uuid, text)', 'keep_joining_party()', 'writable_drafts_of_amendments()'])}
create policy agreement_party_join on agreement_party for insert to doorloop_user with check (joins_by in (select writable_drafts_of_amendments())
  and agreement_id = (select w.agreement_id from agreement_amendment w where w.id = joins_by)
  and board_id in (select b.id from board b) and (institution_id is null or institution_id in (select i.id from institution i where i.board_id = agreement_party.board_id)));
create policy agreement_party_leave on agreement_party for delete to doorloop_user using (joins_by in (select writable_drafts_of_amendments()));

${shared('activity', 'activities')}
${shared('bottleneck', 'bottlenecks')}
${shared('subsidy_application', 'subsidy_applications')}
create function changeable_tasks() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from activity_task t where t.institution_id in (select schools_where(${change})) or t.route_id in (select routes_where(${change}))
$$;
${ownedBySystem([
  ...['schools_where(text)', 'routes_where(text)', 'routes_around(text)', 'schools_reached(text)', 'changeable_tasks()'],
  ...['check_hours_correction()', 'check_cost_correction()', 'keep_activity_person()'],
])}
${policyOf('activity_task', {
  // hours of colleagues are for who leads or pays, on either side; everybody sees the own ones
  see: `person_id = current_person() or institution_id in (select schools_where(${change})) or for_institution_id in (select schools_where(${change}))
    or route_id in (select routes_where(${change})) or institution_id in (select schools_where('settlement/see'))
    or for_institution_id in (select schools_where('settlement/see')) or route_id in (select routes_where('settlement/see'))`,
  add: `region_id = (select my_region()) and created_by = current_person() and institution_id in (select i.id from institution i)
    and (institution_id in (select schools_where(${change})) or (route_id in (select routes_where(${change}))
      and exists (select from route_partner p join site si on si.id = p.site_id where p.route_id = activity_task.route_id and si.institution_id = activity_task.institution_id)))`,
})}
${policyOf('activity_hours', {
  see: 'task_id in (select t.id from activity_task t)',
  add: `recorded_by = current_person() and (task_id in (select changeable_tasks()) or (kind = 'given' and exists (select from my_scopes('consultation/see'))
    and task_id in (select t.id from activity_task t where t.person_id = current_person())))`,
})}
${policyOf('activity_person', {
  see: 'activity_id in (select a.id from activity a)',
  add: "activity_id in (select a.id from activity a where a.state = 'planned') and activity_id in (select changeable_activities())",
  remove: 'activity_id in (select changeable_activities())',
})}
${policyOf('activity_cost', {
  see: 'activity_id in (select a.id from activity a)',
  add: 'recorded_by = current_person() and activity_id in (select changeable_activities())',
  remove: "stage = 'planned' and activity_id in (select changeable_activities())",
})}
${policyOf('bottleneck_line', {
  see: 'bottleneck_id in (select b.id from bottleneck b)',
  add: 'recorded_by = current_person() and bottleneck_id in (select changeable_bottlenecks())',
})}
${policyOf('contact', {
  see: `region_id = (select my_region()) and exists (select from my_scopes('consultation/see'))`,
  write: `region_id = (select my_region()) and institution_id in (select i.id from institution i)
    and (institution_id in (select schools_reached(${change})) or other_institution_id in (select schools_reached(${change})))`,
})}
${policyOf('subsidy_call', {
  see: `region_id = (select my_region()) and exists (select from my_scopes('consultation/see'))`,
  add: `region_id = (select my_region()) and created_by = current_person() and exists (select from my_scopes(${change}))`,
  change: `region_id = (select my_region()) and exists (select from my_scopes(${change}))`,
})}
`,
}

/** A record of several schools and routes: whoever has a right at one of them has it here. */
function shared(table: string, many: string): string {
  const part = (what: string, of: string): string => `
create table ${table}_${what} (
  ${table}_id uuid not null references ${table},
  ${what}_id uuid not null references ${of},
  primary key (${table}_id, ${what}_id)
);
create index on ${table}_${what} (${what}_id);`
  const where = (
    wanted: string,
    routes: string,
  ): string => `select a.id from ${table} a join my_scopes(${wanted}) s on s.scope_kind = 'region' and s.scope_id = a.region_id
    union select w.${table}_id from ${table}_school w where w.school_id in (select schools_where(${wanted}))
    union select w.${table}_id from ${table}_route w where w.route_id in (select ${routes}(${wanted}))`
  return `${part('school', 'institution')}${part('route', 'route')}
create function my_${many}() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
begin
  return query ${where("'consultation/see'", 'routes_around')};
end $$;
-- also what one began, before its schools stand in it
create function changeable_${many}() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
begin
  return query ${where(change, 'routes_where')}
    union select a.id from ${table} a where a.created_by = current_person() and exists (select from my_scopes(${change}));
end $$;
${ownedBySystem([`my_${many}()`, `changeable_${many}()`])}
${policyOf(table, {
  see: `id in (select my_${many}()) or (created_by = current_person() and exists (select from my_scopes('consultation/see')))`,
  add: `region_id = (select my_region()) and created_by = current_person() and exists (select from my_scopes(${change}))`,
  change: `region_id = (select my_region()) and id in (select changeable_${many}())`,
})}
${(
  [
    ['school', 'institution'],
    ['route', 'route'],
  ] as const
)
  .map(([what, of]) =>
    policyOf(`${table}_${what}`, {
      see: `${table}_id in (select x.id from ${table} x)`,
      write: `${table}_id in (select changeable_${many}()) and ${what}_id in (select x.id from ${of} x)`,
    }),
  )
  .join('\n')}`
}
