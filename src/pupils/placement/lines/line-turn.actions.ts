import type { Trx } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import type { By } from '../placement.store.ts'
import type { Placement } from '../placement.ts'
import type { LineMistake } from './line.ts'

/** One placement that is locked, with what was typed. */
export interface LineTurn {
  trx: Trx
  placement: Placement
  pupilId: string
  form: URLSearchParams
  by: By
  day: string
}

export type LineDone = { ok: true; token?: string } | { ok: false; mistakes: Wrong<LineMistake>[] }
export type Line = (turn: LineTurn) => Promise<LineDone>

export const readerOf = (form: URLSearchParams) => fieldReader<LineMistake>(form)
export const wrong = (field: string, mistake: LineMistake | 'missing' | 'unknown'): LineDone => ({
  ok: false,
  mistakes: [{ field, mistake }],
})
export const DONE: LineDone = { ok: true }
