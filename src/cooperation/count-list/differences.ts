import type { Check, Finding } from './finding.ts'
import { type CountLine, lineOf } from './line.ts'
import { factsOf, sha256 } from './print.ts'
import type { CountedRoute, Known, SaidPupil } from './pupil.ts'
import { creboIsOfRoute, creboIsValid, hasCrebo } from './rules/crebo.ts'
import { enrolledAtSiteOfRoute, enrolledInMbo, enrolledInVo } from './rules/enrolled-on-teldatum.ts'
import { isMatched, knownWhereItMatters } from './rules/known-at-both.ts'
import { hasAgreement, hasCompany } from './rules/placement.ts'
import { kindIsTheSame, oneRouteAtATime, phaseIsTheSame, routeIsTheSame } from './rules/schools-say-the-same.ts'

const ALL: readonly Check[] = [
  ...[phaseIsTheSame, kindIsTheSame, routeIsTheSame, oneRouteAtATime],
  ...[knownWhereItMatters, isMatched, enrolledInMbo, enrolledInVo, enrolledAtSiteOfRoute],
  ...[hasCrebo, creboIsValid, creboIsOfRoute, hasAgreement, hasCompany],
]

/** Everything that is not right about one pupil on the list of this route. */
export const differencesOf = (pupil: SaidPupil, route: CountedRoute, known: Known): Finding[] =>
  ALL.flatMap((check) => check(pupil, route, known) ?? [])

/** A pupil of a list: what counts, and what is not right. */
export interface Entry {
  line: CountLine
  findings: readonly Finding[]
}

export const entryOf = (pupil: SaidPupil, route: CountedRoute, known: Known): Entry => ({
  line: lineOf(pupil, route, known),
  findings: differencesOf(pupil, route, known),
})

/**
 * What a school confirms, as a print: the route with its schools, each line, and what is not right about it. Whatever of
 * that is different later, the confirmation lapses. Null for a list of nobody.
 */
export function printOf(route: CountedRoute, teldatum: string, entries: readonly Entry[]): string | null {
  if (entries.length === 0) return null
  const schools = route.schools.map(({ institutionId, sides, siteIds }) =>
    [institutionId, [...sides].sort(), [...siteIds].sort()].join('\t'),
  )
  const lines = entries.map(({ line, findings }) =>
    [line.pupilId, line.recordId, line.otherRecordId, ...factsOf(line), ...findings.map((one) => JSON.stringify(one))].join('\t'),
  )
  return sha256([route.routeId, route.scheme, teldatum, ...schools.sort(), '', ...lines.sort()].join('\n'))
}

/** What an overview shows of a route: numbers and findings, without the lines. */
export interface RouteSummary {
  route: CountedRoute
  pupils: Record<'VO' | 'MBO', number>
  print: string | null
  /** entries with something that is not right; the lines of the others are left out */
  wrong: readonly Entry[]
}
