import { daysAfter } from '../calendar.ts'
import { fullName } from '../names.ts'
import type { Register } from '../people.ts'
import type { Pair } from './pair.ts'

/** What stands in the way of the pupils, and what was tried. */
export function addBottleneck({ rows, chance, regionId, today }: Register, { routeId, vo, mbo, people: { lead } }: Pair): void {
  const bottleneck_id = chance.uuid()
  rows.bottleneck.push({
    ...{
      id: bottleneck_id,
      region_id: regionId,
      kind: 'travel-costs',
      title: 'De bus naar het mbo op vrijdag',
      since: daysAfter(today, -120),
    },
    ...{ hurts: 'Leerlingen van leerjaar 3: zij betalen de rit zelf', owner_id: lead.id, owner_name: fullName(lead), created_by: lead.id },
  })
  for (const institution_id of [vo, mbo]) rows.bottleneck_school.push({ bottleneck_id, school_id: institution_id })
  rows.bottleneck_route.push({ bottleneck_id, route_id: routeId })
  rows.bottleneck_line.push({
    ...{ id: chance.uuid(), bottleneck_id, nr: 1, happened_on: daysAfter(today, -60), kind: 'tried', recorded_by: lead.id },
    note: 'Gevraagd of de scholen de kosten kunnen delen.',
  })
}
