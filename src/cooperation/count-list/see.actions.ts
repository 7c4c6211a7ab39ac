import { type Act, inTurn, type Turn } from '../turn.actions.ts'
import { type Change, type CurrentLine, changesSince } from './changes.ts'
import { type Correction, listCorrections, listCurrentLines } from './correction.store.ts'
import type { Finding } from './finding.ts'
import { listLabels } from './label.store.ts'
import type { CountFacts } from './line.ts'
import { type CountList, loadList } from './list.store.ts'
import { noteNames, whoCanBeNamed } from './names.actions.ts'
import { findRecords, type RecordName } from './names.store.ts'
import { canBeSeen, type Which } from './on-list.actions.ts'
import type { CountedRoute, Known } from './pupil.ts'
import { type ListState, listState, type SchoolStanding, schoolStandings } from './standing.ts'
import { confirmsFor, whyMayCount } from './why-may.ts'
import { type Difference, frozenWork } from './work.ts'

/** A line as a page shows it: who it is only for who may see the pupil. */
export interface ShownLine extends CountFacts {
  key: string
  recordIds: readonly string[]
  findings: readonly Finding[]
  isCorrected: boolean
}

export interface SeenList {
  today: string
  teldatum: string
  route: CountedRoute
  known: Known
  state: ListState
  schools: readonly SchoolStanding[]
  /** the lines that count: frozen with corrections, else as the records say it now */
  lines: readonly ShownLine[]
  work: readonly Difference[]
  print: string | null
  frozen: { at: Date; sha256: string; lines: number } | null
  /** since it was frozen */
  changes: readonly Change[]
  corrections: readonly Correction[]
  /** schools in whose name this viewer confirms */
  confirmsFor: readonly string[]
  mayChange: boolean
  /** schools, sites and routes by their id */
  labels: ReadonlyMap<string, string>
}

/** A list without names; null when it is not there for this viewer. */
export function seeList(act: Act, which: Which): Promise<SeenList | null> {
  return inTurn(act, async (turn) => {
    const seen = await readSeen(act, turn, which)
    return seen && { ...seen, labels: await listLabels(turn.trx, idsIn(seen)) }
  })
}

async function readSeen({ viewer }: Act, { trx, today }: Turn, which: Which): Promise<Omit<SeenList, 'labels'> | null> {
  const list = canBeSeen(which, today) ? await loadList(trx, which.routeId, which.teldatum) : null
  if (!list || !whyMayCount(viewer, 'count-list/see', list.route)) return null
  const { route, teldatum, kept, entries, print, work, known } = list
  const isFrozen = kept?.frozenAt != null
  const current = isFrozen && kept ? await listCurrentLines(trx, kept.id) : []
  const corrections = isFrozen && kept ? await listCorrections(trx, kept.id) : []
  const open = work.filter(({ state }) => state === 'open').length
  return {
    ...{ today, teldatum, route, known, work: isFrozen ? frozenWork(work, list.items) : work, print },
    state: listState({ pupils: isFrozen ? current.length : entries.length, open, isFrozen, teldatum, today }),
    schools: schoolStandings(route, kept?.confirmations ?? [], isFrozen ? (kept?.print ?? null) : print),
    lines: isFrozen ? current.map(shownFrozen) : entries.map(shownLive),
    frozen: kept?.frozenAt ? { at: kept.frozenAt, sha256: kept.sha256 ?? '', lines: current.length } : null,
    changes: isFrozen ? changesSince(current, entries) : [],
    corrections,
    confirmsFor: confirmsFor(viewer, route),
    mayChange: !isFrozen && whyMayCount(viewer, 'count-list/change', route) !== null,
  }
}

function idsIn({ route, lines, work, changes, corrections }: Omit<SeenList, 'labels'>): string[] {
  const facts = [...lines, ...corrections, ...changes.flatMap(({ now, before }) => [now ?? [], before ?? []].flat())]
  const ofFacts = facts.flatMap(({ institutionId, partnerId, siteId }) => [institutionId, partnerId, siteId])
  const ofFindings = work.flatMap(({ finding }) => (finding ? [...finding.schools, ...idsOf(finding)] : []))
  const ids = [...route.schools.map(({ institutionId }) => institutionId), ...ofFacts, ...ofFindings].flatMap((id) => id ?? [])
  return [...new Set(ids)]
}

function idsOf(finding: Finding): readonly string[] {
  if ('routeIds' in finding) return finding.routeIds
  if ('says' in finding) return finding.says.map(({ institutionId }) => institutionId)
  return 'siteId' in finding ? [finding.siteId] : []
}

const shownLive = ({ line, findings }: CountList['entries'][number]): ShownLine => ({
  ...line,
  ...{ key: line.pupilId, recordIds: recordsOf(line), findings, isCorrected: false },
})

const shownFrozen = (line: CurrentLine): ShownLine => ({ ...line, key: line.id, recordIds: recordsOf(line), findings: [] })

const recordsOf = ({ recordId, otherRecordId }: { recordId: string | null; otherRecordId: string | null }): string[] =>
  [recordId, otherRecordId].flatMap((id) => id ?? [])

/** The records of these pupils, as far as this viewer sees them: of pupils who are no longer on a list. */
export const recordsOfPupils = (act: Act, pupilIds: readonly string[]): Promise<Map<string, string[]>> =>
  inTurn(act, ({ trx }) => findRecords(trx, pupilIds))

export interface NamedPage<T> {
  /** so many could be named, of so many */
  named: number
  rows: (T & { name: string; pupilId: string })[]
}

/** A page of those whom this viewer may see by name, by name; each of them is noted as looked at. */
export function namePage<T extends { recordIds: readonly string[] }>(
  act: Act,
  what: string,
  all: readonly T[],
  { page, size }: { page: number; size: number },
): Promise<NamedPage<T>> {
  return inTurn(act, async (turn) => {
    const names = await whoCanBeNamed(
      turn,
      all.flatMap(({ recordIds }) => recordIds),
    )
    const byRecord = new Map(names.map((name) => [name.recordId, name]))
    const named = all.flatMap((row) => {
      const name = row.recordIds.flatMap((id) => byRecord.get(id) ?? [])[0]
      return name ? [{ row, name }] : []
    })
    named.sort((one, other) => compare(one.name, other.name))
    const shown = named.slice((page - 1) * size, page * size)
    const noted = await noteNames(
      turn,
      act,
      what,
      shown.map(({ name }) => name),
    )
    const rows = shown.flatMap(({ row, name }) => (noted.has(name.recordId) ? [{ ...row, name: name.name, pupilId: name.pupilId }] : []))
    return { named: named.length, rows }
  })
}

function compare(one: RecordName, other: RecordName): number {
  return one.sortName.localeCompare(other.sortName, 'nl') || (one.recordId < other.recordId ? -1 : 1)
}
