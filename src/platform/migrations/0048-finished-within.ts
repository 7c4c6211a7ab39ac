import { sectorOf } from './0037-pupil-views.ts'
import type { Migration } from './migration.ts'

/**
 * A cohort of a route is finished by a startkwalificatie that was got within it. In 0045 any route would do: who went over and
 * got a diploma in the next route finished the one that nobody finished.
 */
export const finishedWithin: Migration = {
  name: '0048-finished-within',
  sql: `
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
      when exists (select from monitor_diplomas d where d.leerling = any (c.pupils)
        and d.experiment = c.route_id || '-' || extract(year from c.start)::int
        and d.diploma in ('mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo')) then 'afgerond'
      else 'onbekend' end as status
  from cohort c join route ro on ro.id = c.route_id join route_partner rp on rp.route_id = c.route_id and rp.side = 'vo'
    join site s on s.id = rp.site_id join institution i on i.id = s.institution_id;
`,
}
