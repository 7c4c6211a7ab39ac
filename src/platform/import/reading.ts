import { type FileProblem, ReadingStopped } from './problem.ts'

/**
 * What a reader says, one thing at a time and in the order of the file. It always closes with `stopped` (nothing of
 * this file may be used) or with `end`, and says nothing after that.
 */
export type Reading<R, S, P = FileProblem> =
  | { kind: 'record'; record: R }
  /** this row or person is not among the records */
  | { kind: 'rejected'; problem: P }
  /** the record stands, but someone should know this */
  | { kind: 'note'; problem: P }
  | { kind: 'stopped'; problem: P }
  | { kind: 'end'; summary: S }

/** The same readings; a problem that was thrown on the way becomes the last one. Bugs go on being thrown. */
export async function* untilStopped<R, S, P>(readings: AsyncIterable<Reading<R, S, P>>): AsyncGenerator<Reading<R, S, P>> {
  try {
    yield* readings
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error
    yield { kind: 'stopped', problem: error.problem as P }
  }
}

/** Everything that was read, sorted by kind; for small files, because all of it is held. Throws when a reading has no close, or goes on after it. */
export interface Collected<R, S, P> {
  records: R[]
  rejected: P[]
  notes: P[]
  stopped: P | null
  summary: S | null
}

export async function collect<R, S, P>(readings: AsyncIterable<Reading<R, S, P>>): Promise<Collected<R, S, P>> {
  const all: Collected<R, S, P> = { records: [], rejected: [], notes: [], stopped: null, summary: null }
  for await (const reading of readings) {
    if (all.stopped || all.summary) throw new Error('a reading went on after its close')
    if (reading.kind === 'record') all.records.push(reading.record)
    else if (reading.kind === 'rejected') all.rejected.push(reading.problem)
    else if (reading.kind === 'note') all.notes.push(reading.problem)
    else if (reading.kind === 'stopped') all.stopped = reading.problem
    else all.summary = reading.summary
  }
  if (!all.stopped && !all.summary) throw new Error('a reading ended without a close')
  return all
}
