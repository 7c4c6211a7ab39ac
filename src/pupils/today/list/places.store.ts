import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { PupilPlace } from '../../why-may-see.ts'
import type { MorningRow } from './morning-row.ts'

type RoutePlace = PupilPlace['routes'][number]

/** Where the pupils of a morning list are, from the rows of the list: what decides why one may look at them. */
export async function placesOf(trx: Trx, rows: readonly MorningRow[], regionId: string, day: string): Promise<Map<string, PupilPlace>> {
  const holding = new Map(rows.map((row) => [row.pupilId, routesOn(row, day)]))
  const partners = await loadPartners(trx, [...new Set([...holding.values()].flat())])
  return new Map(
    rows.map(({ pupilId, institutions, sites, groups }) => {
      const routes = (holding.get(pupilId) ?? []).flatMap((id) => partners.get(id) ?? [])
      return [pupilId, { pupilId, regionId, institutionIds: institutions, siteIds: sites, groupIds: groups, routes }]
    }),
  )
}

const routesOn = ({ spells }: MorningRow, day: string): string[] => [
  ...new Set(spells.filter(({ validUntil }) => validUntil === null || validUntil >= day).map(({ routeId }) => routeId)),
]

async function loadPartners(trx: Trx, routeIds: readonly string[]): Promise<Map<string, RoutePlace>> {
  if (routeIds.length === 0) return new Map()
  const { rows } = await sql<RoutePlace>`
    select o.id as "routeId", coalesce(array_agg(distinct s.id) filter (where s.id is not null), '{}') as "siteIds",
      coalesce(array_agg(distinct s.institution_id) filter (where s.id is not null), '{}') as "institutionIds"
    from route o left join route_partner p on p.route_id = o.id left join site s on s.id = p.site_id
    where o.id = any (${[...routeIds]}::uuid[]) group by o.id`.execute(trx)
  return new Map(rows.map((row) => [row.routeId, row]))
}
