import type { Agreement } from '../agreement/agreement.ts'
import { consolidatedOn } from '../agreement/consolidated.ts'
import { plusDays } from '../day.ts'

/** A version of a clause with the days on which it holds: 1 as first agreed, n + 1 as amendment n left it. */
export interface ClauseVersion {
  version: number
  title: string
  from: string
  to: string | null
}

type Told = Pick<Agreement, 'state' | 'text' | 'amendments' | 'endedOn'>

/** The versions of a clause of a signed agreement, the first first; none of an agreement that was never signed by all. */
export function clauseVersions(agreement: Told, clauseId: string): ClauseVersion[] {
  const { state, text, amendments, endedOn } = agreement
  if ((state !== 'signed' && state !== 'ended') || text.startsOn === null) return []
  const start = text.startsOn
  const signed = amendments.filter((one) => one.state === 'signed' && touches(one, clauseId))
  const days = [...new Set([start, ...signed.map(({ effectiveOn }) => latest(effectiveOn, start))])].sort()
  const last = endedOn ?? termEnd(agreement)
  return days.flatMap((from, at) => {
    const clause = consolidatedOn(agreement, from).clauses.find(({ id }) => id === clauseId)
    const next = days[at + 1]
    const to = earliest(next ? plusDays(next, -1) : null, last)
    if (!clause || (to !== null && to < from)) return []
    return [{ version: versionOn(signed, from), title: clause.title, from, to }]
  })
}

const touches = ({ changes }: Agreement['amendments'][number], clauseId: string): boolean =>
  changes.some((one) => (one.kind === 'put' && one.clause.id === clauseId) || (one.kind === 'drop' && one.clauseId === clauseId))

/** The amendment that had the last word by that day, in the order of consolidated.ts. */
function versionOn(amendments: readonly Agreement['amendments'][number][], day: string): number {
  const ordered = amendments
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn) || one.number - other.number)
  return (ordered.at(-1)?.number ?? 0) + 1
}

/** Renewed each year, it has no end until somebody ends it. */
function termEnd(agreement: Told): string | null {
  const { endsOn, renewal } = consolidatedOn(agreement, '9999-12-31')
  return renewal === 'yearly' ? null : endsOn
}

const latest = (one: string, other: string): string => (one > other ? one : other)
const earliest = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other
