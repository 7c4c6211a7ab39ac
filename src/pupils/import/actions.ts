import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, asSystem, type Db, type Trx } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { type AppliedBy, apply } from './apply.store.ts'
import { dropFile, dropOtherFiles, importSource, type ReceivedFile } from './file.store.ts'
import type { ImportFinding, Imports } from './imports.ts'
import { type Counts, type JudgedImport, judge } from './judge.store.ts'
import { readIntoStaging } from './read-file.store.ts'
import type { DeliveryProblem } from './readers/problem.ts'
import { recogniseDelivery } from './readers/recognise.ts'
import type { Mapping } from './readers/table/fields.ts'
import {
  addRun,
  deliveringSchools,
  endForgotten,
  endUnfinished,
  findRun,
  type ImportRun,
  type ImportSummary,
  moveRun,
  remember,
  remembered,
} from './run.store.ts'
import type { DeliveringSchool, ImportSettings } from './staged.ts'
import { clearStaging } from './staging.store.ts'
import { laterChanges, undo } from './undo.store.ts'
import { whyMayImport } from './why-may-import.ts'

export type Outcome = { ok: true } | { ok: false; findings: ImportFinding[] }
const DONE: Outcome = { ok: true }
const not = (...findings: ImportFinding[]): Outcome => ({ ok: false, findings })

type AllImports = Imports<Db>

/** A file that came in whole: recognised, and read at once unless its columns must be chosen first. */
export async function startImport(
  imports: AllImports,
  request: Request,
  { id, file, school, settings }: { id: string; file: ReceivedFile; school: DeliveringSchool; settings: ImportSettings },
): Promise<{ ok: true } | { ok: false; stopped: DeliveryProblem }> {
  const { format, stopped } = await recogniseDelivery(importSource(imports.folder, id, file.called))
  if (!format) {
    dropFile(imports.folder, id)
    return { ok: false, stopped }
  }
  await inTransaction(imports, request, async (trx) => {
    const { called, bytes, sha256 } = file
    const about = { id, institutionId: school.institutionId, kind: format, fileName: called, bytes, sha256 }
    const { sites = {} } = await remembered(trx, school.institutionId)
    const known = Object.fromEntries(Object.entries(sites).filter(([, siteId]) => school.sites.some((site) => site.id === siteId)))
    await addRun(trx, { ...about, settings: { ...settings, sites: known }, startedBy: request.viewer.personId })
    await logEvent(trx, request.viewer, 'import/start', about, request.requestId)
    if (format === 'table') await moveRun(trx, id, ['reading'], 'reading', { summary: { waitsForColumns: true } })
  })
  if (format !== 'table') startReading(imports, request, id, school)
  return { ok: true }
}

/** The columns of a table were chosen: remembered for the school, and read. */
export async function readWithMapping(
  imports: AllImports,
  request: Request,
  run: ImportRun,
  mapping: Mapping,
  settings: ImportSettings,
): Promise<Outcome> {
  const chosen = await inTransaction(imports, request, async (trx) => {
    const school = await schoolOf(trx, request, run.institutionId)
    if (!school) return null
    await remember(trx, run.institutionId, { columns: mapping })
    const moved = await moveRun(trx, run.id, ['reading'], 'reading', { summary: {}, settings: { ...settings, mapping } })
    return moved ? school : null
  })
  if (!chosen) return not({ rule: 'no-longer-possible' })
  return startReading(imports, request, run.id, chosen) ? DONE : not({ rule: 'busy' })
}

/** Reads in the background; ends in a preview, in a refusal, or in nothing at all. */
function startReading(imports: AllImports, request: Request, id: string, school: DeliveringSchool): boolean {
  return imports.work.start(id, async (signal, tell) => {
    try {
      const run = await inTransaction(imports, request, (trx) => findRun(trx, id))
      if (!run) return
      const { viewer, day } = request
      const source = importSource(imports.folder, id, run.fileName)
      const onPupils = (done: number): void => tell({ step: 'reading', done })
      const outcome = await readIntoStaging({ db: imports.db, personId: viewer.personId, day, run, school, source, signal, onPupils })
      if ('stopped' in outcome) return await end(imports, request, id, 'refused', { stopped: outcome.stopped })
      tell({ step: 'judging', done: outcome.read.pupils })
      await inTransaction(imports, request, async (trx) => {
        const counts = await judge(trx, judgedOf(run))
        signal.throwIfAborted()
        await moveRun(trx, id, ['reading'], 'preview', { summary: { ...outcome, counts } })
      })
    } catch (error) {
      await end(imports, request, id, 'cancelled', signal.aborted ? {} : { failed: true })
      if (!signal.aborted) imports.report(error)
    } finally {
      dropFile(imports.folder, id)
    }
  })
}

/** The preview once more, with other choices. */
export function judgeAgain(imports: AllImports, request: Request, run: ImportRun, settings: ImportSettings): Promise<Outcome> {
  if (imports.work.progressOf(run.id)) return Promise.resolve(not({ rule: 'busy' }))
  return inTransaction(imports, request, async (trx) => {
    const changed = { ...run, settings: { ...run.settings, ...settings } }
    const counts = await judge(trx, judgedOf(changed))
    const { outdated: _, ...summary } = run.summary
    await remember(trx, run.institutionId, { sites: settings.sites })
    const moved = await moveRun(trx, run.id, ['preview'], 'preview', { settings: changed.settings, summary: { ...summary, counts } })
    return moved ? DONE : not({ rule: 'no-longer-possible' })
  })
}

