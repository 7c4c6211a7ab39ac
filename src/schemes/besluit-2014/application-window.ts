import { schoolYearOf } from '#schools/index.ts'
import type { PlanQualification } from '../plan.ts'
import type { SchemeId } from '../scheme.ts'

/** When an application for a route could be handed in, and when the minister decided at the latest. */
export interface ApplicationWindow {
  /** first and last day */
  from: string
  until: string
  decidedBy: string
}

/**
 * Uitvoeringsregeling art. 2 lid 1 and 2, 4 lid 1, and 5 for 2016–2017: in October of the school year before the one in
 * which the route begins ('tot 1 november'). null = there was no round for that school year: the first school years are
 * those of art. 15 of the Besluit, the last rounds ended before 1-11-2017 (to mbo 2) and 1-11-2016 (the others).
 */
export function applicationWindow(
  scheme: SchemeId,
  qualifications: readonly Pick<PlanQualification, 'niveau'>[],
  startsOn: string,
): ApplicationWindow | null {
  const year = schoolYearOf(startsOn)
  const rounds = roundsOf(scheme, qualifications)
  if (year < rounds.first || year > rounds.last) return null
  if (year === 2016) return { from: '2015-10-01', until: '2015-11-30', decidedBy: '2016-03-01' }
  return { from: `${year - 1}-10-01`, until: `${year - 1}-10-31`, decidedBy: `${year}-02-01` }
}

/** First and last school year for which there was a round. */
export function roundsOf(scheme: SchemeId, qualifications: readonly Pick<PlanQualification, 'niveau'>[]): { first: number; last: number } {
  if (scheme === 'technologieroute') return { first: 2014, last: 2017 }
  const isToMbo3 = qualifications.some(({ niveau }) => niveau === 3)
  return scheme === 'vakmanschaproute' && !isToMbo3 ? { first: 2014, last: 2018 } : { first: 2016, last: 2017 }
}
