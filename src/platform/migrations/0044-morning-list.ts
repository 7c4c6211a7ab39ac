import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * The morning list as in 0027, with where each pupil is: what decides why somebody may look at them, so that it is not looked
 * up a second time. It is on every phone at half past eight.
 */
export const morningList: Migration = {
  name: '0044-morning-list',
  sql: `
set local role doorloop_system;
drop function attendance_list(uuid, uuid, date);
set local role none;
create function attendance_list(of_route uuid, of_group uuid, on_day date) returns table (
  pupil_id uuid, given_name text, infix text, family_name text, institutions uuid[], sites uuid[], groups uuid[], spells jsonb, enrolments jsonb,
  marks jsonb, calls jsonb)
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
    kept as materialized (select r.pupil_id, array_agg(distinct r.institution_id) as ids from record r group by r.pupil_id),
    spell as materialized (
      select r.pupil_id, jsonb_agg(jsonb_build_object('routeId', e.route_id, 'phase', e.phase, 'validFrom', e.valid_from, 'validUntil', e.valid_until)) as lines
      from route_enrolment e join record r on r.id = e.record_id
      where e.record_id = any (visible) and e.withdrawn_at is null and e.valid_from <= on_day group by r.pupil_id),
    enrolled as materialized (
      select r.pupil_id, array_agg(distinct e.site_id) as sites, coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'leerjaar', e.leerjaar))
          filter (where e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day)), '[]') as lines
      from enrolment e join record r on r.id = e.record_id
      where e.record_id = any (visible) and e.withdrawn_at is null group by r.pupil_id),
    grouped as materialized (
      select r.pupil_id, array_agg(distinct m.group_id) as ids from group_member m join record r on r.id = m.record_id
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
    select c.pupil_id, c.given_name, c.infix, c.family_name, i.ids, coalesce(e.sites, '{}'), coalesce(g.ids, '{}'), coalesce(s.lines, '[]'),
      coalesce(e.lines, '[]'), coalesce(m.lines, '[]'), coalesce(k.lines, '[]')
    from called c join kept i on i.pupil_id = c.pupil_id left join spell s on s.pupil_id = c.pupil_id left join enrolled e on e.pupil_id = c.pupil_id
      left join grouped g on g.pupil_id = c.pupil_id left join marked m on m.pupil_id = c.pupil_id left join rung k on k.pupil_id = c.pupil_id
    order by c.family_name, c.given_name, c.pupil_id;
end $$;
${ownedBySystem(['attendance_list(uuid, uuid, date)'])}
`,
}