/** Does what the preview showed, in one transaction in the background; when it would now do something else, it does nothing. */
export function startApplying(imports: AllImports, request: Request, run: ImportRun): Outcome {
  const why = whyMayImport(request.viewer, run.institutionId)
  if (!why || run.state !== 'preview') return not({ rule: 'no-longer-possible' })
  const by = { personId: request.viewer.personId, regionId: request.viewer.regionId, requestId: request.requestId, why }
  const started = imports.work.start(run.id, async (signal, tell) => {
    tell({ step: 'judging', done: 0 })
    const outdated = await inTransaction(imports, request, async (trx) => {
      const counts = await judge(trx, judgedOf(run))
      if (!sameCounts(counts, run.summary.counts)) {
        await moveRun(trx, run.id, ['preview'], 'preview', { summary: { ...run.summary, counts, outdated: true } })
        return
      }
      await applyNow(trx, imports, run, by, (step) => {
        signal.throwIfAborted()
        tell({ step, done: 0 })
      })
      await logEvent(trx, request.viewer, 'import/apply', { importId: run.id, counts }, request.requestId)
    }).catch((error: unknown) => (signal.aborted ? undefined : noteFailure(imports, request, run, error)))
    return outdated
  })
  return started ? DONE : not({ rule: 'busy' })
}

async function applyNow(trx: Trx, imports: AllImports, run: ImportRun, by: AppliedBy, onStep: (step: string) => void): Promise<void> {
  await apply(trx, judgedOf(run), by, onStep)
  await clearStaging(trx, run.id)
  const moved = await moveRun(trx, run.id, ['preview'], 'applied', { appliedAt: imports.now() })
  // somebody cancelled it meanwhile: the whole transaction goes
  if (!moved) throw new Error('the import was ended while it was being applied')
}

async function noteFailure(imports: AllImports, request: Request, run: ImportRun, error: unknown): Promise<void> {
  imports.report(error)
  await inTransaction(imports, request, (trx) =>
    moveRun(trx, run.id, ['preview'], 'preview', { summary: { ...run.summary, failed: true } }),
  )
  throw error
}

/** Stops whatever goes on and forgets what was read. What was applied stays: that is undone, not cancelled. */
export async function cancelImport(imports: AllImports, request: Request, run: ImportRun): Promise<Outcome> {
  await imports.work.stop(run.id)
  await end(imports, request, run.id, 'cancelled', {})
  dropFile(imports.folder, run.id)
  return DONE
}

/** Takes the whole of an import back, unless something was done since that stands on it. */
export async function undoImport(imports: AllImports, request: Request, run: ImportRun): Promise<Outcome> {
  return await inTransaction(imports, request, async (trx) => {
    const { total } = await laterChanges(trx, run.id, 1)
    if (total > 0) return not({ rule: 'later-changes', total })
    const undone = { by: request.viewer.personId, at: imports.now() }
    if (!(await moveRun(trx, run.id, ['applied'], 'undone', { undone }))) return not({ rule: 'no-longer-possible' })
    await undo(trx, run.id)
    await logEvent(trx, request.viewer, 'import/undo', { importId: run.id }, request.requestId)
    return DONE
  })
}

/** At the start of Doorloop, before anybody is signed in: what was being read when it stopped is over. */
export async function endInterruptedImports({ db, folder }: Pick<AllImports, 'db' | 'folder'>): Promise<void> {
  await asSystem(db, async (trx) => {
    for (const id of await endUnfinished(trx)) await clearStaging(trx, id)
  })
  dropOtherFiles(folder, [])
}

/** A preview holds names of pupils who may never become ours: not longer than somebody needs to decide. */
export const PREVIEW_DAYS = 14

export const forgottenOn = ({ startedAt }: Pick<ImportRun, 'startedAt'>): Date => new Date(startedAt.getTime() + PREVIEW_DAYS * 86_400_000)

/** Forgets previews that nobody decided on, with the names in them. Doorloop's own work, each hour: nobody is there to ask. */
export async function forgetPreviews({ db, folder, now }: Pick<AllImports, 'db' | 'folder' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - PREVIEW_DAYS * 86_400_000)
  const ids = await asSystem(db, async (trx) => {
    const ended = await endForgotten(trx, before)
    for (const id of ended) await clearStaging(trx, id)
    return ended
  })
  for (const id of ids) dropFile(folder, id)
  return ids.length
}

async function end(
  imports: AllImports,
  request: Request,
  id: string,
  state: 'refused' | 'cancelled',
  summary: ImportSummary,
): Promise<void> {
  await inTransaction(imports, request, async (trx) => {
    if (await moveRun(trx, id, ['reading', 'preview'], state, { summary })) await clearStaging(trx, id)
  })
}

async function schoolOf(trx: Trx, { day }: Request, institutionId: string): Promise<DeliveringSchool | null> {
  return (await deliveringSchools(trx, day)).find((one) => one.institutionId === institutionId) ?? null
}

const judgedOf = ({ id, institutionId, settings, kind }: ImportRun): JudgedImport => ({
  importId: id,
  institutionId,
  settings,
  isExact: kind === 'ro' || kind === 'tbgi',
})

const sameCounts = (now: Counts, shown: Counts | undefined): boolean => JSON.stringify(sorted(now)) === JSON.stringify(sorted(shown))

const sorted = (counts: Counts | undefined): unknown =>
  counts && [
    counts.new,
    counts.changed,
    counts.same,
    counts.refused,
    counts.gone,
    ...Object.entries(counts.lines)
      .sort()
      .map(([what, n]) => [what, n?.new, n?.changed, n?.same]),
  ]

function inTransaction<T>({ db }: Pick<AllImports, 'db'>, { viewer, day }: Request, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asPerson(db, viewer.personId, work, day)
}
