import { asPerson, type Db } from '#platform/database/database.ts'
import type { Source } from '#platform/import/source.ts'
import type { DeliverySummary, PupilDelivery } from './readers/delivery.ts'
import { readEdexml } from './readers/edexml.ts'
import type { DeliveryProblem } from './readers/problem.ts'
import { readRo } from './readers/ro.ts'
import type { Mapping } from './readers/table/fields.ts'
import { readTablePupils } from './readers/table-pupils.ts'
import type { TbgiRecord } from './readers/tbgi/types.ts'
import { readTbgi } from './readers/tbgi.ts'
import type { ImportRun, ImportSummary } from './run.store.ts'
import { type Staged, stagePupil } from './stage-pupil.ts'
import { stageTbgi } from './stage-tbgi.ts'
import type { DeliveringSchool } from './staged.ts'
import { type Batch, type NumberedProblem, stageBatch } from './staging.store.ts'

export type ReadOutcome =
  | { stopped: DeliveryProblem }
  | { read: NonNullable<ImportSummary['read']>; problems: NonNullable<ImportSummary['problems']> }

export interface Reading {
  db: Db
  personId: string
  day: string
  run: Pick<ImportRun, 'id' | 'kind' | 'settings'>
  school: DeliveringSchool
  source: Source
  signal: AbortSignal
  onPupils(done: number): void
}

/** Persons in one transaction: small, so that in the embedded database others get their turn. */
const BATCH = 2000
/** More problems than these are counted and not kept: nobody reads them, and the file is wrong as a whole. */
const MOST_PROBLEMS = 10_000

type Piece =
  | { kind: 'staged'; staged: Staged }
  | { kind: 'problem'; refused: boolean; problem: DeliveryProblem }
  | { kind: 'stopped'; problem: DeliveryProblem }
  | { kind: 'end'; summary: Pick<DeliverySummary, 'pupils' | 'rejected' | 'dropped' | 'notRead'> }

/** Reads the whole file into the staging, in batches. Throws when `signal` says so; the caller clears what was staged. */
export async function readIntoStaging(reading: Reading): Promise<ReadOutcome> {
  const { db, personId, day, run, signal, onPupils } = reading
  const staging = collector()
  const flush = async (): Promise<void> => {
    const { batch, from } = staging.take()
    await asPerson(db, personId, (trx) => stageBatch(trx, run.id, batch, from), day)
    onPupils(staging.rows())
  }
  for await (const piece of pieces(reading)) {
    signal.throwIfAborted()
    if (piece.kind === 'stopped') return { stopped: piece.problem }
    if (piece.kind === 'end') {
      await flush()
      const { pupils, rejected, dropped, notRead } = piece.summary
      return { read: { pupils, rejected, dropped, notRead }, problems: staging.problems() }
    }
    staging.add(piece)
    if (staging.isFull()) await flush()
  }
  throw new Error('a reader ended without saying so')
}

/** What waits to be written, and what went before it. */
function collector() {
  let batch = empty()
  const before = { line: 0, problem: 0 }
  const count = { rows: 0, refused: 0, notes: 0 }
  const addProblem = (one: NumberedProblem): void => {
    count[one.refused ? 'refused' : 'notes'] += 1
    if (before.problem + batch.problems.length < MOST_PROBLEMS) batch.problems.push(one)
  }
  return {
    add(piece: Extract<Piece, { kind: 'staged' | 'problem' }>): void {
      if (piece.kind === 'problem') {
        addProblem({ refused: piece.refused, problem: piece.problem })
        return
      }
      const { row, lines, problems } = piece.staged
      if (row) batch.rows.push(row)
      batch.lines.push(...lines)
      for (const problem of problems) addProblem(problem)
    },
    isFull: () => batch.rows.length >= BATCH || batch.problems.length >= BATCH || batch.lines.length >= 4 * BATCH,
    take(): { batch: Batch; from: { line: number; problem: number } } {
      const taken = { batch, from: { ...before } }
      before.line += batch.lines.length
      before.problem += batch.problems.length
      count.rows += batch.rows.length
      batch = empty()
      return taken
    },
    rows: () => count.rows,
    problems: () => ({ refused: count.refused, notes: count.notes, shown: before.problem }),
  }
}

const empty = () => ({ rows: [] as Batch['rows'][number][], lines: [] as Batch['lines'][number][], problems: [] as NumberedProblem[] })

async function* pieces({ run, school, source }: Reading): AsyncGenerator<Piece> {
  for await (const one of readingsOf(source, run, school)) {
    if (one.kind === 'record') yield { kind: 'staged', staged: stagedOf(one.record, school) }
    else if (one.kind === 'rejected' || one.kind === 'note')
      yield { kind: 'problem', refused: one.kind === 'rejected', problem: one.problem }
    else if (one.kind === 'stopped') yield { kind: 'stopped', problem: one.problem }
    else
      yield {
        kind: 'end',
        summary: 'pupils' in one.summary ? one.summary : { ...one.summary, pupils: one.summary.enrolments, notRead: [] },
      }
  }
}

function stagedOf(record: PupilDelivery | TbgiRecord, school: DeliveringSchool): Staged {
  return 'teldata' in record || 'contribution' in record ? stageTbgi(record, school) : stagePupil(record, school)
}

function readingsOf(source: Source, { kind, settings }: Reading['run'], { brin, kind: school }: DeliveringSchool) {
  if (kind === 'edexml') return readEdexml(source)
  if (kind === 'ro') return readRo(source)
  if (kind === 'tbgi') return readTbgi(source)
  const taught = school === 'mbo' ? 'mbo' : ['vo', 'vso', 'pro'].includes(school) ? 'vo' : undefined
  return readTablePupils(source, { mapping: (settings.mapping ?? {}) as Mapping, defaults: { brin, ...(taught ? { kind: taught } : {}) } })
}
