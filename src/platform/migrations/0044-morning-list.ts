import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * The morning list as in 0027, with where each pupil is: what decides why somebody may look at them, so that it is not looked
 * up a second time. It is on every phone at half past eight: of the records of a list, and of any few pupils, is asked whether
 * they are seen, instead of finding all that somebody sees.
 */
export const morningList: Migration = {
  name: '0044-morning-list',
  sql: `
-- which of these records visible_records holds, without walking along all that somebody sees: a docent at the door of one
-- route sees a whole site
create function visible_among(records uuid[], wanted text) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  day date := today();
  regions uuid[]; institutions uuid[]; sites uuid[]; groups uuid[]; pupils uuid[]; routes uuid[]; found uuid[];
begin
  if coalesce(cardinality(records), 0) = 0 then return; end if;
  select array_agg(s.scope_id) filter (where s.scope_kind = 'region'), array_agg(s.scope_id) filter (where s.scope_kind = 'institution'),
      array_agg(s.scope_id) filter (where s.scope_kind = 'site'), array_agg(s.scope_id) filter (where s.scope_kind = 'group'),
      array_agg(s.scope_id) filter (where s.scope_kind = 'pupil'), array_agg(s.scope_id) filter (where s.scope_kind = 'route')
    into regions, institutions, sites, groups, pupils, routes from my_scopes(wanted) s;
  if regions is not null then
    return query select r.id from school_record r join pupil p on p.id = r.pupil_id where r.id = any (records) and p.region_id = any (regions);
  end if;
  if institutions is not null then
    return query select r.id from school_record r where r.id = any (records) and r.institution_id = any (institutions);
  end if;
  if wanted <> 'pupil/change' and (sites is not null or institutions is not null) then
    routes := routes || array(select rp.route_id from route_partner rp join site si on si.id = rp.site_id
      where si.id = any (sites) or si.institution_id = any (institutions));
  end if;
  if cardinality(routes) > 0 then
    found := array(select other.id from school_record other where other.id = any (records)
      and exists (select from school_record r join route_enrolment e on e.record_id = r.id where r.pupil_id = other.pupil_id
        and e.route_id = any (routes) and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)));
    return query select unnest(found);
    -- at the door of a route this is all of them: what is left is asked further
    records := array(select unnest(records) except select unnest(found));
    if cardinality(records) = 0 then return; end if;
  end if;
  if sites is not null then
    return query select e.record_id from enrolment e where e.record_id = any (records) and e.site_id = any (sites) and e.withdrawn_at is null;
  end if;
  if groups is not null then
    return query select m.record_id from group_member m
      where m.record_id = any (records) and m.group_id = any (groups) and m.valid_from <= day and (m.valid_until is null or m.valid_until >= day);
  end if;
  if groups is not null and wanted <> 'pupil/change' then
    return query select other.id from school_record other where other.id = any (records)
      and exists (select from school_record r join group_member m on m.record_id = r.id where r.pupil_id = other.pupil_id and r.id <> other.id
        and m.group_id = any (groups) and m.valid_from <= day and (m.valid_until is null or m.valid_until >= day))
      and exists (select from school_record own join route_enrolment e on e.record_id = own.id
        where own.pupil_id = other.pupil_id and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day));
  end if;
  if pupils is not null then
    return query select r.id from school_record r where r.id = any (records) and r.pupil_id = any (pupils);
  end if;
end $$;
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
    visible := array(select r.id from school_record r where r.pupil_id = any (wanted));
    visible := array(select distinct v from visible_among(visible, 'attendance/see') v);
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
-- what stands for one pupil on one day, and when the last line of it was written: with every tap
create function attendance_day(of_pupil uuid, on_day date) returns table (marks jsonb, last_at timestamptz)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
declare
  records uuid[] := array(select r.id from school_record r where r.pupil_id = of_pupil);
begin
  if current_setting('role') <> 'doorloop_system' then
    records := array(select visible_among(records, 'attendance/see') union select visible_among(records, 'own/see'));
  end if;
  return query select coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'hours', a.hours, 'note', a.note, 'tappedAt', a.tapped_at, 'against', a.against,
        'byId', a.recorded_by, 'by', coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), ''), 'recordedAt', a.recorded_at) order by a.recorded_at, a.id)
      from attendance_mark a left join person p on p.id = a.recorded_by where a.record_id = any (records) and a.day = on_day), '[]'),
    greatest((select max(a.recorded_at) from attendance_mark a where a.record_id = any (records) and a.day = on_day),
      (select max(c.recorded_at) from absence_call c where c.record_id = any (records) and c.day = on_day),
      (select max(c.recorded_at) from absence_closing c where c.record_id = any (records) and c.day = on_day));
end $$;
${ownedBySystem(['visible_among(uuid[], text)', 'attendance_list(uuid, uuid, date)', 'attendance_day(uuid, date)'])}
-- as in 0010 and 0032, but for what is seen
grant create on schema public to doorloop_system;
set local role doorloop_system;
create or replace function pupil_places(wanted uuid[], day date) returns table (pupil_id uuid, records jsonb, routes jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  region uuid := my_region();
  seen uuid[];
begin
  -- Doorloop itself passes the policies everywhere
  if current_setting('role') = 'doorloop_system' or sees_all('pupil/see') then
    seen := array(select r.id from school_record r where r.pupil_id = any (wanted));
  else
    seen := array(select r.id from school_record r where r.pupil_id = any (wanted));
    seen := array(select visible_among(seen, 'pupil/see')
      union select r.id from school_record r where r.id = any (seen) and r.institution_id in (select my_institutions('import/run')));
  end if;
  return query
    with record as materialized (select r.id, r.pupil_id, r.institution_id from school_record r where r.id = any (seen)),
    site_of as materialized (
      select e.record_id, jsonb_agg(distinct e.site_id) as ids from enrolment e
      where e.record_id = any (seen) and e.withdrawn_at is null group by e.record_id),
    group_of as materialized (
      select m.record_id, jsonb_agg(distinct m.group_id) as ids from group_member m
      where m.record_id = any (seen) and m.valid_from <= day and (m.valid_until is null or m.valid_until >= day) group by m.record_id),
    route_of as materialized (
      select distinct r.pupil_id, e.route_id from route_enrolment e join record r on r.id = e.record_id join route o on o.id = e.route_id and (region is null or o.region_id = region)
      where e.record_id = any (seen) and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)),
    partner as materialized (
      select p.route_id, jsonb_agg(distinct p.site_id) as sites, jsonb_agg(distinct s.institution_id) as institutions
      from route_partner p join site s on s.id = p.site_id where p.route_id in (select o.route_id from route_of o) group by p.route_id),
    routes_of as materialized (
      select o.pupil_id, jsonb_agg(jsonb_build_object('routeId', o.route_id, 'siteIds', coalesce(p.sites, '[]'),
        'institutionIds', coalesce(p.institutions, '[]'))) as routes
      from route_of o left join partner p on p.route_id = o.route_id group by o.pupil_id)
    select r.pupil_id, jsonb_agg(jsonb_build_object('recordId', r.id, 'institutionId', r.institution_id,
        'siteIds', coalesce(s.ids, '[]'), 'groupIds', coalesce(g.ids, '[]'))), coalesce(o.routes, '[]')
    from record r left join site_of s on s.record_id = r.id left join group_of g on g.record_id = r.id left join routes_of o on o.pupil_id = r.pupil_id
    group by r.pupil_id, o.routes;
end $$;
create or replace function placements_on(wanted uuid[], day date) returns table (pupil_id uuid, placement_id uuid, kind text, company text, coach_id uuid, starts_at text, ends_at text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  seen uuid[];
begin
  if current_setting('role') = 'doorloop_system' or sees_all('attendance/see') then
    seen := array(select r.id from school_record r where r.pupil_id = any (wanted));
  else
    seen := array(select distinct r.id from school_record r join placement p on p.record_id = r.id where r.pupil_id = any (wanted));
    seen := array(select visible_among(seen, 'attendance/see') union select visible_among(seen, 'placement/see')
      union select visible_among(seen, 'own/see'));
  end if;
  return query select r.pupil_id, p.id, p.kind, coalesce(c.name, p.company_name), p.coach_id, p.starts_at, p.ends_at
    from placement p join school_record r on r.id = p.record_id left join learning_company c on c.id = p.company_id
    where p.record_id = any (seen) and p.withdrawn_at is null and p.starts_on <= day and least(p.ends_on, p.ended_on) >= day
      and p.weekdays @> to_jsonb(extract(isodow from day)::integer)
      and not exists (select from placement_interruption i where i.placement_id = p.id and i.withdrawn_at is null
        and i.starts_on <= day and coalesce(i.ends_on, 'infinity') >= day);
end $$;
set local role none;
revoke create on schema public from doorloop_system;
`,
}
