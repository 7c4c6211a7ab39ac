import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import type { Request } from '../../request.ts'
import { listStanding, loadGradable, lockResults, type StandingResult } from '../group/gradable.store.ts'
import type { Gradable } from '../group/gradable.ts'
import type { School } from '../progress.store.ts'
import { type ProgressWrong, routePartKey } from '../typed.ts'
import { type FileChoices, readChoices } from './choices.ts'
import {
  applyRows,
  findFile,
  insertFile,
  type KeptRow,
  keepPreview,
  listAdded,
  listFiles,
  listMakers,
  listNumberSchools,
  listRows,
  lockFile,
  type Maker,
  pupilsByNumber,
  type ResultFile,
  removeFile,
  undoFile,
} from './file.store.ts'
import { judge, type Verdict } from './judge.ts'
import type { RowProblem } from './problem.ts'
import { choosable, type OpenedFile, textIn, withoutDoubles } from './read-file.ts'
import { readRow } from './read-row.ts'

const inTurn = <T>(db: Db, { viewer, day }: Request, work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)

export interface SeenFiles {
  files: ResultFile[]
  /** null: no school with pupils for whom one writes results */
  hasPupils: boolean
}

export function seeFiles(db: Db, request: Request): Promise<SeenFiles> {
  return inTurn(db, request, async (trx) => ({ files: await listFiles(trx, null), hasPupils: (await listNumberSchools(trx)).length > 0 }))
}

export function seeFile(db: Db, request: Request, id: string): Promise<ResultFile | null> {
  return inTurn(db, request, (trx) => findFile(trx, id))
}

/** A file that came in and can be read; its columns are chosen next. */
export function startFile(db: Db, request: Request, { id, called, sha256 }: { id: string; called: string; sha256: string }): Promise<void> {
  const { personId, regionId } = request.viewer
  return inTurn(db, request, async (trx) => {
    await insertFile(trx, { id, regionId, fileName: called, sha256, personId })
    await logEvent(trx, request.viewer, 'progress-import/start', { id, sha256 }, request.requestId)
  })
}

export interface FileForm {
  numbersOf: School[]
  makers: Maker[]
  /** of the file that this person sent before */
  before: Partial<FileChoices>
}

export function seeFileForm(db: Db, request: Request): Promise<FileForm> {
  return inTurn(db, request, async (trx) => {
    const before = (await listFiles(trx, null)).find(({ isMine, choices }) => isMine && choices.columns)?.choices ?? {}
    return { numbersOf: await listNumberSchools(trx), makers: await listMakers(trx), before }
  })
}

export type FileDone = { ok: true } | { ok: false; mistakes: ProgressWrong[] }
const done: FileDone = { ok: true }
const wrong = (...mistakes: ProgressWrong[]): FileDone => ({ ok: false, mistakes })
const NOT_OPEN = wrong({ field: 'bestand', mistake: 'not-open' })

/** Reads the rows by the chosen columns; what can be a result stands ready, the rest is refused with its line. */
export function readResults(db: Db, request: Request, id: string, file: OpenedFile, form: URLSearchParams): Promise<FileDone | null> {
  return inTurn<FileDone | null>(db, request, async (trx) => {
    const own = await lockFile(trx, id)
    if (!own?.isMine) return null
    if (own.state !== 'columns') return NOT_OPEN
    const [numbersOf, makers] = [await listNumberSchools(trx), await listMakers(trx)]
    const read = readChoices(form, { headers: choosable(file), numbersOf, makers, today: request.day })
    if (!read.ok) return read
    const choices = read.value
    const text = textIn(file, choices.columns)
    const numbers = await pupilsByNumber(
      trx,
      choices.numbersOf,
      file.rows.map((row) => text(row)('pupil')),
    )
    const pupils = await loadGradable(trx, request, [...numbers.values()].flat())
    const known = { choices, today: request.day, numbers, pupils, makers }
    const found = withoutDoubles(file.rows.flatMap((row) => readRow(row, text(row), known) ?? []))
    const broken = file.rejected.map((one): RowProblem => ({ problem: 'file', line: 'line' in one ? one.line : 0, found: one }))
    const refused = [...broken, ...found.problems].toSorted((one, other) => one.line - other.line)
    await keepPreview(trx, id, { choices, read: file.rows.length + broken.length, rows: found.rows, refused })
    return done
  })
}

