import type { PlacesTerms } from '../terms.ts'
import { type ArrivalFact, atLeast, atMost, type CheckedClause, type Facts, type GroupFact, nameIn, type Pupils } from './facts.ts'
import { type ClauseCheck, foundAt, type ReasonRow } from './finding.ts'

/**
 * Places promised, beside the pupils who come and who came (Het Element: after a year of orientation a place at level 4).
 * Pupils are at the vmbo for the first two years of a route and go to the mbo after that (the law of 2020), so that who
 * began two years before a school year is expected at the mbo in it.
 */
export function checkPlaces(checked: CheckedClause, terms: PlacesTerms, facts: Facts): ClauseCheck[] {
  const { schoolYear } = facts
  const years = [schoolYear, schoolYear + 1].filter((year) => terms.places.some((one) => one.schoolYear === year))
  if (years.length === 0)
    return [foundAt(checked.clause)('places/no-year', 'look', { year: schoolYear + 1 }, promisedRows(terms, facts, null))]
  return years.flatMap((year) => {
    const about = { year, places: placesOf(terms, year) }
    const waiting = waitingFor(checked, facts, year)
    const rows = promisedRows(terms, facts, year)
    const made = (rule: ClauseCheck['rule'], severity: ClauseCheck['severity'], more: ReasonRow[]) =>
      foundAt(checked.clause)(rule, severity, about, [...rows, ...more])
    if (year === schoolYear) return ofThisYear(checked, terms, facts, waiting, made)
    return fewest(waiting) > about.places ? [made('places/too-few', 'act', waitingRows(checked, waiting, facts))] : []
  })
}

type Make = (rule: ClauseCheck['rule'], severity: ClauseCheck['severity'], more: ReasonRow[]) => ClauseCheck

/** After 1 October: fewer arrived than there were places, while others of the route are still waiting at the vmbo. */
function ofThisYear(checked: CheckedClause, terms: PlacesTerms, facts: Facts, waiting: readonly GroupFact[], made: Make): ClauseCheck[] {
  const { schoolYear, day } = facts
  if (day < `${schoolYear}-10-01`) return []
  const came = cameTo(checked, terms, facts)
  if (came.length === 0 && waiting.length === 0) return [made('places/no-count', 'unknown', [])]
  const isShort = most(came) < placesOf(terms, schoolYear) && fewest(waiting) > 0
  const arrived = came.map(
    ({ institutionId, pupils }): ReasonRow => ({ label: nameIn(facts, institutionId), on: `${schoolYear}-10-01`, value: pupils }),
  )
  return isShort ? [made('places/not-given', 'act', [...arrived, ...waitingRows(checked, waiting, facts)])] : []
}

const placesOf = ({ places }: PlacesTerms, year: number): number =>
  places.filter((one) => one.schoolYear === year).reduce((sum, one) => sum + one.places, 0)

/** Pupils still at the vmbo who began two years before this one or earlier. */
const waitingFor = ({ routes }: CheckedClause, { groups }: Facts, year: number): GroupFact[] =>
  groups.filter((one) => routes.some(({ routeId }) => routeId === one.routeId) && one.phase === 'VO' && one.startYear <= year - 2)

function cameTo({ routes }: CheckedClause, terms: PlacesTerms, { arrivals, schoolYear }: Facts): ArrivalFact[] {
  const mbos = new Set(terms.places.filter((one) => one.schoolYear === schoolYear).map(({ institutionId }) => institutionId))
  const isOf = (one: ArrivalFact): boolean => one.schoolYear === schoolYear && routes.some(({ routeId }) => routeId === one.routeId)
  return arrivals.filter((one) => isOf(one) && mbos.has(one.institutionId))
}

const promisedRows = ({ places }: PlacesTerms, facts: Facts, year: number | null): ReasonRow[] =>
  places
    .filter(({ schoolYear }) => year === null || schoolYear === year)
    .map(({ institutionId, crebo, schoolYear, places: value }) => ({
      ...{ label: [nameIn(facts, institutionId), crebo].filter(Boolean).join(', '), year: schoolYear, value },
    }))

const waitingRows = ({ routes }: CheckedClause, groups: readonly GroupFact[], { teldatum }: Facts): ReasonRow[] =>
  groups.map(({ routeId, startYear, pupils }) => ({
    ...{ label: routes.find((one) => one.routeId === routeId)?.name ?? '', href: `/programma/${routeId}` },
    ...{ year: startYear, on: teldatum, value: pupils },
  }))

type Counted = readonly { pupils: Pupils }[]
const fewest = (parts: Counted): number => parts.reduce((sum, { pupils }) => sum + atLeast(pupils), 0)
const most = (parts: Counted): number => parts.reduce((sum, { pupils }) => sum + atMost(pupils), 0)
