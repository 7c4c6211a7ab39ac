import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * Who is missing, today and on days before: of one's own groups and routes, and whoever one has a next step of. In 0028 a day
 * was gone at midnight, and with it the alarm and what somebody was to do.
 */
export const daysLeftOpen: Migration = {
  name: '0046-days-left-open',
  sql: `
create index on absence_call (owner_id, day);
set local role doorloop_system;
drop function my_missing();
set local role none;
create function my_missing(since date) returns table (pupil_id uuid, name text, day date, marked_at timestamptz, follow_ups jsonb)
language plpgsql stable security definer rows 10 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  on_day date := today();
  groups uuid[] := array(select s.scope_id from my_scopes('attendance/mark') s where s.scope_kind = 'group');
  routes uuid[] := array(select s.scope_id from my_scopes('attendance/mark') s where s.scope_kind = 'route');
  mine uuid[];
  visible uuid[];
begin
  if not exists (select from my_scopes('attendance/mark')) then return; end if;
  mine := array(
    select r.pupil_id from group_member m join school_record r on r.id = m.record_id
      where m.group_id = any (groups) and m.valid_from <= on_day and (m.valid_until is null or m.valid_until >= on_day)
    union select r.pupil_id from route_enrolment e join school_record r on r.id = e.record_id
      where e.route_id = any (routes) and e.withdrawn_at is null and e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day)
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
      l.day, l.recorded_at, coalesce((
        select jsonb_agg(jsonb_build_object('what', c.what, 'recordedAt', c.at, 'nextStep', c.next_step, 'nextOn', c.next_on, 'ownerId', c.owner_id,
          'owner', (select nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') from person p where p.id = c.owner_id)) order by c.at) from (
          select a.outcome as what, a.recorded_at as at, a.next_step, a.next_on, a.owner_id
            from absence_call a join record r on r.id = a.record_id where r.pupil_id = l.pupil_id and a.day = l.day
          union all select 'closed', a.recorded_at, null, null, null
            from absence_closing a join record r on r.id = a.record_id where r.pupil_id = l.pupil_id and a.day = l.day) c), '[]')
    from last l where l.kind = 'missing' order by l.day, 2, 1;
end $$;
${ownedBySystem(['my_missing(date)'])}
`,
}