/** A row beside what stands now; `gone`: one’s right or the part went since the file was read. */
export interface JudgedRow extends KeptRow {
  verdict: Verdict | 'gone'
  was: StandingResult | null
  partName: string
}

export type Counts = Record<JudgedRow['verdict'], number>

export const PREVIEW_TABS = ['new', 'changed', 'same', 'refused', 'gone'] as const
export type PreviewTab = (typeof PREVIEW_TABS)[number]

export interface SeenPreview {
  file: ResultFile
  counts: Counts
  tab: PreviewTab
  /** of the tab, on this page */
  rows: JudgedRow[]
  /** of the tab */
  total: number
  /** gone, and out of sight */
  outOfSight: number
}

/** A page of what would be added, held beside what stands at this moment; who is on it is noted as looked at. Without a tab the first with something in it. */
export function seePreview(
  db: Db,
  request: Request,
  id: string,
  asked: PreviewTab | null,
  { page, size }: { page: number; size: number },
): Promise<SeenPreview | null> {
  return inTurn(db, request, async (trx) => {
    const file = await findFile(trx, id)
    if (!file?.isMine) return null
    const { rows, counts, pupils } = await judgedRows(trx, request, file)
    const sizes: Record<PreviewTab, number> = { ...counts, refused: file.refused.length }
    const tab = asked ?? PREVIEW_TABS.find((one) => sizes[one] > 0) ?? 'new'
    const own = rows.filter(({ verdict }) => verdict === tab)
    const shown = own.slice((page - 1) * size, page * size)
    await note(trx, request, 'look', 'progress/import', pupils, shown)
    const outOfSight = file.kept - rows.length
    return { file, counts, tab, rows: shown, total: tab === 'refused' ? sizes.refused : own.length, outOfSight }
  })
}

async function judgedRows(trx: Trx, request: Request, { id, kept }: ResultFile) {
  const all = await listRows(trx, id)
  const ids = [...new Set(all.map(({ pupilId }) => pupilId))]
  const [pupils, standing] = [await loadGradable(trx, request, ids), await listStanding(trx, ids)]
  const byPupil = new Map<string, StandingResult[]>()
  for (const one of standing) byPupil.set(one.pupilId, [...(byPupil.get(one.pupilId) ?? []), one])
  const rows = all.map((row): JudgedRow => {
    const part = partIn(pupils, row)
    const judged = judge(row, byPupil.get(row.pupilId) ?? [])
    return { ...row, ...(part ? judged : { verdict: 'gone', was: null }), partName: part?.name ?? row.part.id }
  })
  const count = (verdict: JudgedRow['verdict']): number => rows.filter((one) => one.verdict === verdict).length
  // a row whose pupil is out of sight is gone too
  const gone = count('gone') + kept - all.length
  return { rows, pupils, counts: { new: count('new'), changed: count('changed'), same: count('same'), gone } }
}

const partIn = (pupils: ReadonlyMap<string, Gradable>, row: KeptRow) => {
  const pupil = pupils.get(row.pupilId)
  return pupil?.recordId === row.recordId ? pupil.parts.find((one) => routePartKey(one) === routePartKey(row)) : undefined
}

/** What was seen before it is added: when it would do something else by now, nothing is done. */
export const seenText = ({ new: fresh, changed, same, gone }: Counts): string => [fresh, changed, same, gone].join('.')

