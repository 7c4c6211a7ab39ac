import { isDay } from '#schools/index.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, notThere, type Turn } from '../turn.actions.ts'
import { ensureList, lockList } from './kept.store.ts'
import { type CountList, loadList } from './list.store.ts'
import { lastTeldatumShown } from './standing.ts'
import { outdated } from './work.ts'
import { type By, saveItems } from './write.store.ts'

/** Which list: of a route on a 1 October. */
export interface Which {
  routeId: string
  teldatum: string
}

/** Not the list of a day that is not a 1 October, or that cannot be looked at yet. */
export const canBeSeen = ({ routeId, teldatum }: Which, today: string): boolean =>
  isId(routeId) && isDay(teldatum) && teldatum.endsWith('-10-01') && teldatum <= lastTeldatumShown(today)

/** Work on a list that this viewer sees, as the records say it at this moment, under a lock. */
export function onList<T>(act: Act, which: Which, work: (turn: Turn, list: CountList) => Promise<T>): Promise<T | NotThere> {
  return inTurn<T | NotThere>(act, async (turn) => {
    if (!canBeSeen(which, turn.today)) return notThere
    await lockList(turn.trx, which.routeId, which.teldatum)
    const list = await loadList(turn.trx, which.routeId, which.teldatum)
    return list ? work(turn, list) : notThere
  })
}

/** The row of the list to write under; what was solved or came back meanwhile is written down on the way. */
export async function writableList({ viewer }: Act, { trx, now }: Turn, { route, teldatum, work, items }: CountList): Promise<By> {
  const listId = await ensureList(trx, route, teldatum)
  const by = { listId, regionId: route.regionId, personId: viewer.personId, now }
  await saveItems(trx, by, outdated(work, items))
  return by
}
