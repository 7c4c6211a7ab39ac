import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Wrong } from '../fields.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours } from '../turn.actions.ts'
import { type BilledBoard, findBilledBoard, insertBilling, listBilledBoards } from './billing.store.ts'
import { type BillingMistake, readBilling } from './typed.ts'
import { whyMayBill } from './why-may.ts'

export interface SeenBoard extends BilledBoard {
  mayWrite: boolean
}

export const seeBilling = (act: Act): Promise<SeenBoard[]> =>
  inTurn(act, async ({ trx }) => (await listBilledBoards(trx)).map((board) => seen(act, board)))

export const seeBoardBilling = (act: Act, boardId: string): Promise<SeenBoard | null> =>
  inTurn(act, async ({ trx }) => {
    const board = isId(boardId) ? await findBilledBoard(trx, boardId) : null
    return board && seen(act, board)
  })

export type BillingSaved =
  | { ok: true }
  | NotThere
  | NotYours
  | { ok: false; mistakes: Wrong<BillingMistake>[] }
  | { ok: false; why: 'seen-another' }

/** `seenVersion`: the version that was on the screen, 0 when there was none. */
export function saveBilling(act: Act, boardId: string, form: URLSearchParams, seenVersion: number): Promise<BillingSaved> {
  return inTurn<BillingSaved>(act, async ({ trx, now }) => {
    const board = isId(boardId) ? await findBilledBoard(trx, boardId) : null
    if (!board) return notThere
    if (!seen(act, board).mayWrite) return notYours
    const read = readBilling(form, boardId)
    if (!read.ok) return read
    const { viewer, requestId } = act
    const isKept =
      seenVersion === (board.billing?.version ?? 0) &&
      (await insertBilling(trx, { ...read.value, version: seenVersion + 1 }, { regionId: viewer.regionId, personId: viewer.personId, now }))
    if (!isKept) return { ok: false, why: 'seen-another' }
    await logEvent(trx, viewer, 'billing/change', { board: boardId, version: seenVersion + 1 }, requestId)
    return { ok: true }
  })
}

const seen = ({ viewer }: Act, board: BilledBoard): SeenBoard => ({
  ...board,
  mayWrite:
    whyMayBill(
      viewer,
      board.institutions.map(({ id }) => id),
    ) !== null,
})