/** Adds what is new and what changed, in one transaction. `gezien`: what the page showed. */
export function applyFile(db: Db, request: Request, id: string, form: URLSearchParams): Promise<FileDone | null> {
  return inTurn<FileDone | null>(db, request, async (trx) => {
    const file = await lockFile(trx, id)
    if (!file?.isMine) return null
    if (file.state !== 'preview') return NOT_OPEN
    await lockResults(
      trx,
      (await listRows(trx, id)).map(({ pupilId }) => pupilId),
    )
    const { rows, counts, pupils } = await judgedRows(trx, request, file)
    if (form.get('gezien') !== seenText(counts)) return wrong({ field: 'bestand', mistake: 'seen-another' })
    const adding = rows.filter(({ verdict }) => verdict === 'new' || verdict === 'changed')
    if (adding.length === 0) return wrong({ field: 'bestand', mistake: 'nothing-to-add' })
    await applyRows(
      trx,
      id,
      adding.map(({ nr }) => nr),
      request.viewer.personId,
    )
    await note(trx, request, 'change', 'progress/import', pupils, adding)
    await logEvent(trx, request.viewer, 'progress-import/apply', { id, ...counts }, request.requestId)
    return done
  })
}

export interface SeenAdded {
  file: ResultFile
  rows: (KeptRow & { partName: string })[]
  mayUndo: boolean
}

/** What a file brought, of pupils for whom one writes results. */
export function seeAdded(db: Db, request: Request, id: string): Promise<SeenAdded | null> {
  return inTurn(db, request, async (trx) => {
    const file = await findFile(trx, id)
    if (!file) return null
    const { rows, pupils } = await addedRows(trx, request, id)
    if (rows.length === 0 && !file.isMine) return null
    await note(trx, request, 'look', 'progress/import', pupils, rows)
    return { file, rows, mayUndo: file.state === 'applied' && rows.length > 0 }
  })
}

async function addedRows(trx: Trx, request: Request, id: string) {
  const all = await listAdded(trx, id)
  const pupils = await loadGradable(
    trx,
    request,
    all.map(({ pupilId }) => pupilId),
  )
  const rows = all
    .filter(({ pupilId }) => pupils.has(pupilId))
    .map((row) => {
      const part = pupils.get(row.pupilId)?.parts.find((one) => routePartKey(one) === routePartKey(row))
      return { ...row, partName: part?.name ?? row.part.id }
    })
  return { rows, pupils }
}

/** Withdraws all that a file brought, unless something stands on it: a result that was delivered, or of a pupil who is no longer one’s own. */
export function undo(db: Db, request: Request, id: string, form: URLSearchParams): Promise<FileDone | null> {
  return inTurn<FileDone | null>(db, request, async (trx) => {
    const file = await lockFile(trx, id)
    if (!file) return null
    const { rows, pupils } = await addedRows(trx, request, id)
    if (rows.length === 0) return null
    if (file.state !== 'applied') return NOT_OPEN
    const why = (form.get('reden') ?? '').trim().slice(0, 500)
    if (why === '') return wrong({ field: 'reden', mistake: 'reason-missing' })
    if (rows.length !== file.added) return wrong({ field: 'reden', mistake: 'not-all-yours' })
    if (rows.some(({ isDelivered, isWithdrawn }) => isDelivered && !isWithdrawn)) return wrong({ field: 'reden', mistake: 'delivered' })
    await undoFile(trx, id, { personId: request.viewer.personId, why })
    await note(trx, request, 'change', 'progress/import-undo', pupils, rows)
    await logEvent(trx, request.viewer, 'progress-import/undo', { id, why }, request.requestId)
    return done
  })
}

/** Before anything was added: the rows and the file go. False when it is not one’s own, or was added meanwhile. */
export function stopFile(db: Db, request: Request, id: string): Promise<boolean> {
  return inTurn(db, request, (trx) => removeFile(trx, id))
}

/** Each pupil once. */
async function note(
  trx: Trx,
  { viewer, requestId }: Request,
  action: 'look' | 'change',
  what: string,
  pupils: ReadonlyMap<string, Gradable>,
  rows: readonly { pupilId: string }[],
): Promise<void> {
  const lines = [...new Set(rows.map(({ pupilId }) => pupilId))].flatMap((pupilId) => {
    const one = pupils.get(pupilId)
    return one ? [{ pupilId, why: one.why }] : []
  })
  await logPupils(trx, viewer, { action, what, requestId }, lines)
}
