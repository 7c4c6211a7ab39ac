import { daysAfter, schoolYearOf } from '../calendar.ts'
import { fullName } from '../names.ts'
import type { Register } from '../people.ts'
import type { PersonRow } from '../rows.ts'
import type { Pair } from './pair.ts'

/** Promised for the year, and given until now. */
export function addHours({ rows, chance, regionId, today }: Register, { routeId, vo, mbo, people }: Pair): void {
  const year = schoolYearOf(today)
  const began = `${year}-09-01`
  const task = (
    person: PersonRow,
    [institution_id, for_institution_id]: [string, string],
    what: string,
    promised: number,
    given: number,
  ) => {
    const task_id = chance.uuid()
    rows.activity_task.push({
      ...{ id: task_id, region_id: regionId, institution_id, for_institution_id, person_id: person.id, person_name: fullName(person) },
      ...{ function: what, route_id: routeId, school_year: year, created_by: people.lead.id },
    })
    const line = { task_id, recorded_by: people.lead.id }
    rows.activity_hours.push({ ...line, id: chance.uuid(), kind: 'promised', hours: promised, from_on: null, until_on: null })
    // in the first days of a school year nothing was given yet
    const until_on = daysAfter(today, -3)
    if (until_on < began) return
    rows.activity_hours.push({ ...line, id: chance.uuid(), kind: 'given', hours: given, from_on: began, until_on })
  }
  task(people.mboLeader, [mbo, vo], 'docent', 60, 22.5)
  task(people.teacher, [vo, mbo], 'contactpersoon', 100, 18)
}
