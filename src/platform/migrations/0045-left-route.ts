import { ownedBySystem } from './0008-policies.ts'
import { sectorOf } from './0037-pupil-views.ts'
import type { Migration } from './migration.ts'

/** A leaving `l` that ends the stay in the route: a diploma got outside it does not. */
const ENDS = 'l.withdrawn_at is null and l.within_route is not false'

/**
 * A pupil leaves a route, not the route line of one school: what one school wrote holds for the count of the monitor and the
 * morning of both, and is told to who may end the line of the other. That line stays as its school wrote it.
 */
export const leftRoute: Migration = {
  name: '0045-left-route',
  sql: `
-- of these pupils: when they left which route, and which school says so. Not why, or where to: who stands at the door need not know
create function routes_left(wanted uuid[]) returns table (pupil_id uuid, route_id uuid, left_on date, school text)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare seen uuid[];
begin
  seen := array(select l.record_id from leaving l join school_record r on r.id = l.record_id where r.pupil_id = any (wanted) and ${ENDS});
  -- Doorloop itself passes the policies everywhere
  if current_setting('role') <> 'doorloop_system' and not sees_all('attendance/see') then
    seen := array(select visible_among(seen, 'attendance/see'));
  end if;
  return query select r.pupil_id, l.route_id, l.happened_on, i.name
    from leaving l join school_record r on r.id = l.record_id join institution i on i.id = r.institution_id
    where l.record_id = any (seen) and ${ENDS};
end $$;

-- leavings written by one school of pupils whose line of that route at another runs on, for who may end that line
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
    where ${ENDS} and e.valid_from <= l.happened_on and (e.valid_until is null or e.valid_until > l.happened_on))
  select array_agg(distinct runs), array_agg(distinct said) into own, seen from open;
  own := array(select visible_among(own, 'pupil/change'));
  if cardinality(own) = 0 then return; end if;
  seen := array(select visible_among(seen, 'hand-over/see'));
  return query select distinct on (l.id) l.id, r.pupil_id, r.given_name, r.infix, r.family_name, o.name, l.happened_on, i.name, l.recorded_at
    from leaving l join school_record w on w.id = l.record_id join institution i on i.id = w.institution_id join route o on o.id = l.route_id
      join school_record r on r.pupil_id = w.pupil_id and r.id = any (own) and r.id <> w.id
      join route_enrolment e on e.record_id = r.id and e.route_id = l.route_id and e.withdrawn_at is null
    where l.record_id = any (seen) and ${ENDS} and e.valid_from <= l.happened_on and (e.valid_until is null or e.valid_until > l.happened_on);
end $$;
${ownedBySystem(['routes_left(uuid[])', 'leavings_to_follow()'])}

-- a line of a route, until its school ended it or any school wrote that the pupil left; who comes back has a line that begins later
create view route_stay with (security_invoker = true) as
  select e.record_id, r.pupil_id, e.route_id, e.valid_from, least(e.valid_until, (
      select min(l.happened_on) from school_record o join leaving l on l.record_id = o.id
      where o.pupil_id = r.pupil_id and l.route_id = e.route_id and l.happened_on >= e.valid_from and ${ENDS})) as valid_until
  from route_enrolment e join school_record r on r.id = e.record_id where e.withdrawn_at is null;
grant select on route_stay to doorloop_system;

-- each 1 October on which a pupil was in a route; the first is the cohort. Of two routes that day the one begun first.
create or replace view monitor_route_day with (security_invoker = true) as
  select distinct on (e.pupil_id, d.teldatum) e.pupil_id, d.teldatum, e.route_id,
    min(d.teldatum) over (partition by e.pupil_id, e.route_id) as start
  from route_stay e
    cross join lateral (select make_date(y, 10, 1) as teldatum
      from generate_series(extract(year from e.valid_from)::int, extract(year from least(coalesce(e.valid_until, today()), today()))::int) y) d
  where d.teldatum between e.valid_from and least(coalesce(e.valid_until, today()), today())
  order by e.pupil_id, d.teldatum, e.valid_from, e.route_id;

-- what a school wrote down itself goes before what an import told of the same diploma
create or replace view monitor_diplomas with (security_invoker = true) as
  with told as (
    select r.pupil_id, r.institution_id, l.diploma_on as datum, l.diploma, case when l.within_route then l.route_id end as route_id, 1 as rank
    from leaving l join school_record r on r.id = l.record_id where l.diploma is not null and l.withdrawn_at is null
    union all
    select r.pupil_id, r.institution_id, (l.fields ->> 'date')::date, 'mbo-' || coalesce(
        (select max(q.niveau)::text from qualification q where q.crebo = l.fields ->> 'crebo'),
        (select min(substr(e.opleiding, 5, 1)) from enrolment e where e.record_id = l.record_id and e.crebo = l.fields ->> 'crebo' and e.opleiding ~ '^mbo-[1-4]')),
      (select e.route_id from route_stay e where e.pupil_id = r.pupil_id
        and (l.fields ->> 'date')::date between e.valid_from and coalesce(e.valid_until, 'infinity') order by e.valid_from, e.route_id limit 1), 2
    from diploma_line l join school_record r on r.id = l.record_id where l.withdrawn_at is null)
  select distinct on (t.pupil_id, t.datum, t.diploma) p.region_id as regio, t.pupil_id as leerling, t.datum, t.diploma, i.brin,
    case when t.route_id is not null and s.start is not null then t.route_id || '-' || extract(year from s.start)::int end as experiment
  from told t join pupil p on p.id = t.pupil_id join institution i on i.id = t.institution_id
    left join (select pupil_id, route_id, min(start) as start from monitor_route_day group by 1, 2) s on s.pupil_id = t.pupil_id and s.route_id = t.route_id
  where t.diploma is not null
  order by t.pupil_id, t.datum, t.diploma, t.rank, i.brin;

-- an experiment is the cohort of a route. Stopped: an event moved its pupils. Running: one of them is in it today. Done: one
-- got a startkwalificatie within it (mbo 2 or higher, havo, vwo: monitor/definitions.ts). Else nobody knows.
create or replace view monitor_experimenten with (security_invoker = true) as
  with cohort as (select route_id, start, array_agg(distinct pupil_id) as pupils from monitor_route_day group by 1, 2)
  select ro.region_id as regio, c.route_id || '-' || extract(year from c.start)::int as experiment, extract(year from c.start)::int::text as tranche,
    extract(year from c.start)::int as startjaar, i.brin as brin_vmbo, s.vestiging as vestiging_vmbo,
    (select min(mi.brin) from route_partner mp join site ms on ms.id = mp.site_id join institution mi on mi.id = ms.institution_id
      where mp.route_id = c.route_id and mp.side = 'mbo') as brin_mbo,
    ${sectorOf('ro.profiel')} as sector,
    case
      when exists (select from leaving l join school_record r on r.id = l.record_id where l.event_id is not null and l.withdrawn_at is null
        and l.route_id = c.route_id and r.pupil_id = any (c.pupils)) then 'gestopt'
      when exists (select from route_stay e where e.route_id = c.route_id
        and today() between e.valid_from and coalesce(e.valid_until, 'infinity') and e.pupil_id = any (c.pupils)) then 'lopend'
      when exists (select from monitor_diplomas d where d.leerling = any (c.pupils) and d.experiment is not null
        and d.diploma in ('mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo')) then 'afgerond'
      else 'onbekend' end as status
  from cohort c join route ro on ro.id = c.route_id join route_partner rp on rp.route_id = c.route_id and rp.side = 'vo'
    join site s on s.id = rp.site_id join institution i on i.id = s.institution_id;
`,
}
