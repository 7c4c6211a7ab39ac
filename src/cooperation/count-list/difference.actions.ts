import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act, NotThere, NotYours } from '../turn.actions.ts'
import { notThere, notYours } from '../turn.actions.ts'
import type { CheckName } from './finding.ts'
import { onList, type Which, writableList } from './on-list.actions.ts'
import { listOwners } from './owner.store.ts'
import { whyMayCount } from './why-may.ts'
import { type Difference, printOfOpen } from './work.ts'
import { saveItems } from './write.store.ts'

/** `changed`: the difference is another than was on the screen, or is gone. */
export type WhyNotChange = 'frozen' | 'changed' | 'no-reason' | 'no-such-owner'
export type Changed = { ok: true } | NotThere | NotYours | { ok: false; why: WhyNotChange }

export interface DifferenceChange {
  pupilId: string
  rule: CheckName
  /** the facts that were on the screen */
  seen: string
  ownerId: string | null
  note: string
  /** why it may stay as it is; null: it may not */
  accepted: string | null
}

/** Who looks after a difference, what was done, and whether it may stay. An owner writes down what was done, and nothing else. */
export const changeDifference = (act: Act, which: Which, asked: DifferenceChange): Promise<Changed> =>
  onList<Changed>(act, which, async (turn, list) => {
    const one = list.work.find(({ pupilId, rule }) => pupilId === asked.pupilId && rule === asked.rule)
    if (!one) return notThere
    const mayChange = whyMayCount(act.viewer, 'count-list/change', list.route) !== null
    if (!mayChange && one.ownerId !== act.viewer.personId) return notYours
    if (list.kept?.frozenAt) return { ok: false, why: 'frozen' }
    if (!one.finding || one.facts !== asked.seen) return { ok: false, why: 'changed' }
    if (mayChange && asked.accepted === '') return { ok: false, why: 'no-reason' }
    const owner = asked.ownerId
    if (mayChange && owner && !(await listOwners(turn.trx, list.route, turn.today)).some(({ personId }) => personId === owner))
      return { ok: false, why: 'no-such-owner' }
    const by = await writableList(act, turn, list)
    await saveItems(turn.trx, by, [{ ...one, ...(mayChange ? decided(asked) : {}), note: asked.note }])
    await logEvent(turn.trx, act.viewer, 'count-list/difference', { list: by.listId, rule: asked.rule }, act.requestId)
    return { ok: true }
  })

const decided = ({ ownerId, accepted }: DifferenceChange) =>
  ({ ownerId, state: accepted === null ? 'open' : 'accepted', reason: accepted }) satisfies Partial<Difference>

/** Accepts every open difference of one kind with one reason, when they are those that were on the screen (`printOfOpen`). */
export const acceptAll = (act: Act, which: Which, asked: { rule: CheckName; seen: string; reason: string }): Promise<Changed> =>
  onList<Changed>(act, which, async (turn, list) => {
    if (!whyMayCount(act.viewer, 'count-list/change', list.route)) return notYours
    if (list.kept?.frozenAt) return { ok: false, why: 'frozen' }
    if (asked.reason === '') return { ok: false, why: 'no-reason' }
    const open = list.work.filter(({ rule, state }) => rule === asked.rule && state === 'open')
    if (open.length === 0 || printOfOpen(open) !== asked.seen) return { ok: false, why: 'changed' }
    const by = await writableList(act, turn, list)
    await saveItems(
      turn.trx,
      by,
      open.map((one): Difference => ({ ...one, state: 'accepted', reason: asked.reason })),
    )
    await logEvent(turn.trx, act.viewer, 'count-list/accept', { list: by.listId, rule: asked.rule, number: open.length }, act.requestId)
    return { ok: true }
  })
