import type { ExclusivityTerms } from '../terms.ts'
import { atLeast, atMost, type CheckedClause, type Facts, type GroupFact, nameIn, type RouteFact } from './facts.ts'
import { type ClauseCheck, foundAt, type MakeCheck, type ReasonRow } from './finding.ts'

/** "More than 15 per group is the figure often named" (VM2-monitor); below 20 the TOT-route cannot be paid for (study of 2018). */
export const OFTEN_NAMED = 15
export const PAYABLE = 20

/** Who else offers it, and how many pupils remain per group: each place where it is offered again takes pupils away. */
export function checkExclusivity(checked: CheckedClause, terms: ExclusivityTerms, facts: Facts): ClauseCheck[] {
  const { clause, agreement, routes } = checked
  const covered = new Set(agreement.routes.map(({ routeId }) => routeId))
  const others = facts.routes.filter((route) => !covered.has(route.routeId) && isSame(route, terms))
  const found = foundAt(clause)
  const offered = others.map((route) => {
    const about = { route: route.name, schools: voSchools(route, facts) }
    if (isOfParty(route, checked)) return found('exclusivity/offered-by-party', 'act', about, rowsOf(route, facts))
    return found('exclusivity/offered-by-others', 'look', about, rowsOf(route, facts))
  })
  return [...offered, ...routes.flatMap((route) => sizes(route, terms, facts, found))]
}

/** A school of a party, or another of its board: those of one board agreed with each other (TOT-route). */
function isOfParty({ partners }: RouteFact, { agreement }: CheckedClause): boolean {
  const boards = new Set(agreement.parties.map(({ boardId }) => boardId))
  return partners.some(({ side, boardId }) => side === 'vo' && boards.has(boardId))
}

/** The same profile, or a crebo of it. */
const isSame = ({ profiel, crebos }: RouteFact, terms: ExclusivityTerms): boolean =>
  (profiel !== null && terms.profiles.includes(profiel)) || crebos.some((one) => terms.crebos.includes(one))

const voSchools = ({ partners }: RouteFact, facts: Facts): string =>
  [...new Set(partners.filter(({ side }) => side === 'vo').map(({ institutionId }) => nameIn(facts, institutionId)))].toSorted().join(', ')

const groupsOf = ({ routeId }: RouteFact, { groups }: Facts): GroupFact[] =>
  groups.filter((one) => one.routeId === routeId && one.phase === 'VO').toSorted((one, other) => one.startYear - other.startYear)

function rowsOf(route: RouteFact, facts: Facts, groups = groupsOf(route, facts)): ReasonRow[] {
  const href = `/programma/${route.routeId}`
  const rows = groups.map(
    ({ startYear, pupils }): ReasonRow => ({ label: route.name, year: startYear, on: facts.teldatum, value: pupils, href }),
  )
  return rows.length > 0 ? rows : [{ label: route.name, value: null, href }]
}

/** Each group that is certainly below a bound: below what was agreed, else below 15, else below 20. */
function sizes(route: RouteFact, { least }: ExclusivityTerms, facts: Facts, found: MakeCheck): ClauseCheck[] {
  const groups = groupsOf(route, facts)
  if (groups.length === 0) return [found('exclusivity/no-count', 'unknown', { route: route.name }, rowsOf(route, facts))]
  return groups.flatMap((group) => {
    const below = (bound: number): boolean => atMost(group.pupils) < bound && atLeast(group.pupils) > 0
    const about = { route: route.name, year: group.startYear }
    const rows = rowsOf(route, facts, [group])
    if (least !== null) return below(least) ? [found('exclusivity/below-agreed', 'act', { ...about, least }, rows)] : []
    if (below(OFTEN_NAMED)) return [found('exclusivity/below-15', 'act', about, rows)]
    return below(PAYABLE) ? [found('exclusivity/below-20', 'look', about, rows)] : []
  })
}
