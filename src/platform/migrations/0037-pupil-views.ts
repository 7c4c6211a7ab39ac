import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * The four tables of the monitor (docs/formats.md) as views on what schools record, without names: who started, stayed,
 * left and got a diploma follows from these lines alone. Read by Doorloop itself; who hands over reads when it was sent.
 */
export const pupilViews: Migration = {
  name: '0037-pupil-views',
  sql: `
-- of hand-overs in sight: whose they are, and the day of each version that was sent; never what was told
create function sent_hand_overs(wanted uuid[]) returns table (id uuid, pupil_id uuid, nr smallint, sent_on date)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query select h.id, r.pupil_id, v.nr, v.sent_on from hand_over h join school_record r on r.id = h.record_id
      left join hand_over_version v on v.hand_over_id = h.id and v.sent_on is not null
    where h.id = any (wanted) and (current_setting('role') = 'doorloop_system' or sees_all('hand-over/see')
      or h.record_id in (select visible_records('hand-over/see')) or h.id in (select received_hand_overs('hand-over/see'))
      or h.record_id in (select visible_records('own/see')));
end $$;
${ownedBySystem(['sent_hand_overs(uuid[])'])}
-- who leads a pupil out of a route plans what is asked later, and plans it anew when the day was wrong
alter policy follow_up_update on follow_up using (record_id in (select own_records('hand-over/write')) or record_id in (select own_records('pupil/change')))
  with check (record_id in (select own_records('hand-over/write')) or record_id in (select own_records('pupil/change')));

-- dossiers of which the first day lies in this time, and those that were sent in time: numbers for the agreements
create function hand_over_figures(first_day date, last_day date) returns table (route_id uuid, institution_id uuid, school_year integer, due integer, in_time integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.route_id, h.from_institution_id, (extract(year from h.starts_on) - case when extract(month from h.starts_on) < 8 then 1 else 0 end)::integer,
    count(*)::integer, (count(*) filter (where h.sent_on <= h.starts_on - coalesce(t.send_before, 28)))::integer
  from hand_over h join institution i on i.id = h.from_institution_id left join hand_over_term t on t.route_id = h.route_id
  where i.region_id = my_region() and h.withdrawn_at is null and h.route_id is not null and h.starts_on between first_day and least(last_day, today())
    and exists (select from my_scopes('agreement/see'))
  group by 1, 2, 3
$$;
${ownedBySystem(['hand_over_figures(date, date)'])}

-- that there is an answer, also one that is read without a name only: so that nobody asks again, and response is honest
create function answered_follow_ups(wanted uuid[]) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
begin
  return query select f.id from follow_up f join follow_up_answer a on a.follow_up_id = f.id
    where f.id = any (wanted) and (sees_all('hand-over/see') or f.record_id in (select visible_records('hand-over/see')));
end $$;
${ownedBySystem(['answered_follow_ups(uuid[])'])}

-- each 1 October on which a pupil was in a route; the first is the cohort. Of two routes that day the one begun first.
create view monitor_route_day with (security_invoker = true) as
  select distinct on (r.pupil_id, d.teldatum) r.pupil_id, d.teldatum, e.route_id,
    min(d.teldatum) over (partition by r.pupil_id, e.route_id) as start
  from route_enrolment e join school_record r on r.id = e.record_id
    cross join lateral (select make_date(y, 10, 1) as teldatum
      from generate_series(extract(year from e.valid_from)::int, extract(year from least(coalesce(e.valid_until, today()), today()))::int) y) d
  where e.withdrawn_at is null and d.teldatum between e.valid_from and least(coalesce(e.valid_until, today()), today())
  order by r.pupil_id, d.teldatum, e.valid_from, e.route_id;

create view monitor_leerlingen with (security_invoker = true) as
  select p.region_id as regio, p.id as leerling,
    (array_agg(r.sex order by r.created_at, r.id) filter (where r.sex in ('m', 'v')))[1] as geslacht,
    (array_agg(r.birth_date order by r.created_at, r.id) filter (where r.birth_date is not null))[1] as geboortedatum
  from pupil p join school_record r on r.pupil_id = p.id group by p.region_id, p.id;

create view monitor_inschrijvingen with (security_invoker = true) as
  select distinct p.region_id as regio, p.id as leerling, d.teldatum, i.brin, s.vestiging, e.opleiding, e.leerjaar,
    ${sectorOf('coalesce(e.profiel, ro.profiel)')} as sector, e.crebo,
    case when t.route_id is not null then t.route_id || '-' || extract(year from t.start)::int end as experiment
  from enrolment e join school_record r on r.id = e.record_id join pupil p on p.id = r.pupil_id join site s on s.id = e.site_id
    join institution i on i.id = s.institution_id
    cross join lateral (select make_date(y, 10, 1) as teldatum
      from generate_series(extract(year from e.valid_from)::int, extract(year from least(coalesce(e.valid_until, today()), today()))::int) y) d
    left join monitor_route_day t on t.pupil_id = p.id and t.teldatum = d.teldatum
      and exists (select from route_partner rp where rp.route_id = t.route_id and rp.site_id = e.site_id)
    left join route ro on ro.id = t.route_id
  where e.withdrawn_at is null and d.teldatum between e.valid_from and least(coalesce(e.valid_until, today()), today());

-- what a school wrote down itself goes before what an import told of the same diploma
create view monitor_diplomas with (security_invoker = true) as
  with told as (
    select r.pupil_id, r.institution_id, l.diploma_on as datum, l.diploma, case when l.within_route then l.route_id end as route_id, 1 as rank
    from leaving l join school_record r on r.id = l.record_id where l.diploma is not null and l.withdrawn_at is null
    union all
    select r.pupil_id, r.institution_id, (l.fields ->> 'date')::date, 'mbo-' || coalesce(
        (select max(q.niveau)::text from qualification q where q.crebo = l.fields ->> 'crebo'),
        (select min(substr(e.opleiding, 5, 1)) from enrolment e where e.record_id = l.record_id and e.crebo = l.fields ->> 'crebo' and e.opleiding ~ '^mbo-[1-4]')),
      (select e.route_id from route_enrolment e join school_record o on o.id = e.record_id where o.pupil_id = r.pupil_id and e.withdrawn_at is null
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
create view monitor_experimenten with (security_invoker = true) as
  with cohort as (select route_id, start, array_agg(distinct pupil_id) as pupils from monitor_route_day group by 1, 2)
  select ro.region_id as regio, c.route_id || '-' || extract(year from c.start)::int as experiment, extract(year from c.start)::int::text as tranche,
    extract(year from c.start)::int as startjaar, i.brin as brin_vmbo, s.vestiging as vestiging_vmbo,
    (select min(mi.brin) from route_partner mp join site ms on ms.id = mp.site_id join institution mi on mi.id = ms.institution_id
      where mp.route_id = c.route_id and mp.side = 'mbo') as brin_mbo,
    ${sectorOf('ro.profiel')} as sector,
    case
      when exists (select from leaving l join school_record r on r.id = l.record_id where l.event_id is not null and l.withdrawn_at is null
        and l.route_id = c.route_id and r.pupil_id = any (c.pupils)) then 'gestopt'
      when exists (select from route_enrolment e join school_record r on r.id = e.record_id where e.route_id = c.route_id and e.withdrawn_at is null
        and today() between e.valid_from and coalesce(e.valid_until, 'infinity') and r.pupil_id = any (c.pupils)) then 'lopend'
      when exists (select from monitor_diplomas d where d.leerling = any (c.pupils) and d.experiment is not null
        and d.diploma in ('mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo')) then 'afgerond'
      else 'onbekend' end as status
  from cohort c join route ro on ro.id = c.route_id join route_partner rp on rp.route_id = c.route_id and rp.side = 'vo'
    join site s on s.id = rp.site_id join institution i on i.id = s.institution_id;
grant select on monitor_route_day, monitor_leerlingen, monitor_inschrijvingen, monitor_diplomas, monitor_experimenten to doorloop_system;
`,
}

/** The five sectors of the monitor from the profielen of today and of before 2016 (domain.md 2); who did not say has none. */
export function sectorOf(profiel: string): string {
  return `case
    when ${profiel} in ('BWI', 'PIE', 'M&T', 'MVI', 'maritiem', 'techniek') then 'techniek'
    when ${profiel} in ('E&O', 'HBR', 'economie') then 'economie'
    when ${profiel} in ('Z&W', 'zorg-en-welzijn') then 'zorg-welzijn'
    when ${profiel} in ('groen', 'landbouw') then 'landbouw'
    when ${profiel} in ('D&P', 'intersectoraal') then 'intersectoraal' end`
}
