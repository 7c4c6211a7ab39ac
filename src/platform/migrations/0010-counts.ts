import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const NOTED = [
  'school_record',
  'enrolment',
  'route_enrolment',
  'group_member',
  'pupil_match',
  'pupil_group',
  'route',
  'route_partner',
  'site',
  'institution',
  'person',
  'role_assignment',
]

/** What the first pages ask of many rows at once: counts for who may see the number and not the pupils, and one's own groups. */
export const counts: Migration = {
  name: '0010-counts',
  sql: `
-- how often something changed in who is where, with which role, or how that place is called: what was found before is looked for again (platform/database/remember.ts)
create sequence pupil_change;
-- before its first use a sequence says the same as after it
select nextval('pupil_change');
create function note_pupil_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform nextval('pupil_change');
  return null;
end $$;
${NOTED.map(noteChange).join('\n')}
grant select on sequence pupil_change to doorloop_user, doorloop_system;
grant usage on sequence pupil_change to doorloop_system;

-- pupils enrolled on this day at the institutions whose results one may see; 1 to 4 as null, unless one sees the pupils
create function school_counts(day date) returns table (institution_id uuid, kind text, pupils integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.institution_id, e.kind,
    case when count(distinct r.pupil_id) > 4 or r.institution_id in (select my_institutions('pupil/see')) then count(distinct r.pupil_id)::integer end
  from enrolment e join school_record r on r.id = e.record_id
  where r.institution_id in (select my_institutions('results/see'))
    and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)
  group by r.institution_id, e.kind
$$;

-- how many people have a role on this day at each institution and site of one's region, for who may see people; not pupils and parents
create function place_people(day date) returns table (id uuid, n bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare region uuid := my_region();
begin
  if not exists (select from my_scopes('people/see')) then return; end if;
  return query
    with held as materialized (
      select a.person_id, a.scope_kind, a.scope_id from role_assignment a
        join person p on p.id = a.person_id and p.region_id = region and (p.left_on is null or p.left_on >= day)
      where a.scope_kind in ('institution', 'site', 'group') and a.role not in ('leerling', 'ouder')
        and a.valid_from <= day and (a.valid_until is null or a.valid_until >= day)),
    at_site as materialized (
      select h.person_id, h.scope_id as site_id from held h where h.scope_kind = 'site'
      union select h.person_id, g.site_id from held h join pupil_group g on g.id = h.scope_id where h.scope_kind = 'group')
    select t.site_id, count(*) from at_site t group by t.site_id
    union all
    select i.at, count(*) from (
      select h.person_id, h.scope_id as at from held h where h.scope_kind = 'institution'
      union select t.person_id, s.institution_id from at_site t join site s on s.id = t.site_id) i group by i.at;
end $$;

-- where these pupils are on the day, of what the asker may see of them: on every page that shows pupils, so the right is asked once
create function pupil_places(wanted uuid[], day date) returns table (pupil_id uuid, records jsonb, routes jsonb)
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
    seen := array(select r.id from school_record r where r.pupil_id = any (wanted)
      and (r.id in (select visible_records('pupil/see')) or r.institution_id in (select my_institutions('import/run'))));
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

-- one's own groups with their pupils of today and what the schools say of their route: every morning, so the right is asked once
create function my_groups(teldatum date) returns table (id uuid, name text, site text, pupils jsonb)
language plpgsql stable security definer rows 5 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  day date := today();
  groups uuid[] := array(select s.scope_id from my_scopes('pupil/see') s where s.scope_kind = 'group');
begin
  return query
    select g.id, g.name, si.name, coalesce((
      select jsonb_agg(jsonb_build_object('pupilId', r.pupil_id, 'name', concat_ws(' ', r.given_name, r.infix, r.family_name),
        'said', coalesce(l.said, '[]'), 'mboOnTeldatum', exists (select from school_record o join enrolment e on e.record_id = o.id
          where o.pupil_id = r.pupil_id and e.kind = 'mbo' and e.withdrawn_at is null
            and e.valid_from <= teldatum and (e.valid_until is null or e.valid_until >= teldatum)),
        'inMboOnTeldatum', coalesce(l.in_mbo, false)) order by r.family_name, r.given_name, r.id)
      from group_member m join school_record r on r.id = m.record_id
        left join lateral (
          select jsonb_agg(distinct jsonb_build_object('route', t.name, 'phase', e.phase)) as said, bool_or(e.phase = 'MBO' and e.valid_from <= teldatum) as in_mbo
          from school_record o join route_enrolment e on e.record_id = o.id join route t on t.id = e.route_id
          where o.pupil_id = r.pupil_id and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)) l on true
      where m.group_id = g.id and m.valid_from <= day and (m.valid_until is null or m.valid_until >= day)), '[]')
    from pupil_group g join site si on si.id = g.site_id where g.id = any (groups) order by si.name, g.name;
end $$;
${ownedBySystem(['note_pupil_change()', 'school_counts(date)', 'place_people(date)', 'pupil_places(uuid[], date)', 'my_groups(date)'])}
`,
}

function noteChange(table: string): string {
  return `create trigger ${table}_change after insert or update or delete on ${table} for each statement execute function note_pupil_change();`
}
