import { ownedBySystem, policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'
import { linesOfRecord } from './record-lines.ts'

/** Nobody changes a line, and nobody but the retention takes one away. */
const NEVER = { change: '', remove: '' } as const

/** Who is expected, who is there, who was called about whom; and what a school does after so many absences. */
export const attendance: Migration = {
  name: '0027-attendance',
  sql: `
-- a day that goes otherwise than the plan of the route says: for everyone in a route, or in a group
create table timetable_exception (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  route_id uuid references route,
  group_id uuid references pupil_group,
  valid_from date not null,
  -- the last day
  valid_until date not null,
  -- null: free
  place text check (place in ('vmbo', 'mbo', 'company')),
  reason text not null check (reason <> ''),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  check (valid_until >= valid_from),
  check (num_nonnulls(route_id, group_id) = 1)
);
create index on timetable_exception (route_id, valid_from);
create index on timetable_exception (group_id, valid_from);
-- what somebody saw of a pupil on a day: the last line counts, the ones before stay
create table attendance_mark (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  day date not null,
  kind text not null check (kind in ('present', 'late', 'ill', 'leave', 'missing')),
  -- hours of the plan that were missed, when somebody knows them
  hours numeric(4, 2) check (hours > 0 and hours <= 12),
  note text,
  tapped_at timestamptz not null,
  -- how many lines of the day stood on the screen of who tapped
  seen smallint not null check (seen >= 0),
  -- the line that said otherwise and did not stand there
  against uuid references attendance_mark on delete set null,
  -- of the browser, so that what is sent twice is kept once
  tap_id uuid unique,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on attendance_mark (record_id, day);
-- whom to call; a changed number is a new line
create table pupil_contact (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  name text not null check (name <> ''),
  relation text not null check (relation in ('parent', 'guardian', 'pupil', 'carer', 'company', 'other')),
  number text not null check (number <> ''),
  number_type text not null check (number_type in ('mobile', 'home', 'work', 'other')),
  call_order smallint not null check (call_order between 1 and 20),
  note text,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  replaces uuid references pupil_contact on delete set null,
  ended_at timestamptz,
  ended_by uuid references person
);
create index on pupil_contact (record_id);
-- somebody asked whether it still holds
create table contact_check (
  id uuid primary key default gen_random_uuid(),
  contact_id uuid not null references pupil_contact on delete cascade,
  record_id uuid not null references school_record on delete cascade,
  checked_on date not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on contact_check (contact_id);
create index on contact_check (record_id);
create table absence_call (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  day date not null,
  contact_id uuid references pupil_contact on delete set null,
  -- who was called, as it stood then
  whom text not null check (whom <> ''),
  number_type text not null check (number_type in ('mobile', 'home', 'work', 'other')),
  outcome text not null check (outcome in ('reached-explained', 'reached-did-not-know', 'not-reached')),
  said text,
  next_step text not null check (next_step <> ''),
  owner_id uuid references person,
  next_on date,
  called_at timestamptz not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  check (outcome <> 'reached-explained' or said <> '')
);
create index on absence_call (record_id, day);
-- somebody says that nothing more needs doing for this day: never a call by itself
create table absence_closing (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  day date not null,
  note text not null check (note <> ''),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on absence_closing (record_id, day);
-- agreed for a route: before which time, and which side calls; the last line holds
create table call_setting (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route,
  call_before time not null,
  side text not null check (side in ('vo', 'mbo')),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on call_setting (route_id, recorded_at);
-- from how many hours in how many weeks an absence is reported, with the article that says so
create table absence_norm (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  valid_from date not null,
  hours numeric(5, 2) not null check (hours > 0),
  weeks smallint not null check (weeks between 1 and 52),
  article text not null check (article <> ''),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on absence_norm (region_id, valid_from);
-- what a school does after how many absences, from a day on
create table absence_ladder (
  id uuid primary key default gen_random_uuid(),
  institution_id uuid not null references institution,
  valid_from date not null,
  -- absences in the school year after which the step is taken; null: not a step here
  call_after smallint check (call_after between 1 and 200),
  talk_after smallint check (talk_after between 1 and 200),
  letter_after smallint check (letter_after between 1 and 200),
  visit_after smallint check (visit_after between 1 and 200),
  report_hours numeric(5, 2) not null check (report_hours > 0),
  report_weeks smallint not null check (report_weeks between 1 and 52),
  -- hours of a day of which nobody typed the hours; null: then they are not known
  day_hours numeric(4, 2) check (day_hours > 0 and day_hours <= 12),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on absence_ladder (institution_id, valid_from);
-- a step that was taken
create table absence_step (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  kind text not null check (kind in ('call', 'talk', 'letter', 'visit', 'report')),
  taken_on date not null,
  note text,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index on absence_step (record_id);

-- a school may be stricter than the norm, never looser
create function keep_ladder_strict() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  norm record;
begin
  select n.hours, n.weeks into norm from absence_norm n join institution i on i.region_id = n.region_id
    where i.id = new.institution_id and n.valid_from <= new.valid_from order by n.valid_from desc, n.recorded_at desc limit 1;
  -- the common norm, until a region entered one with its article (src/pupils/today/steps/norm.ts)
  if new.report_hours > coalesce(norm.hours, 16) or new.report_weeks < coalesce(norm.weeks, 4) then
    raise exception 'looser than the norm' using errcode = 'check_violation', constraint = 'absence_ladder_looser';
  end if;
  return new;
end $$;
create trigger keep_ladder_strict before insert on absence_ladder for each row execute function keep_ladder_strict();

-- the morning list of a route or a group: on every phone at half past eight, so the right is asked once
create function attendance_list(of_route uuid, of_group uuid, on_day date) returns table (
  pupil_id uuid, given_name text, infix text, family_name text, spells jsonb, enrolments jsonb, groups jsonb, marks jsonb, calls jsonb)
language plpgsql stable security definer rows 100 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  sees_everyone boolean := current_setting('role') = 'doorloop_system' or sees_all('attendance/see');
  visible uuid[];
  wanted uuid[];
begin
  if of_route is not null then
    wanted := array(select distinct r.pupil_id from route_enrolment e join school_record r on r.id = e.record_id
      where e.route_id = of_route and e.withdrawn_at is null and e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day));
  else
    wanted := array(select distinct r.pupil_id from group_member m join school_record r on r.id = m.record_id
      where m.group_id = of_group and m.valid_from <= on_day and (m.valid_until is null or m.valid_until >= on_day));
  end if;
  if sees_everyone then
    visible := array(select r.id from school_record r where r.pupil_id = any (wanted));
  else
    visible := array(select r.id from school_record r where r.pupil_id = any (wanted) and r.id in (select visible_records('attendance/see')));
  end if;
  return query
    with record as materialized (select r.* from school_record r where r.id = any (visible)),
    called as materialized (
      select distinct on (r.pupil_id) r.pupil_id, r.given_name, r.infix, r.family_name from record r order by r.pupil_id, r.created_at, r.id),
    spell as materialized (
      select r.pupil_id, jsonb_agg(jsonb_build_object('routeId', e.route_id, 'phase', e.phase, 'validFrom', e.valid_from, 'validUntil', e.valid_until)) as lines
      from route_enrolment e join record r on r.id = e.record_id
      where e.record_id = any (visible) and e.withdrawn_at is null and e.valid_from <= on_day group by r.pupil_id),
    enrolled as materialized (
      select r.pupil_id, jsonb_agg(jsonb_build_object('kind', e.kind, 'leerjaar', e.leerjaar)) as lines
      from enrolment e join record r on r.id = e.record_id
      where e.record_id = any (visible) and e.withdrawn_at is null and e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day)
      group by r.pupil_id),
    grouped as materialized (
      select r.pupil_id, jsonb_agg(distinct m.group_id) as ids from group_member m join record r on r.id = m.record_id
      where m.record_id = any (visible) and m.valid_from <= on_day and (m.valid_until is null or m.valid_until >= on_day) group by r.pupil_id),
    marked as materialized (
      select r.pupil_id, jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'hours', a.hours, 'note', a.note, 'tappedAt', a.tapped_at, 'against', a.against,
          'byId', a.recorded_by, 'by', coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), ''), 'recordedAt', a.recorded_at) order by a.recorded_at, a.id) as lines
      from attendance_mark a join record r on r.id = a.record_id left join person p on p.id = a.recorded_by
      where a.record_id = any (visible) and a.day = on_day group by r.pupil_id),
    rung as materialized (
      select c.pupil_id, jsonb_agg(c.line order by c.at) as lines from (
        select r.pupil_id, a.recorded_at as at, jsonb_build_object('what', a.outcome, 'at', a.called_at, 'recordedAt', a.recorded_at) as line
          from absence_call a join record r on r.id = a.record_id where a.record_id = any (visible) and a.day = on_day
        union all
        select r.pupil_id, a.recorded_at, jsonb_build_object('what', 'closed', 'at', a.recorded_at, 'recordedAt', a.recorded_at)
          from absence_closing a join record r on r.id = a.record_id where a.record_id = any (visible) and a.day = on_day) c
      group by c.pupil_id)
    select c.pupil_id, c.given_name, c.infix, c.family_name, coalesce(s.lines, '[]'), coalesce(e.lines, '[]'), coalesce(g.ids, '[]'),
      coalesce(m.lines, '[]'), coalesce(k.lines, '[]')
    from called c left join spell s on s.pupil_id = c.pupil_id left join enrolled e on e.pupil_id = c.pupil_id left join grouped g on g.pupil_id = c.pupil_id
      left join marked m on m.pupil_id = c.pupil_id left join rung k on k.pupil_id = c.pupil_id
    order by c.family_name, c.given_name, c.pupil_id;
end $$;
${ownedBySystem(['keep_ladder_strict()', 'attendance_list(uuid, uuid, date)'])}
${policyOf('timetable_exception', {
  see: 'region_id = (select my_region())',
  add: `region_id = (select my_region()) and recorded_by = current_person() and (${ruledPlace()})`,
  change: `region_id = (select my_region()) and (${ruledPlace()})`,
})}
${linesOfRecord('attendance_mark', { see: 'attendance/see', write: 'attendance/mark', shared: 'true' }, NEVER)}
${linesOfRecord('pupil_contact', { see: 'attendance/mark', write: 'attendance/mark' }, { remove: '' })}
${linesOfRecord('contact_check', { see: 'attendance/mark', write: 'attendance/mark' }, NEVER)}
${linesOfRecord('absence_call', { see: 'attendance/see', write: 'attendance/mark' }, NEVER)}
${linesOfRecord('absence_closing', { see: 'attendance/see', write: 'attendance/mark' }, NEVER)}
${linesOfRecord('absence_step', { see: 'attendance/see', write: 'guidance/write' }, { remove: '' })}
${policyOf('call_setting', { see: 'route_id in (select r.id from route r)', add: `recorded_by = current_person() and ${ruled('route_id', 'route/change')}` })}
${policyOf('absence_norm', { see: 'region_id = (select my_region())', add: `recorded_by = current_person() and ${ruled('region_id', 'setup/change')}` })}
${policyOf('absence_ladder', { see: 'institution_id in (select i.id from institution i)', add: `recorded_by = current_person() and institution_id in (select s.institution_id from site s where s.id in (select ruled_scopes('people/change')))` })}
`,
}

/** The route or the group is one where one marks. */
function ruledPlace(): string {
  return `coalesce(route_id, group_id) in (select ruled_scopes('attendance/mark'))`
}
