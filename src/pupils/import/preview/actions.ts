import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { idOf } from '../../list/filter.ts'
import type { Request } from '../../request.ts'
import {
  type Doubt,
  type GoneRow,
  loadDoubts,
  loadGone,
  loadPreviewRows,
  loadProblems,
  loadReasons,
  type PreviewRow,
} from '../preview.store.ts'
import type { DeliveryProblem } from '../readers/problem.ts'
import { deliveringSchools, findRun, type ImportRun, listRuns, type Remembered, remembered } from '../run.store.ts'
import type { DeliveringSchool, StagingProblem } from '../staged.ts'
import { type LaterChange, laterChanges } from '../undo.store.ts'
import { whyMayImport } from '../why-may-import.ts'

export const PREVIEW_TABS = ['new', 'changed', 'gone', 'refused', 'notes', 'doubts'] as const
export type PreviewTabName = (typeof PREVIEW_TABS)[number]

/** A row the file is wrong about, or that cannot be a pupil of ours. */
export type RowProblem =
  | DeliveryProblem
  | StagingProblem
  | { problem: 'birth-date-differs'; line: number; key: string }
  | { problem: 'site-unknown'; line: number; site: string }

export interface Preview {
  run: ImportRun
  tab: PreviewTabName
  page: number
  rows: PreviewRow[]
  gone: GoneRow[]
  problems: RowProblem[]
  doubts: { total: number; doubts: Doubt[] }
  /** when nobody in the file can be taken: why, an example of each kind */
  reasons: RowProblem[]
}

const MOST_DOUBTS = 50
const MOST_LATER = 50

export function seeSchools(db: Db, { viewer, day }: Request): Promise<{ schools: DeliveringSchool[]; runs: ImportRun[] }> {
  return asPerson(db, viewer.personId, async (trx) => ({ schools: await deliveringSchools(trx, day), runs: await listRuns(trx) }), day)
}

/** An import with its school, when it is the asker's to handle. */
export function seeRun(db: Db, { viewer, day }: Request, id: string | null): Promise<{ run: ImportRun; school: DeliveringSchool } | null> {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const run = idOf(id) ? await findRun(trx, idOf(id) ?? '') : null
      const school = run && (await deliveringSchools(trx, day)).find(({ institutionId }) => institutionId === run.institutionId)
      return run && school ? { run, school } : null
    },
    day,
  )
}

export function seeRemembered(db: Db, { viewer, day }: Request, institutionId: string): Promise<Remembered> {
  return asPerson(db, viewer.personId, (trx) => remembered(trx, institutionId), day)
}

/** A page of one part of the preview; pupils that are known already are noted as looked at. */
export function seePreview(db: Db, request: Request, run: ImportRun, tab: PreviewTabName, page: number): Promise<Preview> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const doubts = await loadDoubts(trx, run.id, MOST_DOUBTS)
      const reasons = isAllRefused(run) ? await reasonsOf(trx, run) : []
      const preview: Preview = { run, tab, page, rows: [], gone: [], problems: [], doubts, reasons }
      if (tab === 'new' || tab === 'changed') preview.rows = await loadPreviewRows(trx, run.id, tab, page)
      if (tab === 'gone') preview.gone = await loadGone(trx, judgedOf(run), page)
      if (tab === 'refused' || tab === 'notes') preview.problems = await problemsOf(trx, run, tab, page)
      await noteLook(trx, request, run, [...preview.rows, ...preview.gone])
      return preview
    },
    request.day,
  )
}

/** Nothing of the file stands, becomes or stays: each person in it was refused. */
export function isAllRefused({ summary: { counts, problems } }: ImportRun): boolean {
  const refused = (counts?.refused ?? 0) + (problems?.refused ?? 0)
  return refused > 0 && (counts?.new ?? 0) + (counts?.changed ?? 0) + (counts?.same ?? 0) === 0
}

async function reasonsOf(trx: Trx, run: ImportRun): Promise<RowProblem[]> {
  const judged = (await loadPreviewRows(trx, run.id, 'refused', 1)).map(refusalOf)
  const all = [...judged, ...(await loadReasons<RowProblem>(trx, run.id))]
  return [...new Map(all.toReversed().map((one) => [one.problem, one])).values()].toReversed()
}

/** Who was refused by judging comes first: of them the records say more than the file. */
async function problemsOf(trx: Trx, run: ImportRun, tab: 'refused' | 'notes', page: number): Promise<RowProblem[]> {
  const ofFile = await loadProblems<RowProblem>(trx, run.id, tab === 'refused', page)
  if (tab === 'notes') return ofFile
  const judged = await loadPreviewRows(trx, run.id, 'refused', page)
  return [...judged.map(refusalOf), ...ofFile]
}

function refusalOf({ key, line, pupilId, siteWord }: PreviewRow): RowProblem {
  if (siteWord !== null) return { problem: 'site-unknown', line, site: siteWord }
  return { problem: pupilId ? 'birth-date-differs' : 'person-unknown', line, key }
}

async function noteLook(
  trx: Trx,
  { viewer, requestId }: Request,
  run: ImportRun,
  rows: readonly { pupilId: string | null }[],
): Promise<void> {
  const why = whyMayImport(viewer, run.institutionId)
  const ids = [...new Set(rows.flatMap(({ pupilId }) => pupilId ?? []))]
  if (!why) return
  await logPupils(
    trx,
    viewer,
    { action: 'look', what: 'pupils/import', requestId },
    ids.map((pupilId) => ({ pupilId, why })),
  )
}

/** What stands in the way of undoing an import. */
export function seeLaterChanges(db: Db, { viewer, day }: Request, run: ImportRun): Promise<{ total: number; changes: LaterChange[] }> {
  return asPerson(db, viewer.personId, (trx) => laterChanges(trx, run.id, MOST_LATER), day)
}

const judgedOf = ({ id, institutionId, settings }: ImportRun) => ({ importId: id, institutionId, settings, isExact: false })
