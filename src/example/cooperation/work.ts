import { daysAfter, firstDayOf, schoolYearOf } from '../calendar.ts'
import { fullName } from '../names.ts'
import type { Register } from '../people.ts'
import type { Places } from '../places.ts'
import type { PersonRow } from '../rows.ts'

/** What the two schools of the first route do together: a body that meets, hours, who talks with whom, and what stands in the way. */
export function addWork(register: Register, places: Places): void {
  const routeId = places.routes.get('auto') ?? ''
  const [vo, mbo] = (['vo', 'mbo'] as const).map((side) => schoolOf(register, routeId, side))
  if (!vo || !mbo) throw new Error('the example works together in a route of one school')
  const people = peopleOf(register, routeId, vo, mbo)
  addBody(register, { routeId, vo, mbo }, people)
  addHours(register, { routeId, vo, mbo }, people)
  addContacts(register, { vo, mbo }, people)
  addBottleneck(register, { routeId, vo, mbo }, people)
  addFunding(register)
}

interface Pair {
  vo: string
  mbo: string
}
type People = Record<'lead' | 'teacher' | 'vmboLeader' | 'mboLeader' | 'coach', PersonRow>

function schoolOf({ rows }: Register, routeId: string, side: 'vo' | 'mbo'): string | undefined {
  const site = rows.route_partner.find((one) => one.route_id === routeId && one.side === side)?.site_id
  return rows.site.find(({ id }) => id === site)?.institution_id
}

function peopleOf({ rows }: Register, routeId: string, vo: string, mbo: string): People {
  const at = (institution: string): string[] => [
    institution,
    ...rows.site.filter((one) => one.institution_id === institution).map(({ id }) => id),
    ...rows.pupil_group
      .filter(({ site_id }) => rows.site.some(({ id, institution_id }) => id === site_id && institution_id === institution))
      .map(({ id }) => id),
  ]
  const person = (role: string, scopes: readonly string[]): PersonRow => {
    const found = rows.role_assignment.find((one) => one.role === role && scopes.includes(one.scope_id))
    const one = rows.person.find(({ id }) => id === found?.person_id)
    if (!one) throw new Error(`nobody of the example is ${role} here`)
    return one
  }
  return {
    ...{ lead: person('projectleider', [routeId]), teacher: person('docent', at(vo)) },
    ...{ vmboLeader: person('teamleider', at(vo)), mboLeader: person('teamleider', at(mbo)), coach: person('mentor', at(mbo)) },
  }
}

/** It met some weeks ago, of which nobody made minutes yet, and meets again next week. */
function addBody({ rows, chance, regionId, today }: Register, { routeId, vo, mbo }: Pair & { routeId: string }, people: People): void {
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
      valid_from: firstDayOf(schoolYearOf(today)),
    })
  sits(people.lead, 'vo', 'voorzitter')
  sits(people.teacher, 'vo', 'lid')
  sits(people.mboLeader, 'mbo', 'lid')
  sits(people.coach, 'mbo', 'lid')
  for (const planned_on of [daysAfter(today, -20), daysAfter(today, 8)])
    rows.consultation_meeting.push({
      ...{ id: chance.uuid(), body_id, planned_on, from_time: '16:00', until_time: '18:00', place: 'Lokaal 1.12', state: 'planned' },
      created_by: people.lead.id,
    })
}

/** Promised for the year, and given until now. */
function addHours({ rows, chance, regionId, today }: Register, { routeId, vo, mbo }: Pair & { routeId: string }, people: People): void {
  const year = schoolYearOf(today)
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
    rows.activity_hours.push({
      ...line,
      id: chance.uuid(),
      kind: 'given',
      hours: given,
      from_on: `${year}-09-01`,
      until_on: daysAfter(today, -3),
    })
  }
  task(people.mboLeader, [mbo, vo], 'docent', 60, 22.5)
  task(people.teacher, [vo, mbo], 'contactpersoon', 100, 18)
}

function addContacts({ rows, chance, regionId, today }: Register, { vo, mbo }: Pair, { lead, teacher, mboLeader }: People): void {
  const base = { region_id: regionId, from_on: firstDayOf(schoolYearOf(today) - 1), created_by: lead.id }
  const contact = (
    person: PersonRow,
    more: { institution_id: string; other_institution_id?: string; profielen?: string[]; crebos?: string[]; about: string },
  ) =>
    rows.contact.push({
      ...{
        ...base,
        id: chance.uuid(),
        kind: more.other_institution_id ? 'go-between' : 'contact',
        person_id: person.id,
        person_name: fullName(person),
      },
      ...{ other_institution_id: null, profielen: [], crebos: [], ...more },
    })
  contact(teacher, { institution_id: vo, profielen: ['M&T'], about: 'Alles over het vmbo-deel.' })
  contact(mboLeader, { institution_id: mbo, profielen: ['M&T'], crebos: ['95001'], about: 'Alles over het mbo-deel.' })
  contact(lead, { institution_id: vo, other_institution_id: mbo, about: 'Houdt de twee scholen bij elkaar.' })
}

function addBottleneck(
  { rows, chance, regionId, today }: Register,
  { routeId, vo, mbo }: Pair & { routeId: string },
  { lead }: People,
): void {
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

/** Invented amounts, so that a statement can be made. */
function addFunding({ rows, chance, regionId, today }: Register): void {
  const year = schoolYearOf(today)
  const coordinator = rows.role_assignment.find(({ role }) => role === 'coördinator')?.person_id ?? ''
  for (const start of [year - 1, year])
    rows.funding_amount.push({
      ...{ id: chance.uuid(), region_id: regionId, school_year: `${start}-${start + 1}`, side: 'vo', cents: 900_000 },
      ...{ source: 'verzonnen voor het voorbeeld', version: 1, recorded_by: coordinator },
    })
}
