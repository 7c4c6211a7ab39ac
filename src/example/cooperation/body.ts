import { daysAfter, firstDayOf, schoolYearOf, workday } from '../calendar.ts'
import { fullName } from '../names.ts'
import type { Register } from '../people.ts'
import type { PersonRow } from '../rows.ts'
import type { Pair } from './pair.ts'

/** It met some weeks ago, of which nobody made minutes yet, and meets again next week. */
export function addBody({ rows, chance, regionId, today }: Register, { routeId, vo, mbo, people }: Pair): void {
  const body_id = chance.uuid()
  rows.consultation_body.push({
    ...{
      id: body_id,
      region_id: regionId,
      kind: 'ontwikkelgroep',
      name: 'Ontwikkelgroep Autotechniek',
      profiel: 'M&T',
      every: 6,
      every_unit: 'per-year',
    },
    ...{
      from_time: '16:00',
      until_time: '18:00',
      standing: ['Nieuws', 'Leerlingen'],
      needs_both: true,
      decides: 'consensus',
      state: 'active',
    },
    ...{ about: 'Docenten van beide scholen maken het programma, en kijken wat beter kan.', created_by: people.lead.id },
  })
  for (const [institution_id, side] of [
    [vo, 'vo'],
    [mbo, 'mbo'],
  ] as const)
    rows.consultation_school.push({ body_id, institution_id, side })
  rows.consultation_route.push({ body_id, route_id: routeId })
  const sits = (person: PersonRow, side: 'vo' | 'mbo', task: 'voorzitter' | 'lid') =>
    rows.consultation_member.push({
      ...{ id: chance.uuid(), body_id, person_id: person.id, name: fullName(person), side, institution_id: side === 'vo' ? vo : mbo, task },
      valid_from: firstDayOf(schoolYearOf(today) - 1),
    })
  sits(people.lead, 'vo', 'voorzitter')
  sits(people.teacher, 'vo', 'lid')
  sits(people.mboLeader, 'mbo', 'lid')
  sits(people.coach, 'mbo', 'lid')
  for (const planned_on of [workday(daysAfter(today, -20)), workday(daysAfter(today, 8))])
    rows.consultation_meeting.push({
      ...{ id: chance.uuid(), body_id, planned_on, from_time: '16:00', until_time: '18:00', place: 'Lokaal 1.12', state: 'planned' },
      created_by: people.lead.id,
    })
}
