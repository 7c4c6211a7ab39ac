import { fullName } from '../../name.ts'
import { cohortOf, type Followed, type PlanVersions, type RouteYear, routeStart, routeYear } from '../../route-plan/index.ts'
import { type AbsenceState, absenceState } from '../calls/call.ts'
import type { TimetableException } from '../exceptions/exception.ts'
import { expectedOn } from '../expected/expected.ts'
import type { Expected } from '../expected/where.ts'
import { type Standing, standingOf } from '../marks/mark.ts'
import { type LeftRoute, leftBefore } from './left-route.ts'
import type { MorningRow } from './morning-row.ts'

/** One pupil on the morning list. */
export interface MorningLine {
  pupilId: string
  name: string
  /** the one that counts in this list; null: in none */
  routeId: string | null
  /** that keep a record, as far as one sees it */
  institutionIds: readonly string[]
  expected: Expected
  standing: Standing
  /** of who is missing: how it stands */
  absence: AbsenceState | null
  /** left the route by the word of a school, while another says that the pupil is in it */
  left: LeftRoute | null
}

export interface MorningFacts {
  day: string
  /** the route of the list; of a group that of the pupil */
  routeId: string | null
  versions: PlanVersions
  exceptions: readonly TimetableException[]
  /** companies of placements on the day, by pupil */
  companies: ReadonlyMap<string, readonly string[]>
  /** of whom a school says that they left a route, by pupil */
  left: ReadonlyMap<string, readonly LeftRoute[]>
}

/** What each line of the list tells; where the same holds for many, it is worked out once. */
export function morningLines(rows: readonly MorningRow[], facts: MorningFacts): MorningLine[] {
  const known = new Map<string, Expected>()
  return rows.map((row) => {
    const standing = standingOf(row.marks)
    const left = leftOf(row, facts)
    const expected = left && facts.routeId ? gone(left) : expectedOf(row, facts, left, known)
    const absence = absenceState(standing.last, row.followUps)
    const of = { pupilId: row.pupilId, name: fullName(row), routeId: routeOf(row, facts), institutionIds: row.institutions }
    return { ...of, expected, standing, absence, left }
  })
}

/** Which cohort of which route a pupil on the list follows; null: in none on the day. */
export function followedBy(row: Pick<MorningRow, 'spells'>, on: Pick<MorningFacts, 'routeId' | 'day'>): Followed | null {
  const routeId = routeOf(row, on)
  const start = routeStart(
    row.spells.filter((spell) => spell.routeId === routeId),
    on.day,
  )
  return routeId === null || start === null ? null : { routeId, cohort: cohortOf(start) }
}

function leftOf(row: MorningRow, facts: MorningFacts): LeftRoute | null {
  const routeId = routeOf(row, facts)
  return routeId === null ? null : leftBefore(facts.left.get(row.pupilId) ?? [], routeId, facts.day)
}

/** The route waits for nobody who left it; a group keeps its pupil, of whom no route says where. */
const gone = ({ school, on }: LeftRoute): Expected => ({ kind: 'free', because: { rule: 'left-route', school, on } })

function expectedOf(row: MorningRow, facts: MorningFacts, left: LeftRoute | null, known: Map<string, Expected>): Expected {
  const { day, versions } = facts
  const routeId = left ? null : routeOf(row, facts)
  const spells = row.spells.filter((spell) => spell.routeId === routeId)
  const followed = left ? null : followedBy(row, facts)
  const version = followed && versions.find(followed.routeId, followed.cohort)
  const year = followed && yearOf(row, { day, cohort: followed.cohort, years: version?.design.years ?? [] }, spells)
  const exceptions = facts.exceptions.filter(({ team }) => (team.kind === 'route' ? team.id === routeId : row.groups.includes(team.id)))
  const companies = facts.companies.get(row.pupilId) ?? []
  const key = JSON.stringify([version?.id, year?.known ? year.year.id : year?.why, exceptions.map(({ id }) => id), companies])
  const before = known.get(key)
  if (before) return before
  const found = expectedOn({
    day,
    route: year && { year, design: version?.design ?? null },
    exceptions: exceptions.map(({ place, reason, team }) => ({ place, reason, forGroup: team.kind === 'group' })),
    companies,
  })
  known.set(key, found)
  return found
}

function yearOf(
  row: MorningRow,
  plan: Pick<Parameters<typeof routeYear>[0], 'day' | 'cohort' | 'years'>,
  spells: MorningRow['spells'],
): RouteYear {
  const holding = spells.filter(({ validFrom, validUntil }) => validFrom <= plan.day && (validUntil === null || validUntil >= plan.day))
  return routeYear({ ...plan, enrolments: row.enrolments, phases: holding.map(({ phase }) => phase) })
}

/** In more than one route at once the list of a group takes the first; the route's own list its own. */
function routeOf({ spells }: Pick<MorningRow, 'spells'>, { routeId, day }: Pick<MorningFacts, 'routeId' | 'day'>): string | null {
  if (routeId) return routeId
  const ids = spells.filter(({ validUntil }) => validUntil === null || validUntil >= day).map((spell) => spell.routeId)
  return ids.toSorted()[0] ?? null
}
