import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface ReceivingSite {
  id: string
  name: string
  institutionId: string
  kind: 'vo' | 'mbo'
}

/** Every site of the region a pupil can go to, mbo first. */
export async function listSites(trx: Trx): Promise<ReceivingSite[]> {
  const { rows } = await sql<ReceivingSite>`
    select s.id, case when s.name = i.name then s.name else s.name || ' (' || i.name || ')' end as name, i.id as "institutionId", i.kind
    from site s join institution i on i.id = s.institution_id order by i.kind <> 'mbo', i.name, s.vestiging`.execute(trx)
  return rows
}

export interface Colleague {
  id: string
  name: string
}

/** Colleagues at a site who may answer a hand-over today: by group, by site or school, or by a route that it takes part in. */
export async function listReceivers(trx: Trx, siteId: string, day: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name from person p
    where coalesce(p.left_on, 'infinity') >= ${day}::date and exists (
      select from role_assignment a join role_right r on r.role = a.role and r.may = 'hand-over/write' join site s on s.id = ${siteId}::uuid
      where a.person_id = p.id and a.valid_from <= ${day}::date and coalesce(a.valid_until, 'infinity') >= ${day}::date
        and (a.scope_id in (s.id, s.institution_id)
          or a.scope_id in (select g.id from pupil_group g where g.site_id = s.id)
          or a.scope_id in (select rp.route_id from route_partner rp where rp.site_id = s.id)))
    order by lower(p.family_name), lower(p.given_name), p.id`.execute(trx)
  return rows
}
