import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** Who is missing today of one's own groups and routes: on the first page of every morning, so the right is asked once. */
export const myMissing: Migration = {
  name: '0028-my-missing',
  sql: `
create function my_missing() returns table (pupil_id uuid, name text, marked_at timestamptz, calls jsonb)
language plpgsql stable security definer rows 5 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  on_day date := today();
  groups uuid[] := array(select s.scope_id from my_scopes('attendance/mark') s where s.scope_kind = 'group');
  routes uuid[] := array(select s.scope_id from my_scopes('attendance/mark') s where s.scope_kind = 'route');
  visible uuid[];
begin
  if cardinality(groups) + cardinality(routes) = 0 then return; end if;
  visible := array(select visible_records('attendance/see'));
  return query
    with mine as materialized (
      select r.pupil_id from group_member m join school_record r on r.id = m.record_id
        where m.group_id = any (groups) and m.valid_from <= on_day and (m.valid_until is null or m.valid_until >= on_day)
      union select r.pupil_id from route_enrolment e join school_record r on r.id = e.record_id
        where e.route_id = any (routes) and e.withdrawn_at is null and e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day)),
    record as materialized (select r.* from school_record r where r.pupil_id in (select m.pupil_id from mine m) and r.id = any (visible)),
    last as materialized (
      select distinct on (r.pupil_id) r.pupil_id, a.kind, a.recorded_at from attendance_mark a join record r on r.id = a.record_id
      where a.day = on_day order by r.pupil_id, a.recorded_at desc, a.id desc)
    select l.pupil_id, (select concat_ws(' ', r.given_name, r.infix, r.family_name) from record r where r.pupil_id = l.pupil_id order by r.created_at, r.id limit 1),
      l.recorded_at, coalesce((
        select jsonb_agg(jsonb_build_object('what', c.what, 'recordedAt', c.at) order by c.at) from (
          select a.outcome as what, a.recorded_at as at from absence_call a join record r on r.id = a.record_id where r.pupil_id = l.pupil_id and a.day = on_day
          union all select 'closed', a.recorded_at from absence_closing a join record r on r.id = a.record_id where r.pupil_id = l.pupil_id and a.day = on_day) c), '[]')
    from last l where l.kind = 'missing' order by 2, 1;
end $$;
${ownedBySystem(['my_missing()'])}
`,
}
