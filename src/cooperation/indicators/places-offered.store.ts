import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { About } from '../agreement/about.ts'
import type { Measured } from '../agreement/promise.ts'

/** Places in keuzevakken and keuzedelen that the promising school offers in this term. No offer of anybody says nothing. */
export async function placesOffered(
  trx: Trx,
  { institutionIds, from, until }: Pick<About, 'institutionIds' | 'from' | 'until'>,
): Promise<Measured> {
  const { rows } = await sql<{ name: string; startsOn: string; places: number; institutionId: string }>`
    select e.name, e.starts_on as "startsOn", e.places, s.institution_id as "institutionId" from elective e join site s on s.id = e.site_id
    where e.starts_on between ${from}::date and ${until}::date order by e.starts_on, e.name`.execute(trx)
  if (rows.length === 0) return { value: null, why: 'no-data' }
  const ours = rows.filter((one) => institutionIds.length === 0 || institutionIds.includes(one.institutionId))
  return {
    ...{ value: ours.reduce((sum, { places }) => sum + places, 0), unit: 'plaats' },
    rows: ours.map(({ name, startsOn, places }) => ({ label: name, on: startsOn, value: places, href: '/programma/keuzeaanbod' })),
  }
}
