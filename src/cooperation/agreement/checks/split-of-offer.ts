import type { SplitTerms } from '../terms.ts'
import { type CheckedClause, type Facts, nameIn, type RouteFact } from './facts.ts'
import { type ClauseCheck, foundAt, type ReasonRow } from './finding.ts'

/**
 * The split of the offer over several mbo's: each crebo at one of them, the covered routes where it says, and once a school
 * year a talk with each (Het Element: the board meets every mbo once a year, Samenwerkingsstudie 2018).
 */
export function checkSplit({ clause, routes }: CheckedClause, terms: SplitTerms, facts: Facts): ClauseCheck[] {
  const found = foundAt(clause)
  const crebos = [...new Set(terms.offers.flatMap((one) => one.crebos))].toSorted()
  const at = (crebo: string) => terms.offers.filter((one) => one.crebos.includes(crebo)).map(({ institutionId }) => institutionId)
  const schools = (ids: readonly string[]): ReasonRow[] => ids.map((id) => ({ label: nameIn(facts, id), value: null }))
  const twice = crebos.filter((crebo) => new Set(at(crebo)).size > 1)
  const unknown = crebos.filter((crebo) => !facts.crebos.has(crebo))
  return [
    ...silent(terms, clause.id, facts).map((id) =>
      found('split/no-talk', isLate(facts) ? 'act' : 'look', { school: nameIn(facts, id), year: facts.schoolYear }),
    ),
    ...twice.map((crebo) => found('split/crebo-twice', 'act', { crebo }, schools(at(crebo)))),
    ...unknown.map((crebo) => found('split/no-such-crebo', 'look', { crebo }, schools(at(crebo)))),
    ...routes.flatMap((route) =>
      ofRoute(route, at).map(({ rule, severity, crebo, ids }) =>
        found(rule, severity, { crebo, route: route.name }, [rowOf(route), ...schools(ids)]),
      ),
    ),
  ]
}

/** The mbo's with which there was no talk in this school year. */
function silent({ offers }: SplitTerms, clauseId: string, { talks, schoolYear }: Facts): string[] {
  const [first, last] = [`${schoolYear}-08-01`, `${schoolYear + 1}-07-31`]
  const held = talks.filter((one) => one.clauseId === clauseId && one.on >= first && one.on <= last)
  const all = [...new Set(offers.map(({ institutionId }) => institutionId))]
  return all.filter((id) => !held.some(({ institutionIds }) => institutionIds.length === 0 || institutionIds.includes(id)))
}

/** From May the school year is nearly over, and the next one is being planned. */
const isLate = ({ day, schoolYear }: Facts): boolean => day >= `${schoolYear + 1}-05-01`

interface Misplaced extends Pick<ClauseCheck, 'rule' | 'severity'> {
  crebo: string
  /** where it is taught */
  ids: readonly string[]
}

function ofRoute({ crebos, partners }: RouteFact, at: (crebo: string) => string[]): Misplaced[] {
  const ids = partners.filter(({ side }) => side === 'mbo').map(({ institutionId }) => institutionId)
  return crebos.flatMap((crebo): Misplaced[] => {
    const said = at(crebo)
    if (said.length === 0) return [{ rule: 'split/crebo-nowhere', severity: 'look', crebo, ids }]
    const isElsewhere = ids.length > 0 && !ids.some((id) => said.includes(id))
    return isElsewhere ? [{ rule: 'split/taught-by-another', severity: 'act', crebo, ids }] : []
  })
}

export const rowOf = ({ routeId, name }: RouteFact): ReasonRow => ({ label: name, href: `/programma/${routeId}`, value: null })
