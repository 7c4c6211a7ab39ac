import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act } from '../../actions.ts'
import { answers, type Outcome, type Typed } from '../../finding.ts'
import { addBoard, changeBoard } from '../../places/change-place.store.ts'
import { listBoards } from '../../places/place.store.ts'
import { type TakenOver, takeOver } from '../actions.ts'
import { standingOfBoard } from '../compare.ts'
import type { Offer } from '../offer.ts'

/** Those ticked (`bestuursnummer`). A board that is here already follows the name in the file. */
export function takeOverBoards(act: Act, offer: Offer, typed: Typed): Promise<Outcome<TakenOver>> {
  const numbers = new Set(answers(typed, 'bestuursnummer'))
  const chosen = offer.boards.filter(({ number }) => numbers.has(number))
  return takeOver(act, chosen.length, async (trx) => {
    const boards = await listBoards(trx)
    const taken: TakenOver = { added: 0, changed: 0 }
    for (const one of chosen) {
      const here = boards.find(({ number }) => number === one.number)
      if (!here) await addBoard(trx, act.viewer.regionId, one)
      else if (standingOfBoard(one, { boards }) === 'changed') await changeBoard(trx, here.id, one)
      else continue
      taken[here ? 'changed' : 'added'] += 1
    }
    await logEvent(trx, act.viewer, 'intake/boards', { file: offer.called, ...taken }, act.requestId)
    return { ok: true, value: taken }
  })
}
