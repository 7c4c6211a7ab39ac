import type { Entry } from './differences.ts'
import type { CountFacts, CountLine } from './line.ts'
import { factsOf } from './print.ts'

/** A line of a frozen list as it is now: as frozen, or as a confirmed correction made it. */
export interface CurrentLine extends CountFacts {
  id: string
  isCorrected: boolean
  recordId: string | null
  otherRecordId: string | null
}

/** What the records say otherwise since the list was frozen. `id`: of the current line, or of the pupil that came. */
export type Change =
  | { kind: 'added'; id: string; now: CountLine; before: null }
  | { kind: 'changed'; id: string; now: CountLine; before: CurrentLine }
  | { kind: 'removed'; id: string; now: null; before: CurrentLine }

/**
 * A pupil is recognised by the records of the schools, so that two pupils who turn out to be one are still found. A line
 * whose records were destroyed is left alone: nothing can be told of it.
 */
export function changesSince(lines: readonly CurrentLine[], entries: readonly Entry[]): Change[] {
  const byRecord = new Map<string, CurrentLine>()
  for (const line of lines) for (const id of recordsOf(line)) byRecord.set(id, line)
  const met = new Set<string>()
  const found = entries.flatMap(({ line }): Change[] => {
    const before = recordsOf(line).flatMap((id) => byRecord.get(id) ?? [])[0]
    if (!before || met.has(before.id)) return [{ kind: 'added', id: line.pupilId, now: line, before: null }]
    met.add(before.id)
    return changedFields(before, line).length > 0 ? [{ kind: 'changed', id: before.id, now: line, before }] : []
  })
  const gone = lines.filter((line) => !met.has(line.id) && recordsOf(line).length > 0)
  return [...found, ...gone.map((before): Change => ({ kind: 'removed', id: before.id, now: null, before }))]
}

export const FIELDS = ['phase', 'institutionId', 'partnerId', 'siteId', 'opleiding', 'leerjaar', 'crebo', 'level', 'startYear'] as const
export type FactField = (typeof FIELDS)[number]

export function changedFields(before: CountFacts, now: CountFacts): FactField[] {
  const [old, fresh] = [factsOf(before), factsOf(now)]
  return FIELDS.filter((_, index) => old[index] !== fresh[index])
}

/** What of a change was on the screen. */
export const seenOf = ({ kind, now }: Change): string => [kind, ...(now ? factsOf(now) : [])].join(' ')

const recordsOf = ({ recordId, otherRecordId }: Pick<CurrentLine, 'recordId' | 'otherRecordId'>): string[] =>
  [recordId, otherRecordId].flatMap((id) => id ?? [])

/**
 * Whose word is needed: of every school of the route that the line names, before or after, without the one that says so. Of a line
 * that names no other, one of the other side of the route.
 */
export function confirmersOf({ before, now }: Change, by: string, schools: readonly RouteSchool[]): string[] {
  const named = [before?.institutionId, now?.institutionId, before?.partnerId, now?.partnerId].flatMap((id) => id ?? [])
  const inRoute = [...new Set(named)].filter((id) => id !== by && isAmong(schools, id))
  if (inRoute.length > 0) return inRoute
  const own = schools.find(({ institutionId }) => institutionId === by)
  const others = schools.filter(({ institutionId }) => institutionId !== by)
  const other = others.find(({ sides }) => sides.some((side) => !own?.sides.includes(side))) ?? others[0]
  return other ? [other.institutionId] : []
}

/** Whether what it becomes is at schools of the route; a school that left since may still stand in it, as it did before. */
export function staysInRoute({ before, now }: Change, schools: readonly RouteSchool[]): boolean {
  const stood = [before?.institutionId, before?.partnerId]
  return [now?.institutionId, now?.partnerId].every((id) => !id || stood.includes(id) || isAmong(schools, id))
}

interface RouteSchool {
  institutionId: string
  sides: readonly ('vo' | 'mbo')[]
}

const isAmong = (schools: readonly RouteSchool[], id: string): boolean => schools.some(({ institutionId }) => institutionId === id)
