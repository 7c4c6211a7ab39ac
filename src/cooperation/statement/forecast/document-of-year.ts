import { plusMonths } from '../../day.ts'
import { schoolYearOf } from '../../settlement/days.ts'
import { divide } from '../../settlement/divide.ts'
import type { Settlement } from '../../settlement/document.ts'
import type { ExpectedPupils } from './expected-pupils.ts'

/** Pupils of a route that are expected, and which schools take part in it. */
export interface ExpectedRoute {
  routeId: string
  vo: readonly string[]
  mbo: readonly string[]
  pupils: readonly ExpectedPupils[]
}

/**
 * A statement's document moved so many years on: the rules and the funding of now, the hours, costs and diplomas of then
 * once more, and the pupils that the designs expect. Nothing of it was billed.
 */
export function documentOfYear(document: Settlement, years: number, expected: readonly ExpectedRoute[]): Settlement {
  const later = (day: string): string => plusMonths(day, 12 * years)
  const period = { from: later(document.period.from), to: later(document.period.to) }
  const schoolYear = (one: string): string => `${Number(one.slice(0, 4)) + years}-${Number(one.slice(5)) + years}`
  const counts = expected.flatMap((route) => countsOf(route, `${schoolYearOf(period.from).slice(0, 4)}-10-01`, document))
  const byDays = document.rules.some((rule) => 'measure' in rule && rule.measure === 'pupil-days')
  return {
    ...document,
    period,
    funding: document.funding.map((row) => ({ ...row, schoolYear: schoolYear(row.schoolYear) })),
    counts,
    pupilDays: byDays ? counts.flatMap((count) => wholeYears(count, period)) : [],
    hours: document.hours.map((row) => ({ ...row, from: later(row.from), to: later(row.to) })),
    costs: document.costs.map((row) => ({ ...row, date: later(row.date) })),
    keys: document.keys.map((row) => ({ ...row, schoolYear: schoolYear(row.schoolYear) })),
    diplomas: document.diplomas.map((row) => ({ ...row, date: later(row.date) })),
    billed: [],
  }
}

type Count = Settlement['counts'][number]

/** Over the schools of the side that is funded, equally; who is no party of this settlement is left out. */
function countsOf({ routeId, vo, mbo, pupils }: ExpectedRoute, teldatum: string, { parties }: Settlement): Count[] {
  const known = new Set(parties.map(({ id }) => id))
  return pupils.flatMap(({ phase, leerjaar, startYear, level, pupils: all }) => {
    const [schools, others] = phase === 'VO' ? [vo, mbo] : [mbo, vo]
    const sharers = [...new Set(schools)].sort().map((id) => ({ id, weight: 1 }))
    return (divide(all, sharers) ?? []).flatMap(({ id, cents: n }): Count[] => {
      if (!known.has(id)) return []
      const partner = others.length === 1 ? (others[0] ?? null) : null
      if (partner !== null && !known.has(partner)) return []
      const row = `v${routeId.slice(0, 8)}-${phase}-${leerjaar}-${startYear}-${id.slice(0, 8)}`
      return [{ id: row, teldatum, party: id, partner, route: routeId, phase, leerjaar, cohort: String(startYear), level, pupils: n }]
    })
  })
}

/** Who is expected is expected to stay the whole period. */
function wholeYears({ teldatum: _, pupils, ...count }: Count, { from, to }: Settlement['period']): Settlement['pupilDays'] {
  return Array.from({ length: pupils }, (_one, at) => ({ ...count, id: `${count.id}-${at}`, pupil: `${count.id}-${at}`, from, to }))
}
