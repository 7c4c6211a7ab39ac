import { createHash } from 'node:crypto'
import type { FrozenCount } from '../count-list/frozen.ts'
import { schoolYearOf } from '../settlement/days.ts'
import type { Settlement } from '../settlement/document.ts'
import type { Asked, Gathered, PupilDaysRow } from './gathered.ts'

type Rows<K extends keyof Settlement> = Settlement[K]

/** No leerjaar is called 9: it stands for one that is not known, and a finding says so. */
export const UNKNOWN_LEERJAAR = 9

const hash = (...parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** The list first, so that its pupils can be found again: `<list>.<8 hex>`. */
export const countRowId = ({ listId, institutionId, partnerId, phase, leerjaar, startYear, level }: FrozenCount): string =>
  `${listId}.${hash(institutionId, partnerId, phase, leerjaar, startYear, level).slice(0, 8)}`

export function countRows(counts: readonly FrozenCount[]): Rows<'counts'> {
  return counts.map((one) => ({
    id: countRowId(one),
    teldatum: one.teldatum,
    party: one.institutionId,
    partner: one.partnerId,
    route: one.routeId,
    phase: one.phase,
    leerjaar: one.leerjaar ?? UNKNOWN_LEERJAAR,
    cohort: one.startYear === null ? null : String(one.startYear),
    level: one.level,
    pupils: Number(one.pupils),
  }))
}

/** A pupil gets a pseudonym that nobody can lead back once the pupil is gone; `pupils` says whose row it is until then. */
export function pupilDayRows(
  rows: readonly PupilDaysRow[],
  asked: Asked,
): { rows: Rows<'pupilDays'>; pupils: { rowId: string; recordId: string }[] } {
  const made = rows.map((one) => {
    const pupil = hash(asked.payerId, asked.payeeId, asked.from, one.pupilId).slice(0, 16)
    const row: Rows<'pupilDays'>[number] = {
      id: hash(pupil, one.lines, one.from).slice(0, 16),
      pupil,
      party: one.institutionId,
      partner: one.partnerId,
      route: one.routeId,
      phase: one.phase,
      leerjaar: one.leerjaar ?? UNKNOWN_LEERJAAR,
      cohort: String(one.startYear),
      level: one.level,
      from: one.from,
      to: one.to,
    }
    return { row, recordId: one.recordId }
  })
  // in this order already, the sources of a line are not sorted anew for each rule
  made.sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  return { rows: made.map(({ row }) => row), pupils: made.map(({ row, recordId }) => ({ rowId: row.id, recordId })) }
}

export function hourRows(hours: Gathered['hours']): Rows<'hours'> {
  return hours.map((one) => ({
    id: one.id,
    party: one.institutionId,
    for: one.forInstitutionId,
    person: codeOf(one.person),
    function: one.function.toLowerCase(),
    route: one.routeId,
    leerjaar: one.leerjaar,
    from: one.from,
    to: one.to,
    hours: Math.round(one.hours * 100) / 100,
  }))
}

/** Initials, and four signs that keep two people with the same ones apart: names of teachers do not belong in a statement. */
function codeOf(name: string): string {
  const initials = name.split(/\s+/).map((word) => word.charAt(0).toUpperCase())
  return `${initials.join('').slice(0, 6)}-${hash(name).slice(0, 4)}`
}

/** The kind of costs of activities, for a rule to name. */
const OF_ACTIVITIES = 'activiteiten'

export function costRows({ costs, activityCosts }: Pick<Gathered, 'costs' | 'activityCosts'>, routeIdOf: (name: string) => string | null) {
  const entered = costs.map(({ id, institutionId, forId, kind, name, routeId, paidOn, cents }) => {
    return { id, party: institutionId, for: forId, kind, name, route: routeId, date: paidOn, cents }
  })
  const made = activityCosts.map(({ id, institutionId, forInstitutionId, name, routeName, date, cents }) => {
    const route = routeName === null ? null : routeIdOf(routeName)
    return { id, party: institutionId, for: forInstitutionId, kind: OF_ACTIVITIES, name: name.slice(0, 300), route, date, cents }
  })
  return [...entered, ...made]
}

export const keyRows = (keys: Gathered['keys']): Rows<'keys'> =>
  keys.map(({ id, institutionId, schoolYear, pupils, share, source }) => ({ id, party: institutionId, schoolYear, pupils, share, source }))

export function diplomaRows({ diplomas, recordedDiplomas }: Pick<Gathered, 'diplomas' | 'recordedDiplomas'>): Rows<'diplomas'> {
  const byHand = new Set(diplomas.map(({ institutionId, awardedOn }) => `${institutionId} ${schoolYearOf(awardedOn)}`))
  const entered = diplomas.map(({ id, institutionId, partnerId, routeId, cohort, awardedOn, niveau, diplomas: n }) => {
    const ofCohort = cohort === null ? null : String(cohort)
    return { id, party: institutionId, partner: partnerId, route: routeId, cohort: ofCohort, date: awardedOn, niveau, diplomas: n }
  })
  const counted = recordedDiplomas.filter(({ institutionId, date }) => !byHand.has(`${institutionId} ${schoolYearOf(date)}`))
  const recorded = counted.map(({ institutionId, partnerId, routeId, startYear, date, niveau, diplomas: n }) => {
    const cohort = startYear === null ? null : String(startYear)
    const id = `d${hash(institutionId, partnerId, routeId, cohort, date, niveau).slice(0, 16)}`
    return { id, party: institutionId, partner: partnerId, route: routeId, cohort, date, niveau, diplomas: Number(n) }
  })
  return [...entered, ...recorded]
}
