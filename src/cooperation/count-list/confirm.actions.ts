import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { lockList } from './kept.store.ts'
import { type CountList, loadList } from './list.store.ts'
import { canBeSeen, onList, type Which, writableList } from './on-list.actions.ts'
import { frozenText, sha256 } from './print.ts'
import { confirmsFor } from './why-may.ts'
import { allConfirmed, type By, insertConfirmation, insertLines, saveFrozen } from './write.store.ts'

/** `changed`: the records are not what was on the screen. */
export type WhyNotConfirm = 'frozen' | 'empty' | 'too-early' | 'open-differences' | 'changed' | 'confirmed-already'
export type Confirmed = { ok: true; isFrozen: boolean } | NotThere | NotYours | { ok: false; why: WhyNotConfirm }

/** Confirms a list in the name of a school. `seen` is the print that was on the screen. The last school freezes it. */
export const confirmList = (act: Act, which: Which, institutionId: string, seen: string): Promise<Confirmed> =>
  onList<Confirmed>(act, which, (turn, list) => confirm(act, turn, list, institutionId, seen))

async function confirm(act: Act, turn: Turn, list: CountList, institutionId: string, seen: string): Promise<Confirmed> {
  const { viewer } = act
  if (!confirmsFor(viewer, list.route).includes(institutionId)) return notYours
  const why = whyNot(list, institutionId, seen, turn.today)
  if (why || list.print === null) return { ok: false, why: why ?? 'empty' }
  const by = await writableList(act, turn, list)
  const { print, entries } = list
  await insertConfirmation(turn.trx, by, {
    ...{ institutionId, print, pupils: entries.length, personName: viewer.name, today: turn.today },
  })
  const isFrozen = await allConfirmed(turn.trx, by.listId, print)
  if (isFrozen) await freeze(turn, by, list, print)
  await logEvent(turn.trx, viewer, isFrozen ? 'count-list/freeze' : 'count-list/confirm', { list: by.listId, institutionId }, act.requestId)
  return { ok: true, isFrozen }
}

/** What stops a school from confirming this list now; what it saw goes first, for the rest may follow from it. */
export function whyNot(
  { print, kept, work, teldatum }: CountList,
  institutionId: string,
  seen: string,
  today: string,
): WhyNotConfirm | null {
  if (kept?.frozenAt) return 'frozen'
  if (print === null) return 'empty'
  if (today < teldatum) return 'too-early'
  if (print !== seen) return 'changed'
  if (work.some(({ state }) => state === 'open')) return 'open-differences'
  const last = kept?.confirmations.find((one) => one.institutionId === institutionId)
  return last?.print === print ? 'confirmed-already' : null
}

async function freeze({ trx }: Turn, by: By, { route, teldatum, entries }: CountList, print: string): Promise<void> {
  const lines = entries.map(({ line }) => ({ ...line, id: randomUUID() }))
  await insertLines(trx, by, lines)
  const { routeId, scheme } = route
  await saveFrozen(trx, by, { scheme, print, sha256: sha256(frozenText({ routeId, teldatum, scheme }, lines)) })
}

export type ConfirmedAll = { ok: true; confirmed: number; frozen: number } | NotThere | NotYours | { ok: false; why: 'changed' }

/** What was on the screen of a form for several lists: `seen` of confirmAll. */
export const printOfAll = (lists: readonly { routeId: string; print: string | null }[]): string =>
  sha256(
    lists
      .map(({ routeId, print }) => `${routeId} ${print}`)
      .sort()
      .join('\n'),
  )

/** Confirms all these lists of one school at once; when one of them can no longer be confirmed as it was shown, none is. */
export function confirmAll(
  act: Act,
  asked: { teldatum: string; institutionId: string; routeIds: readonly string[]; seen: string },
): Promise<ConfirmedAll> {
  return inTurn<ConfirmedAll>(act, async (turn) => {
    const { teldatum, institutionId, seen } = asked
    // in one order, so that two who do this wait for each other and not both
    const routeIds = [...new Set(asked.routeIds)].sort()
    if (routeIds.length === 0 || !routeIds.every((routeId) => canBeSeen({ routeId, teldatum }, turn.today))) return notThere
    const lists: CountList[] = []
    for (const routeId of routeIds) {
      await lockList(turn.trx, routeId, teldatum)
      const list = await loadList(turn.trx, routeId, teldatum)
      if (!list) return notThere
      lists.push(list)
    }
    if (!lists.every(({ route }) => confirmsFor(act.viewer, route).includes(institutionId))) return notYours
    const isSeen = printOfAll(lists.map(({ route, print }) => ({ routeId: route.routeId, print }))) === seen
    if (!isSeen || lists.some((list) => whyNot(list, institutionId, list.print ?? '', turn.today) !== null))
      return { ok: false, why: 'changed' }
    const done: Confirmed[] = []
    for (const list of lists) done.push(await confirm(act, turn, list, institutionId, list.print ?? ''))
    return { ok: true, confirmed: done.length, frozen: done.filter((one) => one.ok && one.isFrozen).length }
  })
}
