import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** A leaving `l` that ends the stay in the route, as in 0045; a diploma on the way, of who goes on in the same route, does not either. */
const ENDS = "l.withdrawn_at is null and l.within_route is not false and l.destination <> 'same-route'"

/**
 * A line `e` of the route begins after leaving `l`, and its school wrote it when the leaving was told already, or wrote it anew
 * since: then the pupil came back. A line that stood there before tells of a plan, and nobody said that it still holds.
 */
const COMES_BACK = 'e.valid_from > l.happened_on and e.recorded_at >= l.told_at'

/** Who is called by which side, and who may be asked for the next step; a diploma halfway, and what counts as coming back. */
export const whoCallsWhoStays: Migration = {
  name: '0047-who-calls-who-stays',
  sql: `
-- why somebody called while it was the turn of the other side
alter table absence_call add column out_of_turn text check (out_of_turn <> '');
-- what was last written about this pupil on this day is a call, with a next step of who asks
create function owns_absence_step(of_record uuid, on_day date) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((
    with record as (select r.id from school_record own join school_record r on r.pupil_id = own.pupil_id where own.id = of_record)
    select l.owner_id = current_person() from (
      select a.owner_id, a.recorded_at, a.id from absence_call a where a.record_id in (select r.id from record r) and a.day = on_day
      union all
      select null, c.recorded_at, c.id from absence_closing c where c.record_id in (select r.id from record r) and c.day = on_day) l
    order by l.recorded_at desc, l.id limit 1), false);
end $$;
${ownedBySystem(['owns_absence_step(uuid, date)'])}
-- besides who marks: who guides the pupil, at either school, answers for the step that was given
${['absence_call', 'absence_closing'].map(byOwner).join('\n')}

set local role doorloop_system;
drop function my_missing(date);
drop function routes_left(uuid[]);
drop function leavings_to_follow();
set local role none;
-- as in 0046, also for who guides and has a next step; with where the pupil is, for who calls
create function my_missing(since date) returns table (pupil_id uuid, name text, routes uuid[], institutions uuid[], day date, marked_at timestamptz,
  follow_ups jsonb)
language plpgsql stable security definer rows 10 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  on_day date := today();
  own_groups uuid[] := array(select s.scope_id from my_scopes('attendance/mark') s where s.scope_kind = 'group');
  own_routes uuid[] := array(select s.scope_id from my_scopes('attendance/mark') s where s.scope_kind = 'route');
  mine uuid[];
  visible uuid[];
begin
  if not exists (select from my_scopes('attendance/mark')) and not exists (select from my_scopes('guidance/write')) then return; end if;
  mine := array(
    select r.pupil_id from group_member m join school_record r on r.id = m.record_id
      where m.group_id = any (own_groups) and m.valid_from <= on_day and (m.valid_until is null or m.valid_until >= on_day)
    union select r.pupil_id from route_enrolment e join school_record r on r.id = e.record_id
      where e.route_id = any (own_routes) and e.withdrawn_at is null and e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day)
    union select r.pupil_id from absence_call a join school_record r on r.id = a.record_id
      where a.owner_id = current_person() and a.day between since and on_day);
  if cardinality(mine) = 0 then return; end if;
  visible := array(select visible_among(array(select r.id from school_record r where r.pupil_id = any (mine)), 'attendance/see'));
  return query
    with record as materialized (select r.* from school_record r where r.id = any (visible)),
    last as materialized (
      select distinct on (r.pupil_id, a.day) r.pupil_id, a.day, a.kind, a.recorded_at from attendance_mark a join record r on r.id = a.record_id
      where a.day between since and on_day order by r.pupil_id, a.day, a.recorded_at desc, a.id desc)
    select l.pupil_id, (select concat_ws(' ', r.given_name, r.infix, r.family_name) from record r where r.pupil_id = l.pupil_id order by r.created_at, r.id limit 1),
      array(select distinct e.route_id from route_enrolment e join record r on r.id = e.record_id where r.pupil_id = l.pupil_id
        and e.withdrawn_at is null and e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day)),
      array(select distinct r.institution_id from record r where r.pupil_id = l.pupil_id),
      l.day, l.recorded_at, coalesce((
        select jsonb_agg(jsonb_build_object('what', c.what, 'recordedAt', c.at, 'nextStep', c.next_step, 'nextOn', c.next_on, 'ownerId', c.owner_id,
          'owner', (select nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') from person p where p.id = c.owner_id)) order by c.at) from (
          select a.outcome as what, a.recorded_at as at, a.next_step, a.next_on, a.owner_id
            from absence_call a join record r on r.id = a.record_id where r.pupil_id = l.pupil_id and a.day = l.day
          union all select 'closed', a.recorded_at, null, null, null
            from absence_closing a join record r on r.id = a.record_id where r.pupil_id = l.pupil_id and a.day = l.day) c), '[]')
    from last l where l.kind = 'missing' order by l.day, 2, 1;
end $$;

-- a diploma of who goes on in the same route
alter table leaving drop constraint leaving_destination_check;
alter table leaving add constraint leaving_destination_check check (destination in ('regular-vo', 'regular-mbo-bol', 'regular-mbo-bbl', 'other-route',
  'higher', 'work', 'work-and-school', 'none', 'unknown', 'other', 'same-route'));
alter table leaving add constraint leaving_same_route check (destination <> 'same-route' or (kind = 'diploma' and within_route));
-- when the leaving was first told; a correction keeps it
alter table leaving add column told_at timestamptz not null default now();
set local role doorloop_system;
with recursive chain as (
  select l.id, l.replaces, l.recorded_at from leaving l where l.replaces is null
  union all select l.id, l.replaces, c.recorded_at from leaving l join chain c on l.replaces = c.id)
update leaving l set told_at = coalesce((select c.recorded_at from chain c where c.id = l.id), l.recorded_at);
set local role none;

-- as in 0045; with the day from which a line says that the pupil came back
create function routes_left(wanted uuid[]) returns table (pupil_id uuid, route_id uuid, left_on date, back_on date, school text)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare seen uuid[];
begin
  seen := array(select l.record_id from leaving l join school_record r on r.id = l.record_id where r.pupil_id = any (wanted) and ${ENDS});
  -- Doorloop itself passes the policies everywhere
  if current_setting('role') <> 'doorloop_system' and not sees_all('attendance/see') then
    seen := array(select visible_among(seen, 'attendance/see'));
  end if;
  return query select r.pupil_id, l.route_id, l.happened_on, (select min(e.valid_from) from school_record o join route_enrolment e on e.record_id = o.id
        where o.pupil_id = r.pupil_id and e.route_id = l.route_id and e.withdrawn_at is null and ${COMES_BACK}), i.name
    from leaving l join school_record r on r.id = l.record_id join institution i on i.id = r.institution_id
    where l.record_id = any (seen) and ${ENDS};
end $$;
-- likewise: a line from later too, that stood there before the leaving was told
create function leavings_to_follow() returns table (leaving_id uuid, pupil_id uuid, given_name text, infix text, family_name text, route_name text,
  left_on date, school text, recorded_at timestamptz)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare own uuid[]; seen uuid[];
begin
  with open as (
    select l.record_id as said, e.record_id as runs from leaving l join school_record w on w.id = l.record_id
      join school_record r on r.pupil_id = w.pupil_id and r.id <> w.id
      join route_enrolment e on e.record_id = r.id and e.route_id = l.route_id and e.withdrawn_at is null
    where ${ENDS} and not (${COMES_BACK}) and (e.valid_until is null or e.valid_until > l.happened_on))
  select array_agg(distinct runs), array_agg(distinct said) into own, seen from open;
  own := array(select visible_among(own, 'pupil/change'));
  if cardinality(own) = 0 then return; end if;
  seen := array(select visible_among(seen, 'hand-over/see'));
  return query select distinct on (l.id) l.id, r.pupil_id, r.given_name, r.infix, r.family_name, o.name, l.happened_on, i.name, l.recorded_at
    from leaving l join school_record w on w.id = l.record_id join institution i on i.id = w.institution_id join route o on o.id = l.route_id
      join school_record r on r.pupil_id = w.pupil_id and r.id = any (own) and r.id <> w.id
      join route_enrolment e on e.record_id = r.id and e.route_id = l.route_id and e.withdrawn_at is null
    where l.record_id = any (seen) and ${ENDS} and not (${COMES_BACK}) and (e.valid_until is null or e.valid_until > l.happened_on);
end $$;
${ownedBySystem(['my_missing(date)', 'routes_left(uuid[])', 'leavings_to_follow()'])}
-- likewise; of a line that nobody confirmed the last day lies before the first, so that it holds on no day
create or replace view route_stay with (security_invoker = true) as
  select e.record_id, r.pupil_id, e.route_id, e.valid_from, least(e.valid_until, (
      select min(l.happened_on) from school_record o join leaving l on l.record_id = o.id
      where o.pupil_id = r.pupil_id and l.route_id = e.route_id and ${ENDS} and not (${COMES_BACK}))) as valid_until
  from route_enrolment e join school_record r on r.id = e.record_id where e.withdrawn_at is null;
`,
}

function byOwner(table: string): string {
  return `create policy ${table}_by_owner on ${table} for insert to doorloop_user with check (recorded_by = current_person()
    and owns_absence_step(record_id, day) and record_id in (select visible_records('guidance/write')));`
}
